"""The entries of the error dictionary are whole, told apart by their keys, found by number and word, and read in a window."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.dictionary import article, phrases
from cloudrec_gui.ui.dictionary.dialog import DictionaryDialog
from cloudrec_gui.ui.dictionary.entry import Entry, Kind, RetryAdvice
from cloudrec_gui.ui.dictionary.search import find
from cloudrec_gui.ui.dictionary.table import BY_ID, ENTRIES, lookup, status_entry, webhook_entry
from cloudrec_gui.ui.i18n import Languages
from cloudrec_gui.ui.widgets import PlainLabel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CASES: dict[str, list[dict[str, Any]]] = json.loads((Path(__file__).parents[1] / "data" / "dictionary_cases.json").read_text("utf-8"))
CHINESE = re.compile(r"[\u4e00-\u9fff]")
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    locale = QLocale()
    made = Languages(qapp)
    yield made
    made.use("en")
    QLocale.setDefault(locale)


@pytest.fixture
def dialog(qtbot: QtBot) -> DictionaryDialog:
    made = DictionaryDialog()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def texts(entry: Entry) -> list[str]:
    return [text for text in (entry.verdict, entry.meaning, entry.todo, *entry.causes, entry.disagreement) if text]


def typed(dialog: DictionaryDialog, text: str) -> None:
    dialog.field.setFocus()
    dialog.field.clear()
    QTest.keyClicks(dialog.field, text)


def said(dialog: DictionaryDialog) -> list[str]:
    return [label.text() for label in dialog.reader.findChildren(PlainLabel) if label.isVisible()]


# ------------------------------------------------------------------------------------------------------------- the table
def test_no_two_entries_share_an_id() -> None:
    assert len(BY_ID) == len(ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_an_entry_is_whole(entry: Entry) -> None:
    assert not entry.verdict.endswith(".")
    assert all(text.endswith(".") for text in texts(entry)[1:])
    assert all("{" not in text and "!" not in text and "  " not in text for text in texts(entry))
    assert CHINESE.search(entry.service_text_zh)
    assert entry.tone in {"bad", "warn", "info", "ok"}
    assert entry.section
    assert bool(entry.operations) != (entry.kind is Kind.WEBHOOK)
    assert all(text == text.lower() for text in entry.reason_contains)
    if entry.id.endswith("-unlisted"):
        assert not entry.generations
        assert entry.code is entry.http_status is None
    else:
        assert entry.service_text_en
        assert entry.http_status is not None or entry.code is not None


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_an_entry_can_be_read_and_pasted(qapp: QApplication, entry: Entry) -> None:
    pasted = article.as_text(entry)
    for text in (entry.verdict, entry.meaning, entry.todo, entry.disagreement, phrases.retry(entry), phrases.documented(entry)):
        assert text in pasted
    assert all(f"{cause}\n" in pasted for cause in entry.causes)
    assert phrases.numbers(entry)


def test_nothing_that_fails_looks_healthy() -> None:
    healthy = [entry.id for entry in ENTRIES if entry.tone == "ok"]
    assert healthy == ["status-4", "status-5", "webhook-41-16", "webhook-71-0"]


def test_only_what_repeats_itself_names_waits() -> None:
    for entry in ENTRIES:
        if entry.waits:
            assert entry.retry in (RetryAdvice.REPEAT, RetryAdvice.WAIT)
            assert list(entry.waits) == sorted(entry.waits)


@pytest.mark.parametrize("code", ["62", "501", "432", "433", "1001", "1003", "1013", "1028", "53"])
def test_a_code_over_which_documents_differ_tells_both_sides(code: str) -> None:
    found = [entry for entry in ENTRIES if entry.kind is Kind.CODE and str(entry.code) == code]
    assert found
    assert all(entry.disagreement for entry in found)


@pytest.mark.parametrize("row", CASES["answers"], ids=lambda row: f"{row['operation']}-{row['status']}-{row['code']}-{row['entry']}")
def test_an_answer_finds_its_entry(row: dict[str, Any]) -> None:
    entry = lookup(Operation(row["operation"]), row["status"], row["code"], row["reason"])
    assert (entry.id, entry.tone) == (row["entry"], row["kind"])


@pytest.mark.parametrize("row", CASES["statuses"], ids=lambda row: str(row["status"]))
def test_a_state_finds_its_entry(row: dict[str, Any]) -> None:
    assert status_entry(row["status"]).id == row["entry"]


@pytest.mark.parametrize("row", CASES["webhooks"], ids=lambda row: f"{row['event']}-{row['module']}-{row['code']}")
def test_a_code_of_a_notification_finds_its_entry(row: dict[str, Any]) -> None:
    assert webhook_entry(row["event"], row["code"], row["module"]).id == row["entry"]


def test_every_entry_has_a_row_that_leads_to_it() -> None:
    assert {row["entry"] for rows in CASES.values() for row in rows} == set(BY_ID)


def test_any_answer_at_all_has_an_entry_for_its_own_call() -> None:
    codes = [None, -1, 0, *sorted({entry.code for entry in ENTRIES if entry.code is not None}), 31337]
    for operation, status, code in itertools.product(Operation, (None, *range(199, 600, 7), 201, 206, 404), codes):
        entry = lookup(operation, status, code, "why not")
        assert operation in entry.operations
        assert entry.kind in (Kind.HTTP, Kind.CODE)


def test_what_the_service_says_counts_more_than_its_numbers() -> None:
    assert lookup(Operation.START, 400, 2, "Request_Hash mismatch!").id == "code-2-hash"
    assert lookup(Operation.START, 500, 2, "request_hash mismatch!").id == "code-2-hash"
    assert lookup(Operation.QUERY, 401, 401, "Invalid authentication credentials").id == "text-credentials"


def test_a_gateway_that_repeats_its_status_does_not_mean_the_code_of_that_number() -> None:
    assert lookup(Operation.ACQUIRE, 401, 401).id == "http-401"
    assert lookup(Operation.ACQUIRE, 400, 401).id == "code-401"
    assert lookup(Operation.START, 502, 502).id == "http-502"
    assert lookup(Operation.START, 500, 502).id == "code-502"


# ----------------------------------------------------------------------------------------------------------------- search
@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("53", "code-53"),
        ("435", "code-435"),
        ("206", "http-206"),
        ("432", "code-432"),
        ("stop 435", "code-435"),
        ("62 acquire", "code-62-acquire"),
        ("TASK conflict", "code-53"),
        ("录制任务冲突", "code-53"),
        ("token 过期", "code-109"),
        ("vendor_over_load", "code-406"),
        ("notifyReady", "webhook-71-4"),
        ("  ", "http-200"),
    ],
)
def test_the_best_match_comes_first(qapp: QApplication, asked: str, first: str) -> None:
    assert find(ENTRIES, asked)[0].id == first


def test_every_word_must_fit(qapp: QApplication) -> None:
    assert find(ENTRIES, "token zebra") == []
    assert find(ENTRIES, "7777") == []
    both = find(ENTRIES, "start token")
    assert both
    assert len(both) < len(find(ENTRIES, "token"))


def test_a_number_is_not_found_inside_another(qapp: QApplication) -> None:
    assert "code-53" not in [entry.id for entry in find(ENTRIES, "3")]
    assert find(ENTRIES, "435", Kind.CODE)[0].code == 435


def test_a_kind_narrows_the_search(qapp: QApplication) -> None:
    assert {entry.kind for entry in find(ENTRIES, "", Kind.STATUS)} == {Kind.STATUS}
    assert sum(len(find(ENTRIES, "", kind)) for kind in Kind) == len(ENTRIES)


# ----------------------------------------------------------------------------------------------------------------- window
def test_it_opens_on_an_entry_beside_the_work(dialog: DictionaryDialog) -> None:
    dialog.show_entry("code-62-acquire")
    assert not dialog.isModal()
    assert dialog.entry is BY_ID["code-62-acquire"]
    shown = said(dialog)
    for text in ("Cloud recording is not switched on", "Likely causes", "What to do", "Documented", "Where documents differ"):
        assert text in shown
    assert any("“service not enabled” · 未开通云端录制" in text for text in shown)


def test_it_comes_back_to_an_entry_that_the_search_had_hidden(dialog: DictionaryDialog) -> None:
    typed(dialog, "webhook")
    QTest.mouseClick(dialog.kinds.part("webhook"), LEFT)
    dialog.show_entry("code-49")
    assert dialog.entry is BY_ID["code-49"]
    assert (dialog.field.text(), dialog.kinds.value) == ("", "all")
    assert dialog.list.currentIndex().data() == "The recording is already ending"


def test_an_id_that_no_entry_has_is_an_error(dialog: DictionaryDialog) -> None:
    with pytest.raises(KeyError):
        dialog.show_entry("code-0")


def test_typing_shows_the_best_match_and_arrows_go_on_from_there(dialog: DictionaryDialog) -> None:
    typed(dialog, "501")
    first = dialog.entry
    assert first is not None
    assert first.code == 501
    QTest.keyClick(dialog.field, Key.Key_Down)
    second = dialog.entry
    assert second is not first
    QTest.keyClick(dialog.field, Key.Key_Up)
    QTest.keyClick(dialog.field, Key.Key_Up)
    assert dialog.entry is first
    QTest.keyClick(dialog.field, Key.Key_Return)
    assert dialog.list.hasFocus()
    QTest.keyClick(dialog.list, Key.Key_Down)
    assert dialog.entry is second


def test_a_click_on_a_row_and_on_a_kind(dialog: DictionaryDialog) -> None:
    QTest.mouseClick(dialog.kinds.part("status"), LEFT)
    assert dialog.model.rowCount() == 11
    QTest.mouseClick(dialog.list.viewport(), LEFT, pos=dialog.list.visualRect(dialog.model.index(5)).center())
    assert dialog.entry is BY_ID["status-5"]
    assert dialog.count.text() == f"11 of {len(ENTRIES)} entries"


def test_a_number_that_nobody_documents_is_told_as_such(dialog: DictionaryDialog) -> None:
    typed(dialog, "7777")
    assert dialog.model.rowCount() == 0
    assert dialog.empty.isVisible()
    assert dialog.empty.sentence.text().startswith("No document names 7777.")
    assert not dialog.copy.isEnabled()
    QTest.mouseClick(dialog.empty.primary, LEFT)
    assert dialog.entry is not None
    assert dialog.reader.isVisible()


def test_words_that_fit_nothing_are_repeated_as_plain_text(dialog: DictionaryDialog) -> None:
    typed(dialog, "<b>zebra</b>")
    assert dialog.empty.sentence.text() == "Nothing matches “<b>zebra</b>” here."
    assert dialog.empty.sentence.textFormat() is Qt.TextFormat.PlainText


def test_escape_empties_the_search_before_it_closes(dialog: DictionaryDialog) -> None:
    typed(dialog, "53")
    QTest.keyClick(dialog.field, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.field.text() == ""
    assert dialog.entry is BY_ID["code-53"]
    QTest.keyClick(dialog.field, Key.Key_Escape)
    assert not dialog.isVisible()


def test_ctrl_f_goes_to_the_search_and_close_closes(dialog: DictionaryDialog) -> None:
    dialog.activateWindow()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.field.hasFocus()
    QTest.mouseClick(dialog.close_button, LEFT)
    assert not dialog.isVisible()


def test_copy_takes_the_whole_entry(dialog: DictionaryDialog) -> None:
    dialog.show_entry("code-53")
    QTest.mouseClick(dialog.copy, LEFT)
    pasted = QGuiApplication.clipboard().text()
    assert pasted == article.as_text(BY_ID["code-53"])
    assert "HTTP 400, code 53 · start · “task conflict” · 录制任务冲突" in pasted


def test_everything_is_named_and_reached_by_tab(dialog: DictionaryDialog) -> None:
    dialog.resize(880, 400)
    dialog.show_entry("http-404")
    QTest.qWait(1)
    for part in (dialog.field, dialog.list, dialog.reader, dialog.copy, dialog.close_button, *dialog.kinds.findChildren(QAbstractButton)):
        assert part.objectName()
        assert part.accessibleName()
    met: list[QWidget | None] = []
    for _ in range(12):
        met.append(QApplication.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Key.Key_Tab)
    assert {dialog.field, dialog.list, dialog.reader, dialog.copy, dialog.close_button, dialog.kinds.part("all")} <= set(met)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_line_of_an_entry_has_room_at_the_smallest_size(dialog: DictionaryDialog, entry: Entry) -> None:
    dialog.resize(dialog.minimumSize())
    dialog.show_entry(entry.id)
    QTest.qWait(1)
    for label in dialog.reader.findChildren(PlainLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
            assert label.mapTo(dialog.reader.viewport(), label.rect().topRight()).x() <= dialog.reader.viewport().width()


def test_a_change_of_look_is_drawn(qapp: QApplication, dialog: DictionaryDialog) -> None:
    theme.apply(qapp, "light")
    light = dialog.list.grab().toImage()
    theme.apply(qapp, "dark")
    assert dialog.list.grab().toImage() != light
    theme.apply(qapp, "light")


# ---------------------------------------------------------------------------------------------------------------- Chinese
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_text_of_an_entry_is_chinese(languages: Languages, entry: Entry) -> None:
    languages.use("zh_CN")
    assert [text for text in texts(entry) if not CHINESE.search(phrases.say(text))] == []
    spoken = (*(phrases.retry(entry, operation) for operation in (None, *Operation)), phrases.documented(entry), article.tone_word(entry))
    assert [text for text in spoken if not CHINESE.search(text)] == []


def test_an_open_window_follows_the_language(qtbot: QtBot, languages: Languages, dialog: DictionaryDialog) -> None:
    dialog.show_entry("code-53")
    languages.use("zh_CN")
    qtbot.wait(1)
    assert dialog.entry is BY_ID["code-53"]
    assert dialog.windowTitle() == "错误码词典"
    assert [text for text in said(dialog) if not CHINESE.search(text)] == []
    typed(dialog, "task conflict")
    assert dialog.entry is BY_ID["code-53"]
    languages.use("en")
    qtbot.wait(1)
    assert dialog.reader.title.text() == "Such a recording is already running"
