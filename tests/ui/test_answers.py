"""Every shape of an answer has words, and the page shows each kind of recording for what it is."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.api.content import ServerResponseShape
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import RecordedFile, Recording, ServiceState, State
from cloudrec_gui.domain.variants import VARIANTS, Variant
from cloudrec_gui.ui import words
from cloudrec_gui.ui.answer_words import SHAPES, files_sentence, service_name, service_words, shape_word
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from cloudrec_gui.ui.widgets import Pill
from tests.ui.recordings_data import NOW, StillClock, recording
from tests.ui.test_recordings_page import Shelf, Switch

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

RECORDER = ServiceState("web_recorder_service", "inProgress", False)
PUSH = ServiceState("rtmp_publish_service", "inProgress", None, (("rtmp://live.example.com/…", "publishing"),))
LOST = ServiceState("rtmp_publish_service", "inProgress", None, (("rtmp://live.example.com/…", "disconnected"),))


def files(users: int) -> tuple[RecordedFile, ...]:
    return tuple(
        RecordedFile(f"class/sid_c__uid_s_{uid}__uid_e_{track}.m3u8", track, str(uid), track == "audio", int(NOW * 1000))
        for uid in range(1001, 1001 + users)
        for track in ("audio", "video")
    )


def show(qtbot: QtBot, *recordings: Recording) -> RecordingsPage:
    page = RecordingsPage(Shelf(recordings), Switch(), StillClock())
    qtbot.addWidget(page)
    page.resize(1216, 800)
    page.show()
    page.shown()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    return page


def click(page: QWidget, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def text(page: QWidget, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None, name
    assert label.isVisible(), name
    return label.text()


def test_every_shape_has_a_name_of_its_own() -> None:
    assert set(SHAPES) == {shape.value for shape in ServerResponseShape}
    said = {shape_word(recording(shape=shape)) for shape in SHAPES}
    assert len(said) == len(SHAPES)
    assert all("{" not in one for one in said)
    assert shape_word(recording(shape="")) == ""
    assert shape_word(recording(shape="from_the_future")) == "from_the_future"
    assert shape_word(recording(shape="individual", files=files(2))) == "Individual recording, files: 4"


@pytest.mark.parametrize("variant", list(Variant))
def test_every_job_has_a_long_and_a_short_name(variant: Variant) -> None:
    r = recording(mode=VARIANTS[variant].mode, variant=variant.value)
    assert words.variant_word(variant)
    assert 0 < len(words.job_word(r)) <= 16
    assert words.variant_of(r) is variant
    assert len({words.variant_word(other) for other in Variant}) == len(Variant)


def test_a_recording_of_an_earlier_run_has_the_word_of_its_mode() -> None:
    assert words.variant_of(recording()) is None
    assert words.job_word(recording(mode=Mode.WEB)) == "web"


@pytest.mark.parametrize(
    ("service", "word", "kind", "more"),
    [
        (RECORDER, "Running", "ok", ""),
        (ServiceState("web_recorder_service", "init"), "Starting", "accent", ""),
        (ServiceState("web_recorder_service", "inProgress", True), "Paused", "neutral", "nothing is recorded until it goes on (onhold)"),
        (ServiceState("web_recorder_service", "exit", True, exit_reason="page_load"), "Ended", "neutral", "reason: page_load"),
        (PUSH, "Publishing", "ok", "rtmp://live.example.com/…"),
        (LOST, "Cut off", "bad", "rtmp://live.example.com/…"),
        (ServiceState("upload_service", uploading="backuped"), "In the backup cloud", "warn", ""),
        (ServiceState("upload_service", uploading="uploaded"), "All uploaded", "ok", ""),
        (ServiceState("strange_service", "dancing"), "dancing", "neutral", ""),
        (ServiceState("silent_service"), "Says nothing", "neutral", ""),
    ],
)
def test_services_say_their_state_in_words(service: ServiceState, word: str, kind: str, more: str) -> None:
    state, note = service_words(service)
    assert (state.text, state.kind, note) == (word, kind, more)
    assert state.glyph
    assert service_name(service.name)


def test_a_paused_page_is_no_quiet_channel() -> None:
    held = ServiceState("web_recorder_service", "inProgress", True)
    r = recording(mode=Mode.WEB, state=State.READY, files=(), services=(held,), confirmed_at=NOW - 600)
    assert words.verdict(r, NOW).text.startswith("Paused")
    assert not words.needs_attention(r, NOW)


def test_a_push_that_is_cut_off_asks_for_attention() -> None:
    for state in (State.RECORDING, State.READY):
        r = recording(mode=Mode.WEB, variant="web-cdn", state=state, services=(RECORDER, LOST))
        assert words.needs_attention(r, NOW)
        assert words.verdict(r, NOW).kind == "warn"
    assert not words.needs_attention(recording(mode=Mode.WEB, services=(RECORDER, PUSH)), NOW)


def test_a_page_without_files_is_not_blamed_on_a_channel() -> None:
    young = recording(mode=Mode.WEB, state=State.READY, files=(), confirmed_at=NOW)
    assert "page" in words.verdict(young, NOW).text
    late = recording(mode=Mode.WEB, state=State.READY, files=(), confirmed_at=NOW - 60)
    assert words.verdict(late, NOW).text == "No file yet: can the page be opened from outside?"
    gone = recording(mode=Mode.WEB, state=State.GONE, files=(), highest=4)
    assert "idle" not in words.verdict(gone, NOW).text


def test_a_page_recording_shows_its_services_and_no_idle_exit(qtbot: QtBot) -> None:
    page = show(qtbot, recording(1, mode=Mode.WEB, variant="web-cdn", shape="web_cdn", services=(RECORDER, PUSH)))
    assert text(page, "detail-service-0") == "Page recorder"
    assert text(page, "detail-service-1") == "Push to CDN"
    assert text(page, "detail-service-note-1") == "rtmp://live.example.com/…"
    pills = [pill.text() for pill in page.findChildren(Pill) if pill.objectName().startswith("detail-service-state") and pill.isVisible()]
    assert pills == ["Running", "Publishing"]
    facts = text(page, "detail-facts")
    assert facts.startswith("Page recording with push to a CDN, files: 1")
    assert "maxIdleTime" not in facts
    assert "maxRecordingHour" in facts


def test_services_go_when_a_recording_without_them_is_selected(qtbot: QtBot) -> None:
    web = recording(1, mode=Mode.WEB, services=(RECORDER, PUSH))
    page = show(qtbot, web, recording(2))
    page.select(web.key)
    assert page.detail.services.isVisible()
    page.select(recording(2).key)
    assert not page.detail.services.isVisible()
    assert "maxIdleTime" in text(page, "detail-facts")


def test_screenshots_say_why_no_file_is_listed(qtbot: QtBot) -> None:
    r = recording(1, mode=Mode.INDIVIDUAL, variant="snapshot", shape="snapshot", files=(), prefix=("class", "cr77"))
    page = show(qtbot, r)
    click(page, "detail-tabs-files")
    assert text(page, "detail-files-note") == "Screenshots are listed by no answer. Look for them in your bucket, below class/cr77/"
    assert not page.detail.files.isVisible()
    assert "Screenshots" in page.detail._facts(r, NOW)


def test_individual_files_are_told_apart_by_user_and_track(qtbot: QtBot) -> None:
    page = show(qtbot, recording(1, mode=Mode.INDIVIDUAL, variant="individual", shape="individual", files=files(2)))
    click(page, "detail-tabs-files")
    model = page.detail.files.model()
    rows = [[str(model.index(row, column).data()) for column in (1, 2)] for row in range(model.rowCount())]
    assert rows == [["audio", "1001"], ["video", "1001"], ["audio", "1002"], ["video", "1002"]]
    assert page.detail.files.isVisible()


def test_mixed_files_belong_to_all(qtbot: QtBot) -> None:
    page = show(qtbot, recording(1))
    assert page.detail.files.model().index(0, 2).data() == "all"


def test_two_hundred_files_are_shown_and_sorted(qtbot: QtBot) -> None:
    page = show(qtbot, recording(1, mode=Mode.INDIVIDUAL, variant="individual", shape="individual", files=files(100)))
    click(page, "detail-tabs-files")
    table = page.detail.files
    assert table.model().rowCount() == 200
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert table.model().index(0, 2).data() == "1100"
    assert page.detail.tabs.part("files").text() == "Files 200"


@pytest.mark.parametrize(
    ("changes", "start"),
    [
        ({"files": ()}, "No file is named yet. The service names the playlist"),
        ({"files": (), "mode": Mode.INDIVIDUAL}, "No file is named yet. Individual files"),
        ({"files": (), "state": State.ENDED}, "The service has named no file"),
        ({"uploading": "backuped"}, "Some files are in the backup cloud"),
        ({"uploading": "uploaded"}, "All files are in your storage"),
        ({"prefix": ("a", "b")}, "Names as the service gives them; in your bucket they stand below a/b/"),
        ({}, "Names as the service gives them, with their directories"),
    ],
)
def test_the_list_of_files_is_explained(changes: dict[str, Any], start: str) -> None:
    assert files_sentence(recording(**changes)).startswith(start)


def test_an_answer_that_no_document_describes_is_shown_as_it_came(qtbot: QtBot) -> None:
    page = show(qtbot, recording(1, shape="unrecognised", files=(), last_answer='{"serverResponse": {"strange": [1]}}'))
    assert "no document describes" in text(page, "detail-facts")
    click(page, "detail-tabs-answer")
    assert "strange" in page.detail.answer.toPlainText()


def test_the_column_of_modes_names_the_job_and_the_filter_finds_it(qtbot: QtBot) -> None:
    shots = recording(1, mode=Mode.INDIVIDUAL, variant="snapshot")
    page = show(qtbot, shots, recording(2), recording(3, mode=Mode.WEB, variant="web-cdn"))
    column = next(i for i, column in enumerate(page.model.columns) if column.id == "mode")
    model = page.table.model()
    assert {str(model.index(row, column).data()) for row in range(3)} == {"screenshots", "mix", "web and push"}
    page.filter.setFocus()
    QTest.keyClicks(page.filter, "mode:screenshots")
    assert model.rowCount() == 1
