"""The form for a backup recorder: it says the double cost, and why it cannot be started."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import ProfileId, Uid
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.backup import Backup, Obstacle
from cloudrec_gui.ui.recording_actions.backup_panel import OBSTACLES, BackupPanel, obstacle_words
from tests.ui.recordings_data import recording

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")
FIRST = recording(1)
PROFILE = Profile(ProfileId("p"), "P", draft=default_draft(Variant.MIX_HLS))
READY = Backup(FIRST.key, Uid("900777"), PROFILE, {})


def panel(qtbot: QtBot, backup: Backup = READY, prices: object = None) -> BackupPanel:
    made = BackupPanel(FIRST, "900777", prices)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show_backup(backup)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_double_cost_is_said_before_anything_is_sent(qtbot: QtBot) -> None:
    made = panel(qtbot)
    assert made.cost.isVisible()
    assert made.cost.text() == "▲ Every minute is billed twice: once for each recorder."
    assert "5.99 US dollars" in made.price.text()
    assert "11.98 for both" in made.price.text()
    assert made.start.text() == "Start it, billed twice"


def test_other_prices_than_the_listed_ones_count(qtbot: QtBot) -> None:
    assert "2.00 for both" in panel(qtbot, prices={"hd": 1}).price.text()


def test_it_starts_by_key_and_says_why_it_cannot(qtbot: QtBot) -> None:
    made = panel(qtbot)
    started: list[bool] = []
    made.start_requested.connect(lambda: started.append(True))
    made.show_backup(replace(READY, obstacle=Obstacle.UID_TAKEN))
    QTest.keyClick(made.uid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert started == []
    assert made.fault.text() == "✕ A recorder of this channel has this uid already"
    assert "has this uid already" in made.start.toolTip()
    made.show_backup(READY)
    QTest.keyClick(made.uid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert started == [True]


def test_a_change_of_the_uid_asks_again(qtbot: QtBot) -> None:
    made = panel(qtbot)
    with qtbot.waitSignal(made.asked):
        QTest.keyClicks(made.uid, "5")


def test_a_token_is_asked_for_only_where_it_would_help(qtbot: QtBot) -> None:
    made = panel(qtbot)
    assert not made.token.isVisible()
    made.show_backup(replace(READY, obstacle=Obstacle.TOKEN_FOR_OTHER, needs_token=True))
    assert made.token.isVisible()
    QTest.keyClicks(made.token.line, "007secret")
    assert made.secret.reveal() == "007secret"
    made.show_backup(READY)
    assert made.token.isVisible()


def test_while_it_is_started_nothing_can_be_changed_and_a_failure_stands_there(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.set_sending(True)
    assert not made.start.isEnabled()
    assert not made.uid.isEnabled()
    made.set_sending(False, "The service refused it")
    assert made.fault.text() == "✕ The service refused it"
    assert made.start.isEnabled()


@pytest.mark.parametrize("obstacle", [each for each in Obstacle if each is not Obstacle.OTHER])
def test_every_obstacle_has_words(obstacle: Obstacle) -> None:
    assert obstacle in OBSTACLES
    assert obstacle_words(replace(READY, obstacle=obstacle))
