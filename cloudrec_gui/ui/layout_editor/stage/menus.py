"""The stage's menus, built each time they open: what can happen to a person now, and who is on stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cloudrec_gui.layout.document import MAX_REGIONS, Layout
from cloudrec_gui.layout.stage import cast as casts
from cloudrec_gui.layout.stage.cast import LANDSCAPE, PORTRAIT, SCREEN, Act, Happening, Person, Sends
from cloudrec_gui.layout.stage.presence import possible
from cloudrec_gui.ui.layout_editor.stage import wording
from cloudrec_gui.ui.layout_editor.stage.state import StageState
from cloudrec_gui.ui.widgets import set_tip

COUNTS: Final = (1, 2, 3, 4, 5, 9, 12, MAX_REGIONS)
LENGTHS_MS: Final = (20_000, 40_000, 120_000, 600_000)
_SOURCES: Final = ((Sends.CAMERA, LANDSCAPE), (Sends.CAMERA, PORTRAIT), (Sends.SCREEN, SCREEN), (Sends.AUDIO, LANDSCAPE))


def named_in(layout: Layout) -> tuple[str, ...]:
    """The uids that a layout names, each once: its regions', the large window's, those of pictures."""
    uids = [region.uid for region in layout.regions if region.uid]
    if layout.max_resolution_uid:
        uids.append(layout.max_resolution_uid)
    uids += [background.uid for background in layout.backgrounds if background.uid]
    return tuple(dict.fromkeys(uids))


class PersonMenu(QMenu):
    """For one person, at the playhead: what happens, what is sent, leaving the stage for good."""

    def __init__(self, stage: StageState, uid: str, last: Happening | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("layout_stage_person_menu")
        self._stage, self._uid, self._last = stage, uid, last
        person = stage.cast.person(uid)
        title = self.addAction(
            QCoreApplication.translate("StageMenu", "uid {uid} at {time}").format(uid=uid, time=wording.clock(stage.time_ms))
        )
        title.setEnabled(False)
        self.addSeparator()
        now = possible(stage.cast, uid, stage.time_ms)
        for act in Act:
            action = self._add(wording.act_name(act), act.value)
            action.setEnabled(act in now)
            if act not in now:
                set_tip(action, QCoreApplication.translate("StageMenu", "Not possible at this time."))
        if last is not None:
            text = QCoreApplication.translate("StageMenu", "Take away: {what}, {time}")
            self.addSeparator()
            self._add(text.format(what=wording.act_name(last.what), time=wording.clock(last.at_ms)), "undo")
        self.addSeparator()
        for number, (sends, source) in enumerate(_SOURCES):
            action = self._add(wording.source_name(Person(uid, sends, source)), f"source {number}")
            action.setCheckable(True)
            action.setChecked(person is not None and (person.sends, person.source) == (sends, source))
        self.addSeparator()
        self._add(QCoreApplication.translate("StageMenu", "Take uid {uid} off the stage").format(uid=uid), "remove")
        self.triggered.connect(self._run)

    def _add(self, text: str, what: str) -> QAction:
        action = self.addAction(text)
        action.setData(what)
        return action

    def _run(self, action: QAction) -> None:
        what, stage, uid = str(action.data()), self._stage, self._uid
        person = stage.cast.person(uid)
        if what == "remove":
            stage.set_cast(casts.without_person(stage.cast, uid))
        elif what == "undo" and self._last is not None:
            stage.set_cast(casts.without_happening(stage.cast, self._last))
        elif what.startswith("source ") and person is not None:
            sends, source = _SOURCES[int(what[7:])]
            stage.set_cast(casts.with_person(stage.cast, replace(person, sends=sends, source=source)))
        elif person is not None:
            stage.set_cast(casts.with_happening(stage.cast, Happening(stage.time_ms, uid, Act(what))))


class PeopleMenu(QMenu):
    """Who is on stage: so many simulated people, those of the layout, those of the recording; and what is assumed."""

    def __init__(self, stage: StageState, layout: Layout, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("layout_stage_people_menu")
        self._stage, self._named = stage, named_in(layout)
        counts = self.addMenu(QCoreApplication.translate("StageMenu", "Put people on stage"))
        for count in COUNTS:
            counts.addAction(str(count)).setData(f"count {count}")
        from_layout = self.addAction(QCoreApplication.translate("StageMenu", "Whom the layout names"))
        from_layout.setData("named")
        self._need(from_layout, self._named, QCoreApplication.translate("StageMenu", "No region and no picture names a uid."))
        from_task = self.addAction(QCoreApplication.translate("StageMenu", "Whom the recording knows"))
        from_task.setData("recording")
        self._need(
            from_task, stage.recording_uids, QCoreApplication.translate("StageMenu", "No recording is running, or nothing names its users.")
        )
        one_by_one = self.addAction(QCoreApplication.translate("StageMenu", "Let them join one after the other"))
        one_by_one.setData("apart")
        one_by_one.setEnabled(bool(stage.cast.people))
        self.addSeparator()
        lengths = self.addMenu(QCoreApplication.translate("StageMenu", "Length"))
        for length in LENGTHS_MS:
            action = lengths.addAction(wording.clock(length))
            action.setData(f"length {length}")
            action.setCheckable(True)
            action.setChecked(length == stage.cast.length_ms)
        order = self.addAction(QCoreApplication.translate("StageMenu", "Earlier regions on top"))
        order.setData("order")
        order.setCheckable(True)
        order.setChecked(stage.options.first_on_top)
        set_tip(order, QCoreApplication.translate("StageMenu", "The service's documents do not say which region is on top."))
        self.addSeparator()
        clear = self.addAction(QCoreApplication.translate("StageMenu", "Empty the stage"))
        clear.setData("clear")
        clear.setEnabled(bool(stage.cast.people))
        self.setToolTipsVisible(True)
        self.triggered.connect(self._run)

    @staticmethod
    def _need(action: QAction, uids: Sequence[str], otherwise: str) -> None:
        action.setEnabled(bool(uids))
        if not uids:
            set_tip(action, otherwise)

    def _run(self, action: QAction) -> None:
        what, stage = str(action.data()), self._stage
        word, _, number = what.partition(" ")
        length = stage.cast.length_ms
        if word == "count":
            stage.put_on(int(number), self._named)
        elif word == "named":
            stage.set_cast(casts.cast_of(self._named, length))
        elif word == "recording":
            stage.set_cast(casts.cast_of(stage.recording_uids, length))
        elif word == "apart":
            uids = stage.cast.uids
            joined = casts.cast_of(uids, length, length // (len(uids) + 1))
            stage.set_cast(replace(joined, people=stage.cast.people))
        elif word == "length":
            stage.set_cast(casts.lasting(stage.cast, int(number)))
        elif word == "order":
            stage.set_options(replace(stage.options, first_on_top=not stage.options.first_on_top))
        elif word == "clear":
            stage.set_cast(casts.Cast(length_ms=length))
