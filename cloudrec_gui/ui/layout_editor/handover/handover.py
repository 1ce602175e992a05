"""The editor's border: the menu of forms, the clipboard, dropped and opened files, and the offer of what was found in them.

Light to build, for it is part of every editor: menus, dialogs, readers and sentences are imported when somebody wants them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QMimeData, QObject, QPoint, QSaveFile, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QDropEvent, QGuiApplication, QImageWriter
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.ports import Ports
from cloudrec_gui.ui.widgets import Notice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from cloudrec_gui.domain.recording import Recording
    from cloudrec_gui.layout.document import Layout
    from cloudrec_gui.layout.incoming import Incoming
    from cloudrec_gui.ui.layout_editor.handover.offer import OfferArea
    from cloudrec_gui.ui.layout_editor.handover.out import Out

_COPIED_MS: Final = 1_200
_DROPS: Final = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Handover(QObject):
    """``editor`` takes drops and owns dialogs; offers stand in ``place``, above the foot."""

    copied = Signal()
    """Something of the draft lies on the clipboard."""

    def __init__(self, controller: EditorController, ports: Ports, editor: QWidget, place: QVBoxLayout) -> None:
        super().__init__(editor)
        self._controller = controller
        self._ports = ports
        self._editor = editor
        self._place = place
        self._menu: QMenu | None = None
        self._area: OfferArea | None = None
        self._offered: Incoming | None = None
        self._trial: Layout | None = None
        self._name = ""
        self._button: QPushButton | None = None
        self._button_text = ""
        self._back = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._back.timeout.connect(self._say_no_more)
        editor.setAcceptDrops(True)
        editor.installEventFilter(self)
        controller.paste_offered.connect(self.offer_text)
        controller.layout_changed.connect(self._follow)

    # ------------------------------------------------------------------------------------------------ out

    def popup(self, beside: QPushButton | None = None) -> None:
        """Show the menu of forms above a button, or at the pointer."""
        from cloudrec_gui.ui.layout_editor.handover.menu import build

        self._button = beside
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = build(self, self._editor, bool(self._ports.recordings))
        corner = beside.mapToGlobal(QPoint(0, -self._menu.sizeHint().height())) if beside is not None else QCursor.pos()
        self._menu.popup(corner)

    def copy(self, out: Out) -> None:
        """Put the draft on the clipboard in a form."""
        from cloudrec_gui.ui.layout_editor.handover.out import Out, picture_of, text_of
        from cloudrec_gui.ui.layout_editor.handover.wording import out_name

        clipboard = QGuiApplication.clipboard()
        if out is Out.PICTURE:
            clipboard.setImage(picture_of(self._controller))
        else:
            clipboard.setText(text_of(out, self._controller, self._ports))
        said = self.tr("Copied: {what}").format(what=out_name(out))
        self._controller.announced.emit(said)
        self._say_copied()
        self.copied.emit()

    def _say_copied(self) -> None:
        """On the button that the menu came from, for a moment."""
        if self._button is not None and not self._back.isActive():
            self._button_text = self._button.text()
            self._button.setText(self.tr("Copied"))
        self._back.start()

    def _say_no_more(self) -> None:
        """A button that has other words by now, in another language, keeps them."""
        if self._button is not None and self._button.text() == self.tr("Copied"):
            self._button.setText(self._button_text)

    def save(self, out: Out) -> None:
        """Ask for a file and write the draft to it in a form."""
        from cloudrec_gui.ui.layout_editor.handover.out import SUFFIXES

        dialog = QFileDialog(self._editor, self.tr("Save the layout"))
        dialog.setObjectName(f"layout_save_{out.value}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(SUFFIXES[out].lstrip("."))
        dialog.selectFile("layout" + SUFFIXES[out])
        self._saving = out
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    def _save_to(self, path: str) -> None:
        from cloudrec_gui.ui.layout_editor.handover.out import Out, picture_of, text_of

        if self._saving is Out.PICTURE:
            buffer = QBuffer()
            QImageWriter(buffer, QByteArray(b"png")).write(picture_of(self._controller))
            raw = bytes(buffer.data().data())
        else:
            raw = text_of(self._saving, self._controller, self._ports).encode("utf-8", "replace")
        file = QSaveFile(path)
        if file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(raw) == len(raw) and file.commit():
            self._controller.announced.emit(self.tr("Saved: {path}").format(path=path))
            return
        reason = file.errorString()
        self._say(Notice("bad", self.tr("The file cannot be written"), reason, key="layout-incoming"))

    # ------------------------------------------------------------------------------------------------ in

    def paste(self) -> None:
        """Offer what lies on the clipboard, whoever put it there."""
        self.offer_text(QGuiApplication.clipboard().text())

    def offer_text(self, text: str, name: str = "") -> None:
        """Read a text and offer what is found in it; nothing is taken yet."""
        from cloudrec_gui.services.exchange.layouts import read_layout

        self.offer(read_layout(text, self._controller.document.canvas), name or self.tr("what was pasted"))

    def offer(self, incoming: Incoming, name: str) -> None:
        """Show a layout from outside on the canvas, tried on, and say what it is and what had to be repaired."""
        self._forget()
        self._offered, self._name = incoming, name
        if incoming.layout is not None:
            trial = incoming.onto(self._controller.layout)
            self._trial = trial if trial != self._controller.layout else None
            if self._trial is not None:
                self._controller.try_on(self._trial, name, asked=True)
                self._trial = self._controller.trial
        self._say(self._notice(incoming))

    def _notice(self, incoming: Incoming) -> Notice:
        from cloudrec_gui.ui.layout_editor.handover.offer import notice_of

        choices = (self.take, self.take_as_it_stands, self.leave)
        made = notice_of(incoming, self._controller.document.canvas, choices, same=self._trial is None)
        self._controller.announced.emit(made.title)
        return made

    def _say(self, notice: Notice) -> None:
        if self._area is None:
            from cloudrec_gui.ui.layout_editor.handover.offer import OfferArea

            self._area = OfferArea(self._editor)
            self._area.left.connect(self._forget)
            self._place.addWidget(self._area)
        self._area.show(notice)

    def take(self) -> None:
        """Make the repaired layout the draft, as one step that can be undone."""
        if self._trial is not None:
            self._controller.try_on(self._trial, self._name, asked=True)
            self._controller.take_trial()
        self._close()

    def take_as_it_stands(self) -> None:
        """The same without repairs; the checks then say what is wrong with it."""
        if self._offered is not None:
            self._controller.try_on(self._offered.onto(self._controller.layout, repaired=False), self._name)
            self._controller.take_trial()
        self._close()

    def leave(self) -> None:
        """Go back to the draft as it was."""
        self._close()

    def _close(self) -> None:
        if self._area is not None:
            self._area.clear()

    def _forget(self) -> None:
        """The card is gone, by whatever way: nothing stays tried on."""
        trial, self._trial, self._offered = self._trial, None, None
        if trial is not None and self._controller.trial is trial:
            self._controller.try_on(None)

    def _follow(self) -> None:
        """What was offered is tried on no more: it was taken or left by key, or something else is tried on."""
        if self._trial is not None and self._controller.trial is not self._trial:
            self._trial = None
            self._close()

    # ------------------------------------------------------------------------------------------------ files

    def ask_file(self) -> None:
        """Ask for a file to read a layout from."""
        dialog = QFileDialog(self._editor, self.tr("Open a layout"))
        dialog.setObjectName("layout_open_file")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        layouts = self.tr("Layouts, bodies and drawings")
        dialog.setNameFilters([f"{layouts} (*.json *.svg *.sh *.txt)", self.tr("All files (*)")])
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    def open_file(self, path: str) -> None:
        """Offer what a file holds, or say why it cannot be read."""
        from pathlib import Path

        from cloudrec_gui.services.exchange import ImportRefused
        from cloudrec_gui.ui.import_export import files, words

        try:
            text = files.read_text(path)
        except ImportRefused as error:
            self._close()
            self._say(Notice("bad", self.tr("The file cannot be read"), words.refusal(error), key="layout-incoming"))
            return
        self.offer_text(text, Path(path).name)

    # ------------------------------------------------------------------------------------------------ recordings

    def ask_recording(self) -> None:
        """Show the recordings whose layouts are known, to take one."""
        from cloudrec_gui.ui.layout_editor.handover.recordings import RecordingsDialog

        recordings = self._ports.recordings() if self._ports.recordings is not None else ()
        dialog = RecordingsDialog([each for each in recordings if each.live_layout is not None], self._editor)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.offer_recording)
        dialog.open()

    def offer_recording(self, recording: Recording) -> None:
        """Offer the layout that the service has accepted last for a recording."""
        from cloudrec_gui.layout.incoming import Form, Incoming
        from cloudrec_gui.layout.wire import from_transcoding

        layout = from_transcoding(recording.live_layout or {})
        self.offer(Incoming(layout, recording.canvas, form=Form.REQUEST), str(recording.cname))

    # ------------------------------------------------------------------------------------------------ drops

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DROPS or not isinstance(event, QDropEvent):
            return False
        data = event.mimeData()
        if not _droppable(data):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.Drop:
            files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
            if files:
                self.open_file(files[0])
            else:
                self.offer_text(data.text(), self.tr("what was dropped"))
        return True


def _droppable(data: QMimeData) -> bool:
    """A text, or one file of this computer. Rows that are dragged within the program have types of their own."""
    files = [url for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return len(files) == 1 if data.hasUrls() else data.hasText()
