"""The head of the window: nothing is cut or overlaps at any width, the most important is kept, and SANDBOX is never LIVE."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.ids import Cname, ProfileId
from cloudrec_gui.domain.recording import State
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.head import Head
from tests.ui.recordings_data import NOW, StillClock, recording

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LEFT = Qt.MouseButton.LeftButton
LONG_CNAME = Cname("c" * 20 + "-a-channel-with-the-longest-name-that-is-allowed-63")[:63]
LONG_PROFILE = "A profile with a name of eighty characters, as long as it may be, in Frankfurt 2"
RAIL = 84


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


def head(qtbot: QtBot, width: int = 1_236) -> Head:
    made = Head(StillClock())
    qtbot.addWidget(made)
    made.set_profiles([(ProfileId("sandbox"), "Built-in sandbox"), (ProfileId("p"), LONG_PROFILE)], ProfileId("sandbox"))
    made.resize(width, 52)
    made.show()
    return made


def parts(made: Head) -> list[QWidget]:
    found = [part for part in made.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if part.isVisible()]
    return sorted(found, key=lambda part: part.x())


@pytest.mark.parametrize("width", [636, 700, 760, 876, 960, 1_100, 1_236, 1_356, 1_836])
@pytest.mark.parametrize(("live", "endpoint"), [(False, ""), (True, ""), (True, "https://gateway.example/agora")])
def test_nothing_is_cut_and_nothing_overlaps(qtbot: QtBot, width: int, live: bool, endpoint: str) -> None:
    made = head(qtbot, width)
    made.set_live(live)
    made.set_endpoint(endpoint)
    made.set_profiles([(ProfileId("p"), LONG_PROFILE)], ProfileId("p"))
    made.set_recording(recording(cname=LONG_CNAME, started_at=NOW - 99 * 3_600))
    qtbot.waitUntil(lambda: made.width() == width)
    shown = parts(made)
    for left, right in itertools.pairwise(shown):
        assert left.geometry().right() < right.x(), f"{left.objectName() or left} over {right.objectName() or right}"
    assert shown[0].x() >= 0
    assert shown[-1].geometry().right() < width
    for part in (made.environment, made.stop, made.start):
        assert part.isVisible()
        assert part.width() >= part.sizeHint().width()


def test_what_matters_least_goes_first(qtbot: QtBot) -> None:
    made = head(qtbot, 1_836)
    made.set_recording(recording())
    gone: list[str] = []
    names = {"search words": lambda: made.search.text() == ""} | {
        name: (lambda part=part: not part.isVisible())
        for name, part in (("recorder", made.identity), ("age", made.age), ("state", made.state))
    }
    for width in range(1_836, 635, -20):
        made.resize(width, 52)
        gone += [name for name, lost in names.items() if lost() and name not in gone]
    assert gone[:3] == ["search words", "recorder", "age"]
    assert "state" not in gone


def test_a_long_profile_is_shortened_and_told_in_the_tooltip(qtbot: QtBot) -> None:
    made = head(qtbot, 876)
    made.set_profiles([(ProfileId("p"), LONG_PROFILE)], ProfileId("p"))
    assert "…" in made.profiles.shown_text()
    assert LONG_PROFILE in made.profiles.toolTip()


def test_a_profile_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    made = head(qtbot)
    with qtbot.waitSignal(made.profile_chosen) as heard:
        QTest.keyClick(made.profiles, Qt.Key.Key_Down)
    assert heard.args == [ProfileId("p")]


def test_sandbox_and_live_differ_in_word_shape_and_colour(qtbot: QtBot) -> None:
    made = head(qtbot)
    made.set_live(False)
    before = (made.environment.kind, made.environment.text(), made.environment.toolTip())
    made.set_live(True)
    after = (made.environment.kind, made.environment.text(), made.environment.toolTip())
    assert before[:2] == ("sandbox", "SANDBOX")
    assert after[:2] == ("live", "LIVE")
    assert "billed" in before[2]
    assert before[2] != after[2]


def test_without_a_recording_the_head_says_nothing_of_one(qtbot: QtBot) -> None:
    made = head(qtbot)
    made.set_recording(recording())
    assert made.cname.isVisible()
    made.set_recording(None)
    assert not any(part.isVisible() for part in (made.cname, made.identity, made.state, made.age))
    assert not made.stop.isEnabled()
    assert "No recording is running" in made.stop.toolTip()


def test_stop_is_offered_while_it_can_work(qtbot: QtBot) -> None:
    made = head(qtbot)
    made.set_recording(recording())
    with qtbot.waitSignal(made.stop_clicked):
        QTest.mouseClick(made.stop, LEFT)
    made.set_recording(recording(state=State.ENDED, ended_at=NOW))
    assert not made.stop.isEnabled()


def test_the_age_follows_the_clock_and_stands_still_at_the_end(qtbot: QtBot) -> None:
    clock = StillClock()
    made = Head(clock)
    qtbot.addWidget(made)
    made.resize(1_236, 52)
    made.show()
    made.set_recording(recording())
    assert made.age.text() == "00:14:09"
    clock.now += 2
    made.set_recording(recording())
    assert made.age.text() == "00:14:11"
    made.set_recording(recording(state=State.ENDED, ended_at=NOW - 9))
    assert made.age.text() == "00:14:00"


@pytest.mark.parametrize("width", [876, 1_236])
def test_a_short_profile_is_read_whole_beside_a_recording(qtbot: QtBot, width: int) -> None:
    made = head(qtbot, width)
    made.set_recording(recording(cname=LONG_CNAME))
    assert made.profiles.shown_text() == "Built-in sandbox"


def test_an_own_endpoint_is_said_beside_live_and_disappears_with_it(qtbot: QtBot) -> None:
    made = head(qtbot)
    assert not made.endpoint.isVisible()
    made.set_endpoint("https://gateway.example")
    assert made.endpoint.isVisible()
    assert made.endpoint.text() == "Own endpoint"
    assert "gateway.example" in made.endpoint.toolTip()
    made.set_endpoint("")
    assert not made.endpoint.isVisible()
