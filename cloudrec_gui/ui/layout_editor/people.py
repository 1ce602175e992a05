"""Whom a region can be for: the uids of the stage, of the recording, of pictures, and of other regions, each with a word about it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.ui.layout_editor.controller import EditorController


def offered(controller: EditorController, recorded: Collection[str] = ()) -> tuple[tuple[str, str], ...]:
    """Uid and what is known about it; those that no region is for come first."""
    layout = controller.layout
    taken = {region.uid: index + 1 for index, region in enumerate(layout.regions) if region.uid}
    notes: dict[str, str] = {}
    for person in controller.stage.cast.people:
        notes[person.uid] = person.name or QCoreApplication.translate("LayoutPeople", "on stage")
    for uid in recorded:
        notes.setdefault(uid, QCoreApplication.translate("LayoutPeople", "recording"))
    for region in controller.live.regions if controller.live is not None else ():
        if region.uid:
            notes.setdefault(region.uid, QCoreApplication.translate("LayoutPeople", "live layout"))
    for background in layout.backgrounds:
        if background.uid:
            notes.setdefault(background.uid, QCoreApplication.translate("LayoutPeople", "has a picture"))
    for uid, number in taken.items():
        place = QCoreApplication.translate("LayoutPeople", "region {number}").format(number=number)
        notes[uid] = notes.get(uid) or place
    notes.pop(controller.recorder_uid, None)
    return tuple(sorted(notes.items(), key=lambda item: (item[0] in taken, len(item[0]), item[0])))


def present(controller: EditorController, recorded: Collection[str] | None) -> frozenset[str] | None:
    """The uids that there are: the stage's while it is on, and the recording's where they are known; None where neither is."""
    if not controller.stage.on:
        return None if recorded is None else frozenset(recorded)
    return frozenset((*controller.stage.uids, *(recorded or ())))
