"""The small parts: plain text stays plain, choices speak once, notices come, act and go, nothing outlives its widget."""

from __future__ import annotations

import gc
import json
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTranslator
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.events import Event
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.widgets import (
    Card,
    CopyButton,
    ElidedCombo,
    ElidedLabel,
    EmptyState,
    FigureLabel,
    JsonView,
    Notice,
    NoticeArea,
    Pill,
    PlainLabel,
    Segments,
    Translated,
    button,
    set_tip,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says it at every show
LEFT = Qt.MouseButton.LeftButton
HOSTILE = '<b>bold</b> <img src="http://127.0.0.1/x.png"> &amp; <a href="file:///etc/passwd">link</a>'


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")


def ink(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


# ------------------------------------------------------------------------------------------------------------- labels


def test_a_label_shows_markup_as_text(qtbot: QtBot) -> None:
    label = PlainLabel(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == HOSTILE
    assert label.sizeHint().width() > label.fontMetrics().horizontalAdvance(HOSTILE) - 2


@pytest.mark.parametrize(("role", "token"), [("body", "text"), ("mute", "mute"), ("error", "bad"), ("warn", "warn"), ("ok", "ok")])
def test_a_role_has_its_colour(qtbot: QtBot, role: str, token: str) -> None:
    label = PlainLabel("█", role)
    qtbot.addWidget(label)
    label.show()
    assert getattr(theme.LIGHT, token) in ink(label.grab().toImage())


def test_a_label_can_change_its_role(qtbot: QtBot) -> None:
    label = PlainLabel("█", "body")
    qtbot.addWidget(label)
    label.show()
    label.set_role("error")
    assert theme.LIGHT.bad in ink(label.grab().toImage())


def test_a_long_identifier_is_shortened_in_the_middle_and_told_in_the_tooltip(qtbot: QtBot) -> None:
    ident = "JyvK8nXHQ" * 12
    label = ElidedLabel(ident, role="mono")
    qtbot.addWidget(label)
    label.resize(160, 20)
    label.show()
    assert label.text() == ident
    shown = label.shown_text()
    assert "…" in shown[3:-3]
    assert label.fontMetrics().horizontalAdvance(shown) <= 160
    assert ident in label.toolTip()
    label.resize(4_000, 20)
    assert label.shown_text() == ident
    assert label.toolTip() == ""


def test_a_shortened_label_gives_room_and_takes_it_back(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    label = ElidedLabel("x" * 200)
    row.addWidget(label)
    assert label.minimumSizeHint().width() < 60
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance("x" * 200)


class Requests(QObject):
    """Counts how often a widget is laid out again."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False


def _laid_out(requests: Requests) -> int:
    QApplication.sendPostedEvents()
    count, requests.count = requests.count, 0
    return count


def test_a_figure_is_laid_out_again_only_for_another_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    label = FigureLabel(wrap=True)
    column.addWidget(label)
    column.addStretch(1)
    holder.resize(200, 120)
    holder.show()
    label.setText("640 px")
    requests = Requests(holder)
    _laid_out(requests)
    line = label.height()
    label.setText("1280 px")
    assert (label.text(), label.accessibleName()) == ("1280 px", "1280 px")
    assert _laid_out(requests) == 0
    label.setText("640 by 360 px at 0, 360; exact 640.12 by 360.25 at 0.00, 359.75")
    assert _laid_out(requests) > 0
    qtbot.waitUntil(lambda: label.height() >= 2 * line)


def test_a_figure_is_drawn(qtbot: QtBot) -> None:
    label = FigureLabel()
    qtbot.addWidget(label)
    label.resize(80, 20)
    empty = label.grab().toImage()
    label.setText("640 px")
    assert label.grab().toImage() != empty


def test_a_pill_that_says_the_same_asks_for_nothing(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    pill = Pill("warn", "17 hints")
    row.addWidget(pill)
    holder.show()
    requests = Requests(holder)
    _laid_out(requests)
    pill.set("warn", "17 hints")
    assert _laid_out(requests) == 0
    pill.set("warn", "118 hints")
    assert _laid_out(requests) > 0


def test_a_tip_is_not_read_as_markup(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, HOSTILE)
    assert "<img" not in widget.toolTip()
    assert "<a " not in widget.toolTip()
    assert widget.statusTip() == HOSTILE
    set_tip(widget, "")
    assert widget.toolTip() == ""


# ------------------------------------------------------------------------------------------------------------ buttons


@pytest.mark.parametrize("kind", ["plain", "primary", "danger", "link", "icon"])
def test_a_button_works_by_mouse_and_by_space(qtbot: QtBot, kind: str) -> None:
    made = button("go", kind=kind)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.setText("Go")
    made.show()
    with qtbot.waitSignals([made.clicked, made.clicked]):
        QTest.mouseClick(made, LEFT)
        QTest.keyClick(made, Qt.Key.Key_Space)
    assert made.objectName() == "go"


def test_a_danger_is_outlined_never_filled(qtbot: QtBot) -> None:
    made = button("stop", kind="danger")
    qtbot.addWidget(made)
    made.setText("")
    made.resize(80, 30)
    made.show()
    made.clearFocus()
    image = made.grab().toImage()
    assert image.pixelColor(40, 0).name().upper() == theme.LIGHT.bad
    assert image.pixelColor(40, 15).name().upper() != theme.LIGHT.bad


def test_copy_takes_the_text_of_the_moment(qtbot: QtBot) -> None:
    value = ["first"]
    made = CopyButton("copy", lambda: value[0])
    qtbot.addWidget(made)
    made.show()
    value[0] = "second"
    QTest.mouseClick(made, LEFT)
    assert QGuiApplication.clipboard().text() == "second"
    assert made.text() == "Copied"
    qtbot.waitUntil(lambda: made.text() == "Copy")


# ----------------------------------------------------------------------------------------------------------- segments


def segments(qtbot: QtBot) -> tuple[Segments, list[str]]:
    made = Segments([("mix", "Composite"), ("individual", "Individual"), ("web", "Web page")], "mode")
    qtbot.addWidget(made)
    said: list[str] = []
    made.chosen.connect(said.append)
    made.show()
    made.activateWindow()
    return made, said


def test_a_choice_by_mouse_is_told_once(qtbot: QtBot) -> None:
    made, said = segments(qtbot)
    QTest.mouseClick(made.part("web"), LEFT)
    assert (made.value, said) == ("web", ["web"])


def test_a_choice_by_the_program_is_not_told(qtbot: QtBot) -> None:
    made, said = segments(qtbot)
    made.value = "individual"
    assert (made.value, said) == ("individual", [])
    made.value = "unknown"
    assert (made.value, said) == ("", [])


def test_a_choice_by_arrow_keys(qtbot: QtBot) -> None:
    made, said = segments(qtbot)
    made.part("mix").setFocus()
    qtbot.waitUntil(made.part("mix").hasFocus)
    QTest.keyClick(made.part("mix"), Qt.Key.Key_Right)
    assert (made.value, said) == ("individual", ["individual"])
    QTest.keyClick(made.part("individual"), Qt.Key.Key_Left)
    assert made.value == "mix"


def test_choosing_moves_nothing(qtbot: QtBot) -> None:
    made, _ = segments(qtbot)
    before = [made.part(value).geometry() for value in ("mix", "individual", "web")]
    QTest.mouseClick(made.part("web"), LEFT)
    assert [made.part(value).geometry() for value in ("mix", "individual", "web")] == before


def test_new_words_for_the_same_choices(qtbot: QtBot) -> None:
    made, _ = segments(qtbot)
    made.set_texts({"mix": "合流", "individual": "单流", "web": "页面录制"})
    assert made.part("mix").text() == made.part("mix").accessibleName() == "合流"
    assert made.value == "mix"


# -------------------------------------------------------------------------------------------------------------- pills


@pytest.mark.parametrize("kind", ["ok", "warn", "bad", "accent", "sandbox", "live"])
def test_a_pill_has_a_word_a_shape_and_a_colour(qtbot: QtBot, kind: str) -> None:
    pill = Pill(kind, "Word")
    bare = Pill(kind, "Word", "")
    qtbot.addWidget(pill)
    qtbot.addWidget(bare)
    pill.show()
    assert pill.accessibleName() == "Word"
    assert pill.sizeHint().height() == 20
    assert pill.sizeHint().width() > bare.sizeHint().width(), "no shape"
    assert len(ink(pill.grab().toImage())) > 2


def test_sandbox_and_live_differ_in_shape_too(qtbot: QtBot) -> None:
    from cloudrec_gui.ui.widgets.pill import default_glyph

    assert default_glyph("sandbox") != default_glyph("live") != ""


def test_a_pill_grows_with_its_word(qtbot: QtBot) -> None:
    pill = Pill("ok", "a")
    qtbot.addWidget(pill)
    before = pill.sizeHint().width()
    pill.set("bad", "a much longer word")
    assert pill.sizeHint().width() > before
    assert (pill.kind, pill.text()) == ("bad", "a much longer word")


# --------------------------------------------------------------------------------------------------------------- json


def test_json_is_set_out_in_lines(qtbot: QtBot) -> None:
    view = JsonView("json")
    qtbot.addWidget(view)
    view.set_json({"cname": "类-42", "uid": "1"})
    assert view.toPlainText() == '{\n  "cname": "类-42",\n  "uid": "1"\n}'
    view.set_json('{"code":2,"reason":"x"}')
    assert view.toPlainText().splitlines()[1] == '  "code": 2,'
    assert view.isReadOnly()


def test_what_is_not_json_is_shown_as_it_is(qtbot: QtBot) -> None:
    view = JsonView("json")
    qtbot.addWidget(view)
    view.set_json("<html>502 Bad Gateway</html>")
    assert view.toPlainText() == "<html>502 Bad Gateway</html>"


def test_json_keeps_its_place_when_its_content_changes(qtbot: QtBot) -> None:
    view = JsonView("json")
    qtbot.addWidget(view)
    view.resize(300, 120)
    view.show()
    view.set_json({f"key{n}": n for n in range(200)})
    view.verticalScrollBar().setValue(90)
    view.set_json({f"key{n}": n + 1 for n in range(200)})
    assert view.verticalScrollBar().value() == 90
    assert '"key0": 1' in view.toPlainText()


def test_only_the_lines_that_differ_are_exchanged(qtbot: QtBot) -> None:
    view = JsonView("json")
    qtbot.addWidget(view)
    content = {f"key{n}": n for n in range(200)}
    view.set_json(content)
    changed: list[tuple[int, int, int]] = []
    view.document().contentsChange.connect(lambda at, gone, come: changed.append((at, gone, come)))
    view.set_json(content | {"key100": 4711})
    assert view.toPlainText() == json.dumps(content | {"key100": 4711}, indent=2)
    assert max(gone + come for _, gone, come in changed) < 60


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("#a\nb\nc", "#a\nb\nc\nd"),
        ("#a\nb\nc\nd", "#a\nd"),
        ("#a\na\na", "#a\na"),
        ("#a\nb", "#a\n"),
        ("#😀\nb\nc", "#😀\nx\nc"),
        ("#a\u2029b\nc", "#a\u2029x\nc"),
        ("#a\u2028b\nc", "#a\u2028x\nc"),
    ],
)
def test_exchanged_lines_give_the_whole_text(qtbot: QtBot, before: str, after: str) -> None:
    view = JsonView("json")
    qtbot.addWidget(view)
    view.set_json(before)
    view.set_json(after)
    assert view.toPlainText() == after.replace("\u2029", "\n").replace("\u2028", "\n")


def test_json_does_not_trap_the_tab_key(qtbot: QtBot) -> None:
    assert JsonView("json").tabChangesFocus()


# ------------------------------------------------------------------------------------------------------------ notices


def area(qtbot: QtBot) -> NoticeArea:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(600, 400)
    made = NoticeArea()
    column = QVBoxLayout(holder)
    column.addWidget(made)
    column.addStretch(1)
    made.setProperty("holder", holder)
    holder.show()
    made.holder = holder  # type: ignore[attr-defined]
    return made


def seen(notices: NoticeArea) -> str:
    return " ".join(part.text() for part in notices.findChildren(PlainLabel) if part.isVisible())


def find(notices: NoticeArea, name: str) -> QPushButton:
    found = notices.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_no_notice_takes_no_room(qtbot: QtBot) -> None:
    assert not area(qtbot).isVisible()


def test_a_notice_says_whose_side_and_what_to_do(qtbot: QtBot) -> None:
    notices = area(qtbot)
    done: list[str] = []
    actions = (("Again", lambda: done.append("again")), ("Copy", lambda: done.append("copy")))
    notices.show(Notice("bad", "It left", "Nobody was there.", side="your configuration", actions=actions))
    assert notices.isVisible()
    assert "It left" in seen(notices)
    assert [pill.text() for pill in notices.findChildren(Pill)][-1] == "your configuration"
    QTest.mouseClick(find(notices, "notice-action-1"), LEFT)
    QTest.keyClick(find(notices, "notice-action-0"), Qt.Key.Key_Space)
    assert done == ["copy", "again"]


def test_the_raw_exchange_is_folded_until_it_is_wanted(qtbot: QtBot) -> None:
    notices = area(qtbot)
    notices.show(Notice("bad", "Refused", details="HTTP 400 <b>x</b>"))
    raw = notices.findChild(QPlainTextEdit)
    assert isinstance(raw, QPlainTextEdit)
    assert not raw.isVisible()
    QTest.mouseClick(find(notices, "notice-details"), LEFT)
    assert raw.isVisible()
    assert raw.toPlainText() == "HTTP 400 <b>x</b>"


def test_a_notice_with_the_same_key_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    notices = area(qtbot)
    notices.show(Notice("bad", "First try", key="start"))
    notices.show(Notice("warn", "Other"))
    notices.show(Notice("ok", "Second try", key="start"))
    assert [notice.title for notice in notices.notices()] == ["Second try", "Other"]


def test_a_notice_can_be_closed_by_a_person(qtbot: QtBot) -> None:
    notices = area(qtbot)
    notices.show(Notice("info", "Read me"))
    QTest.mouseClick(find(notices, "notice-close"), LEFT)
    assert notices.notices() == ()
    assert not notices.isVisible()


def test_clearing_by_key_leaves_the_others(qtbot: QtBot) -> None:
    notices = area(qtbot)
    notices.show(Notice("bad", "One", key="one"))
    notices.show(Notice("bad", "Two", key="two"))
    notices.clear("one")
    assert [notice.title for notice in notices.notices()] == ["Two"]
    notices.clear()
    assert notices.notices() == ()


def test_old_notices_make_room(qtbot: QtBot) -> None:
    notices = area(qtbot)
    for number in range(10):
        notices.show(Notice("info", f"Number {number}"))
    assert [notice.title for notice in notices.notices()] == ["Number 9", "Number 8", "Number 7"]


def test_a_notice_of_a_stranger_shows_its_markup_as_text(qtbot: QtBot) -> None:
    notices = area(qtbot)
    notices.show(Notice("bad", HOSTILE, HOSTILE, side=HOSTILE))
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in notices.findChildren(PlainLabel))
    assert HOSTILE in seen(notices)


# -------------------------------------------------------------------------------------------------- empty and cards


def test_an_empty_state_shows_only_the_buttons_it_has(qtbot: QtBot) -> None:
    empty = EmptyState("empty")
    qtbot.addWidget(empty)
    empty.resize(600, 300)
    empty.show()
    empty.set_texts("Nothing here.", "Make one")
    assert empty.primary.isVisible()
    assert not empty.quieter.isVisible()


def test_a_long_sentence_of_an_empty_state_is_not_cut(qtbot: QtBot) -> None:
    empty = EmptyState("empty")
    qtbot.addWidget(empty)
    empty.resize(700, 320)
    empty.show()
    empty.set_texts("A sentence that needs more than one line because it explains a good deal about nothing. " * 2, "Go", "Read")
    label = empty.sentence
    assert label.height() >= label.heightForWidth(label.width())


def test_a_card_has_a_place_at_its_head(qtbot: QtBot) -> None:
    card = Card("Storage")
    qtbot.addWidget(card)
    card.head.addWidget(PlainLabel("kept in the keychain", "note"))
    card.show()
    assert [label.text() for label in card.findChildren(PlainLabel)] == ["Storage", "kept in the keychain"]


# --------------------------------------------------------------------------------------------- language and lifetime


class Backwards(QTranslator):
    """A language that anybody can check."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return source_text[::-1]


class Greeting(Translated, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.label = PlainLabel()
        self.retranslate()

    def retranslate(self) -> None:
        self.label.setText(QCoreApplication.translate("Greeting", "Hello"))


def test_words_follow_the_language_while_the_window_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    widget = Greeting()
    qtbot.addWidget(widget)
    translator = Backwards()
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: widget.label.text() == "olleH")
    finally:
        qapp.removeTranslator(translator)
    qtbot.waitUntil(lambda: widget.label.text() == "Hello")


class Listener(QWidget):
    def __init__(self, event: Event[int]) -> None:
        super().__init__()
        self.heard: list[int] = []
        subscribe(self, event, self._hear)

    def _hear(self, number: int) -> None:
        self.heard.append(number)


def test_a_widget_hears_an_event_while_it_lives(qtbot: QtBot) -> None:
    event: Event[int] = Event()
    parent = QWidget()
    qtbot.addWidget(parent)
    listener = Listener(event)
    listener.setParent(parent)
    event.emit(1)
    heard = listener.heard
    listener.deleteLater()
    qtbot.waitUntil(lambda: not parent.findChildren(QWidget))
    event.emit(2)
    assert heard == [1]


def test_an_event_does_not_keep_a_closed_window_alive(qtbot: QtBot) -> None:
    event: Event[int] = Event()
    listener = Listener(event)
    gone = weakref.ref(listener)
    del listener
    gc.collect()
    assert gone() is None
    event.emit(3)


def test_a_subscription_can_be_ended_by_hand(qtbot: QtBot) -> None:
    event: Event[int] = Event()
    owner = QWidget()
    qtbot.addWidget(owner)
    heard: list[int] = []
    end = subscribe(owner, event, heard.append)
    event.emit(1)
    end()
    event.emit(2)
    assert heard == [1]


# ------------------------------------------------------------------------------------------------------- lists and stops


def test_a_list_shortens_its_current_name_in_the_middle(qtbot: QtBot) -> None:
    combo = ElidedCombo()
    qtbot.addWidget(combo)
    combo.addItem("A project with quite a long name, number 2")
    combo.resize(160, 30)
    combo.show()
    assert "…" in combo.shown_text()
    assert combo.shown_text().startswith("A proj")
    assert combo.shown_text().endswith("r 2")
    combo.resize(600, 30)
    assert combo.shown_text() == combo.currentText()


def test_tab_stops_once_at_a_choice_and_where_it_holds(qtbot: QtBot) -> None:
    made, _ = segments(qtbot)

    def stops() -> list[str]:
        return [value for value in ("mix", "individual", "web") if made.part(value).focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == ["mix"]
    made.value = "web"
    assert stops() == ["web"]
    QTest.mouseClick(made.part("individual"), LEFT)
    assert stops() == ["individual"]


def test_a_command_can_have_a_tip_that_is_no_markup(qtbot: QtBot) -> None:
    action = QAction()
    set_tip(action, HOSTILE)
    assert "<img" not in action.toolTip()
    assert action.statusTip() == HOSTILE
