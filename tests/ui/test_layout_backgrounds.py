"""Background colour and pictures by mouse and keys; fetching is held by the tests, decoding is real."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.pictures import SIDE_MAX, PictureFile, PictureKind, PictureRefused, Refusal
from cloudrec_gui.layout.document import CUSTOM, FIT, VERTICAL, Background, Document, Layout, Region
from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.layout.stage.cast import Act, Cast, Happening, Person
from cloudrec_gui.layout.stage.shot import Content
from cloudrec_gui.services.pictures import Pictures
from cloudrec_gui.ui.layout_editor.backgrounds import picture_words
from cloudrec_gui.ui.layout_editor.backgrounds.color_field import spelt_out
from cloudrec_gui.ui.layout_editor.backgrounds.decoding import SHOWN_MAX, decode
from cloudrec_gui.ui.layout_editor.backgrounds.previews import Previews, Step
from cloudrec_gui.ui.layout_editor.canvas_panel import CanvasPanel
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.editor import LayoutEditor
from cloudrec_gui.ui.layout_editor.ports import Ports

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LEFT = Qt.MouseButton.LeftButton
URL = "https://pictures.example/wall.jpg"
OTHER = "https://pictures.example/nobody.bmp"


def encoded(wide: int, high: int, kind: str = "JPG", color: str = "#336699") -> bytes:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


class Held:
    """A fetch that ends when the test says so."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.outcome: PictureFile | PictureRefused = PictureRefused(Refusal.CANCELLED)
        self._go = threading.Event()

    def run(self) -> PictureFile:
        self._go.wait(30)
        if isinstance(self.outcome, PictureRefused):
            raise self.outcome
        return self.outcome

    def answer(self, outcome: PictureFile | PictureRefused) -> None:
        self.outcome = outcome
        self._go.set()

    def cancel(self) -> None:
        self._go.set()


class Post(QObject):
    """Brings a call onto the window's thread, as the loop does in the program."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.sent.connect(self._run)

    def _run(self, call: Callable[[], None]) -> None:
        call()


class Desk:
    def __init__(self, qtbot: QtBot, layout: Layout) -> None:
        self.qtbot = qtbot
        self.document = Document(layout)
        self.controller = EditorController(self.document)
        self.panel = CanvasPanel(self.controller)
        qtbot.addWidget(self.panel)
        self.controller.layout_changed.connect(self.panel.refresh)
        self.panel.resize(262, 900)
        self.panel.show()
        qtbot.waitExposed(self.panel)
        self.held: list[Held] = []
        self.post = Post()
        self.pictures = Pictures(self._fetch, self.post.sent.emit)
        self.panel.set_pictures(self.pictures)

    def _fetch(self, url: str) -> Held:
        self.held.append(Held(url))
        return self.held[-1]

    @property
    def layout(self) -> Layout:
        return self.document.layout

    def named(self, kind: type[Any], name: str) -> Any:
        found = self.panel.findChild(kind, name)
        assert found is not None, name
        return found

    def shown(self, name: str) -> bool:
        found: QWidget = self.named(QWidget, name)
        return found.isVisibleTo(self.panel)

    def text(self, name: str) -> str:
        found: QLabel = self.named(QLabel, name)
        return found.text() if found.isVisibleTo(self.panel) else ""

    def click(self, name: str) -> None:
        QTest.mouseClick(self.named(QAbstractButton, name), LEFT)

    def type(self, name: str, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        field: QLineEdit = self.named(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, key)

    def steps(self) -> list[str]:
        stack = self.controller.undo_stack
        return [stack.text(index) for index in range(stack.index())]

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=20_000)

    def close(self) -> None:
        self.pictures.close()


@pytest.fixture
def make(qtbot: QtBot) -> Any:
    desks: list[Desk] = []

    def build(layout: Layout | None = None) -> Desk:
        regions = (Region(Rect.of(0, 0, 0.5, 1), "1001"), Region(Rect.of(0.5, 0, 0.5, 1), "1002"))
        desks.append(Desk(qtbot, layout or Layout(CUSTOM, regions)))
        return desks[-1]

    yield build
    for desk in desks:
        desk.close()


# ------------------------------------------------------------------------------------------------ colour


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("#1A2B3C", "#1A2B3C"),
        ("#1a2b3c", "#1a2b3c"),
        ("abc", "#AABBCC"),
        ("#abc", "#AABBCC"),
        ("1a2b3c", "#1A2B3C"),
        ("#20", "#20"),
        ("", ""),
    ],
)
def test_short_spellings_become_what_the_service_takes_and_nothing_else_is_touched(typed: str, kept: str) -> None:
    assert spelt_out(typed) == kept


def test_a_typed_colour_is_one_step_and_a_wrong_one_is_told_at_the_field(make: Any) -> None:
    desk = make()
    desk.type("layout_background_color", "abc")
    assert desk.layout.background_color == "#AABBCC"
    assert desk.named(QLineEdit, "layout_background_color").text() == "#AABBCC"
    assert not desk.shown("layout_background_color_note")
    desk.type("layout_background_color", "grey")
    assert desk.shown("layout_background_color_note")
    desk.controller.undo_stack.undo()
    assert desk.layout.background_color == "#AABBCC"
    assert desk.steps() == ["Change the background colour"]


def test_a_swatch_sets_its_colour_and_the_first_one_leaves_the_key_out(make: Any) -> None:
    desk = make()
    desk.click("layout_swatch_12233f")
    assert desk.layout.background_color == "#12233F"
    desk.click("layout_swatch_default")
    assert desk.layout.background_color == ""
    assert len(desk.steps()) == 2


def opened_dialog(desk: Desk) -> QColorDialog:
    desk.click("layout_pick_color")
    dialog: QColorDialog = desk.named(QColorDialog, "layout_color_dialog")
    desk.until(dialog.isVisible)
    return dialog


def test_the_dialog_has_no_transparency_and_shows_each_colour_at_once(make: Any) -> None:
    desk = make(Layout(background_color="#101010"))
    dialog = opened_dialog(desk)
    assert not dialog.testOption(QColorDialog.ColorDialogOption.ShowAlphaChannel)
    assert dialog.currentColor() == QColor("#101010")
    for color in ("#203040", "#506070", "#8090A0"):
        dialog.setCurrentColor(QColor(color))
        assert desk.layout.background_color == color
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert desk.layout.background_color == "#8090A0"
    assert desk.steps() == ["Change the background colour"]
    desk.controller.undo_stack.undo()
    assert desk.layout.background_color == "#101010"


def test_esc_in_the_dialog_brings_back_what_was_there_and_leaves_no_step(make: Any) -> None:
    desk = make()
    for _ in range(2):
        dialog = opened_dialog(desk)
        dialog.setCurrentColor(QColor("#203040"))
        dialog.setCurrentColor(QColor("#506070"))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert desk.layout.background_color == ""
        assert desk.steps() == []


def test_two_rounds_of_the_dialog_are_two_steps(make: Any) -> None:
    desk = make()
    for color in ("#203040", "#506070"):
        dialog = opened_dialog(desk)
        dialog.setCurrentColor(QColor(color))
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert len(desk.steps()) == 2


# ------------------------------------------------------------------------------------------------ addresses


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ("wall.jpg", True),
        ("ftp://pictures.example/wall.jpg", True),
        ("https://pictures.example/wall.png", True),
        ("http://pictures.example/wall.jpg", False),
        ("https://pictures.example/wall", False),
    ],
)
def test_what_is_wrong_with_an_address_stands_below_it_while_it_is_typed(make: Any, typed: str, refused: bool) -> None:
    desk = make()
    field: QLineEdit = desk.named(QLineEdit, "layout_background_image")
    field.setFocus()
    QTest.keyClicks(field, typed)
    assert desk.text("layout_background_image_note")
    role = desk.named(QLabel, "layout_background_image_note").property("role")
    assert role == ("error" if refused else "warn")
    assert desk.layout.background_image == ""
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.layout.background_image == typed


def test_a_good_address_is_one_step_and_nothing_is_fetched(make: Any) -> None:
    desk = make()
    desk.type("layout_background_image", URL)
    desk.type("layout_user_image", OTHER)
    assert (desk.layout.background_image, desk.layout.default_user_image) == (URL, OTHER)
    assert desk.text("layout_background_image_note") == ""
    assert len(desk.steps()) == 2
    desk.document.open("another", Layout(background_image=URL + "?3"))
    desk.panel.refresh()
    assert desk.held == []
    assert desk.controller.pictures == {}


def test_without_an_address_there_is_no_preview_and_a_broken_one_says_why_not(make: Any) -> None:
    desk = make()
    assert not desk.shown("layout_background_image_preview")
    desk.type("layout_background_image", "wall.jpg")
    button = desk.named(QAbstractButton, "layout_background_image_preview")
    assert not button.isEnabled()
    assert "complete address" in button.toolTip()


def test_without_anybody_who_fetches_the_preview_says_so(make: Any) -> None:
    desk = make(Layout(background_image=URL))
    desk.panel.set_pictures(None)
    button = desk.named(QAbstractButton, "layout_background_image_preview")
    assert not button.isEnabled()
    assert button.statusTip()


# ------------------------------------------------------------------------------------------------ previews


def test_a_click_fetches_once_and_the_picture_is_given_to_the_canvas(make: Any) -> None:
    desk = make(Layout(background_image=URL))
    repaints: list[None] = []
    desk.controller.layout_changed.connect(lambda: repaints.append(None))
    desk.click("layout_background_image_preview")
    assert [held.url for held in desk.held] == [URL]
    assert desk.text("layout_background_image_state") == "Loading…"
    assert not desk.named(QAbstractButton, "layout_background_image_preview").isEnabled()
    desk.held[0].answer(PictureFile(PictureKind.JPEG, encoded(320, 200)))
    desk.until(lambda: URL in desk.controller.pictures)
    image = desk.controller.pictures[URL]
    assert (image.width(), image.height()) == (320, 200)
    assert repaints
    assert desk.text("layout_background_image_state").startswith("320 × 200 px, JPG")
    assert desk.shown("layout_background_image_thumbnail")
    assert any("does not prove" in label.text() for label in desk.panel.findChildren(QLabel) if label.isVisibleTo(desk.panel))
    assert desk.steps() == []


def test_the_studio_draws_what_was_seen_behind_its_regions(qtbot: QtBot) -> None:
    post, held = Post(), Held(URL)
    document = Document(Layout(CUSTOM, (Region(Rect.of(0, 0, 0.2, 0.2), "1001"),), background_color="#101010", background_image=URL))
    editor = LayoutEditor(document, Ports(pictures=Pictures(lambda _url: held, post.sent.emit)))
    qtbot.addWidget(editor)
    editor.resize(1236, 737)
    editor.show()
    qtbot.waitExposed(editor)
    editor.side.show_leaf("canvas")

    def drawn() -> QColor:
        canvas = editor.canvas
        return canvas.grab().toImage().pixelColor(canvas.width() // 2 + 40, canvas.height() // 2 + 40)

    assert drawn() == QColor("#101010")
    button = editor.findChild(QAbstractButton, "layout_background_image_preview")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    held.answer(PictureFile(PictureKind.BMP, encoded(64, 36, "BMP", "#336699")))
    qtbot.waitUntil(lambda: drawn() == QColor("#336699"), timeout=20_000)
    assert editor.undo_stack.count() == 0


def test_the_preview_takes_what_is_typed_at_the_moment(make: Any) -> None:
    desk = make()
    field: QLineEdit = desk.named(QLineEdit, "layout_background_image")
    field.setFocus()
    QTest.keyClicks(field, URL)
    desk.click("layout_background_image_preview")
    assert desk.layout.background_image == URL
    assert [held.url for held in desk.held] == [URL]
    assert len(desk.steps()) == 1


def test_a_refusal_is_one_plain_sentence(make: Any) -> None:
    desk = make(Layout(background_image=URL))
    desk.click("layout_background_image_preview")
    desk.held[0].answer(PictureRefused(Refusal.OTHER_HOST, "<b>elsewhere.example</b>\u202e"))
    desk.until(lambda: desk.text("layout_background_image_state") != "Loading…")
    text = desk.text("layout_background_image_state")
    assert "<b>elsewhere.example</b>" in text
    assert "\u202e" not in text
    assert desk.named(QLabel, "layout_background_image_state").textFormat() == Qt.TextFormat.PlainText
    assert desk.named(QAbstractButton, "layout_background_image_preview").isEnabled()
    assert desk.controller.pictures == {}


def test_bytes_that_only_begin_like_a_picture_are_refused(make: Any) -> None:
    desk = make(Layout(background_image=URL))
    desk.click("layout_background_image_preview")
    desk.held[0].answer(PictureFile(PictureKind.BMP, b"BM" + bytes(60)))
    desk.until(lambda: not desk.panel.previews.loading(URL))
    assert "damaged" in desk.text("layout_background_image_state")
    assert desk.controller.pictures == {}


def test_cancel_comes_only_when_it_takes_long_and_ends_it(make: Any) -> None:
    desk = make(Layout(background_image=URL))
    desk.click("layout_background_image_preview")
    assert not desk.shown("layout_background_image_cancel")
    desk.until(lambda: desk.shown("layout_background_image_cancel"))
    desk.click("layout_background_image_cancel")
    desk.until(lambda: desk.text("layout_background_image_state") == "Loading was cancelled.")
    assert not desk.shown("layout_background_image_cancel")
    assert desk.named(QLabel, "layout_background_image_state").property("role") == "note"
    desk.click("layout_background_image_preview")
    assert len(desk.held) == 2


def test_two_fields_with_one_address_share_what_is_known(make: Any) -> None:
    desk = make(Layout(background_image=URL, default_user_image=URL))
    desk.click("layout_background_image_preview")
    desk.held[0].answer(PictureFile(PictureKind.JPEG, encoded(32, 20)))
    desk.until(lambda: desk.text("layout_user_image_state").startswith("32 × 20 px"))
    assert len(desk.held) == 1


def test_a_second_look_that_fails_takes_the_picture_away(make: Any) -> None:
    desk = make(Layout(background_image=URL))
    desk.click("layout_background_image_preview")
    desk.held[0].answer(PictureFile(PictureKind.BMP, encoded(8, 8, "BMP")))
    desk.until(lambda: URL in desk.controller.pictures)
    desk.click("layout_background_image_preview")
    desk.held[1].answer(PictureRefused(Refusal.STATUS, "404"))
    desk.until(lambda: "404" in desk.text("layout_background_image_state"))
    assert desk.controller.pictures == {}
    assert not desk.shown("layout_background_image_thumbnail")


def test_a_picture_that_is_none_leaves_the_last_frame_on_the_stage(make: Any) -> None:
    desk = make(Layout(default_user_image=URL))
    stage = desk.controller.stage
    stage.set_cast(Cast((Person("1"),), (Happening(0, "1", Act.JOIN), Happening(1_000, "1", Act.MUTE)), 10_000))
    stage.set_on(True)
    stage.set_time(6_000)

    def content() -> Content:
        return stage.shot(desk.layout, desk.document.canvas).places[0].content  # type: ignore[no-any-return]

    assert content() is Content.PICTURE
    desk.click("layout_user_image_preview")
    desk.held[0].answer(PictureRefused(Refusal.UNREACHABLE))
    desk.until(lambda: not desk.panel.previews.loading(URL))
    assert content() is Content.PICTURE, "that we do not reach it says nothing about the service"
    desk.click("layout_user_image_preview")
    desk.held[1].answer(PictureRefused(Refusal.STATUS, "404"))
    desk.until(lambda: "404" in desk.text("layout_user_image_state"))
    assert content() is Content.FRAME


def test_pictures_beyond_the_room_for_them_go_first_seen_first(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cloudrec_gui.ui.layout_editor.backgrounds.previews.KEPT_BYTES", 2 * 40 * 40 * 4)
    images: dict[str, QImage] = {}
    post = Post()
    answers = PictureFile(PictureKind.JPEG, encoded(40, 40))

    class Ready:
        def run(self) -> PictureFile:
            return answers

        def cancel(self) -> None:
            return None

    previews = Previews(images)
    previews.use(Pictures(lambda _url: Ready(), post.sent.emit))
    for url in ("a", "b", "c"):
        with qtbot.waitSignal(previews.shown, timeout=20_000):
            previews.ask(url)
    assert list(images) == ["b", "c"]
    assert previews.state("a") is None
    state = previews.state("c")
    assert state is not None
    assert state.step is Step.SEEN


# ------------------------------------------------------------------------------------------------ decoding


@pytest.mark.parametrize(("kind", "name"), [(PictureKind.JPEG, "JPG"), (PictureKind.BMP, "BMP")])
def test_both_kinds_decode_to_their_size(kind: PictureKind, name: str) -> None:
    image, size = decode(PictureFile(kind, encoded(64, 36, name)))
    assert (image.width(), image.height()) == (size.width(), size.height()) == (64, 36)
    assert not image.hasAlphaChannel()


def test_a_large_picture_is_kept_smaller_and_its_true_size_is_told() -> None:
    image, size = decode(PictureFile(PictureKind.JPEG, encoded(4096, 2048)))
    assert (size.width(), size.height()) == (4096, 2048)
    assert (image.width(), image.height()) == (SHOWN_MAX, SHOWN_MAX // 2)


def refusal_of(kind: PictureKind, data: bytes) -> tuple[Refusal, str]:
    with pytest.raises(PictureRefused) as caught:
        decode(PictureFile(kind, data))
    return caught.value.reason, caught.value.detail


def test_a_picture_that_is_too_wide_is_refused_by_its_header_alone() -> None:
    whole = encoded(4097, 8)
    assert refusal_of(PictureKind.JPEG, whole) == (Refusal.TOO_WIDE, "4097 × 8")
    assert refusal_of(PictureKind.JPEG, whole[: len(whole) // 2]) == (Refusal.TOO_WIDE, "4097 × 8")


@pytest.mark.qt_log_ignore("Not a JPEG file")
def test_another_kind_under_the_name_of_a_jpeg_is_not_decoded() -> None:
    assert refusal_of(PictureKind.JPEG, encoded(8, 8, "PNG"))[0] is Refusal.UNREADABLE
    assert refusal_of(PictureKind.BMP, encoded(8, 8, "JPG"))[0] is Refusal.UNREADABLE


def test_a_bitmap_that_claims_a_monstrous_size_is_refused() -> None:
    header = bytearray(encoded(8, 8, "BMP"))
    header[18:26] = (60_000).to_bytes(4, "little") + (60_000).to_bytes(4, "little")
    assert refusal_of(PictureKind.BMP, bytes(header))[0] in (Refusal.TOO_WIDE, Refusal.UNREADABLE)
    header[18:26] = (8).to_bytes(4, "little") + (5_000).to_bytes(4, "little")
    assert refusal_of(PictureKind.BMP, bytes(header)) == (Refusal.TOO_WIDE, "8 × 5000")


@pytest.mark.qt_log_ignore(".")
@pytest.mark.parametrize("kind", list(PictureKind))
@given(cuts=st.lists(st.tuples(st.integers(0, 800), st.binary(max_size=12)), min_size=1, max_size=4), keep=st.integers(0, 2_000))
def test_mutilated_pictures_are_read_or_refused_and_never_more(kind: PictureKind, cuts: list[tuple[int, bytes]], keep: int) -> None:
    data = bytearray(encoded(24, 16, "JPG" if kind is PictureKind.JPEG else "BMP"))
    for place, bytes_ in cuts:
        data[place : place + len(bytes_)] = bytes_
    try:
        image, size = decode(PictureFile(kind, bytes(data[: max(keep, 2)])))
    except PictureRefused as refused:
        assert refused.reason in (Refusal.UNREADABLE, Refusal.TOO_WIDE, Refusal.TOO_DEEP)
    else:
        assert 0 < image.width() <= size.width() <= SIDE_MAX
        assert image.sizeInBytes() <= SHOWN_MAX * SHOWN_MAX * 4


# ------------------------------------------------------------------------------------------------ single users


def test_a_picture_for_a_user_is_begun_with_a_uid_of_the_layout_and_enters_with_its_address(make: Any) -> None:
    desk = make()
    desk.click("layout_add_user_picture")
    assert desk.named(QLineEdit, "layout_user_picture_1_uid_edit").text() == "1001"
    assert desk.layout.backgrounds == ()
    assert not desk.named(QAbstractButton, "layout_add_user_picture").isEnabled()
    field = desk.named(QLineEdit, "layout_user_picture_1_url")
    assert desk.panel.focusWidget() is field
    QTest.keyClicks(field, URL)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.layout.backgrounds == (Background("1001", URL),)
    assert desk.steps() == ["Change the picture of uid 1001"]
    desk.click("layout_add_user_picture")
    assert desk.named(QLineEdit, "layout_user_picture_2_uid_edit").text() == "1002"


def test_uids_of_the_layout_are_offered_first_and_those_with_a_picture_are_not(make: Any) -> None:
    desk = make(Layout(VERTICAL, max_resolution_uid="9", backgrounds=(Background("9", URL), Background("4", URL))))
    desk.controller.set_live(Layout(CUSTOM, (Region(Rect.of(0, 0, 1, 1), "5"), Region(Rect.of(0, 0, 1, 1), "4"))))
    desk.panel.refresh()
    box = desk.panel.user_pictures.findChildren(QWidget, "layout_user_picture_2_uid")[0]
    assert [box.itemText(index) for index in range(box.count())] == ["5", "4"]


def test_uid_and_mode_of_an_entry_are_edited_in_place_and_its_other_keys_stay(make: Any) -> None:
    desk = make(Layout(backgrounds=(Background("7", URL, extra={"note": 1}),)))
    desk.type("layout_user_picture_1_uid_edit", "8")
    desk.click(f"layout_user_picture_1_mode-{FIT}")
    assert desk.layout.backgrounds == (Background("8", URL, FIT, {"note": 1}),)
    assert len(desk.steps()) == 2


@pytest.mark.parametrize(("typed", "word"), [("guest", "whole number"), ("", "Whose"), ("4", "Another")])
def test_what_is_wrong_with_a_uid_stands_below_it(make: Any, typed: str, word: str) -> None:
    desk = make(Layout(backgrounds=(Background("4", URL), Background("7", OTHER))))
    desk.type("layout_user_picture_2_uid_edit", typed)
    assert word in desk.text("layout_user_picture_2_uid_note")
    assert desk.text("layout_user_picture_1_uid_note") == ""


def test_removing_one_leaves_the_others_and_is_one_step(make: Any) -> None:
    entries = (Background("1", URL), Background("2", OTHER), Background("3", URL, FIT))
    desk = make(Layout(backgrounds=entries))
    desk.click("layout_user_picture_2_remove")
    assert desk.layout.backgrounds == (entries[0], entries[2])
    assert desk.named(QLineEdit, "layout_user_picture_2_uid_edit").text() == "3"
    assert desk.panel.user_pictures.isVisibleTo(desk.panel)
    assert desk.steps() == ["Remove the picture of uid 2"]
    desk.controller.undo_stack.undo()
    assert desk.layout.backgrounds == entries
    assert desk.named(QLineEdit, "layout_user_picture_2_url").text() == OTHER


def test_a_begun_picture_is_given_up_without_a_step(make: Any) -> None:
    desk = make()
    desk.click("layout_add_user_picture")
    desk.click("layout_user_picture_1_remove")
    assert desk.steps() == []
    assert desk.named(QAbstractButton, "layout_add_user_picture").isEnabled()


def test_an_emptied_address_removes_the_picture(make: Any) -> None:
    desk = make(Layout(backgrounds=(Background("7", URL),)))
    desk.type("layout_user_picture_1_url", "")
    assert desk.layout.backgrounds == ()


def test_another_document_forgets_what_was_begun(make: Any) -> None:
    desk = make()
    desk.click("layout_add_user_picture")
    field: QLineEdit = desk.named(QLineEdit, "layout_background_image")
    field.setFocus()
    QTest.keyClicks(field, "https://half")
    desk.document.open("another", Layout(background_image=OTHER))
    desk.panel.refresh()
    assert field.text() == OTHER
    QCoreApplication.sendPostedEvents(None, 0)
    assert desk.panel.findChild(QLineEdit, "layout_user_picture_1_url") is None or not desk.shown("layout_user_picture_1_url")


def test_the_wheel_over_a_uid_scrolls_and_changes_nothing(make: Any) -> None:
    desk = make(Layout(CUSTOM, (Region(Rect.of(0, 0, 1, 1), "1"),), backgrounds=(Background("7", URL),)))
    box = desk.named(QWidget, "layout_user_picture_1_uid")
    box.setFocus()
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    here = QPointF(10, 10)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(here, here, QPoint(), QPoint(0, -120), none, Qt.KeyboardModifier.NoModifier, phase, False)
    QCoreApplication.sendEvent(box, event)
    assert desk.layout.backgrounds == (Background("7", URL),)


# ------------------------------------------------------------------------------------------------ words and names


@pytest.mark.parametrize("reason", list(Refusal))
def test_every_refusal_has_a_sentence(reason: Refusal) -> None:
    for detail in ("", "PNG"):
        text = picture_words.refusal_text(PictureRefused(reason, detail))
        assert text.endswith((".", "https://", "PNG"))
        assert "{" not in text


def test_everything_that_can_be_used_has_a_name(make: Any) -> None:
    desk = make(Layout(background_image=URL, default_user_image=URL, backgrounds=(Background("7", URL),)))
    for kind in (QAbstractButton, QLineEdit):
        for widget in desk.panel.findChildren(kind):
            if widget.isVisibleTo(desk.panel) and not widget.objectName().startswith("qt_"):
                assert widget.accessibleName(), widget.objectName()
