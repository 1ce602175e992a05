"""A failure tried in the sandbox, through the whole program: prepared by a click, met by the start, explained, and put right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.draft import RECORDING, SECRET_KEY, TOKEN
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.diagnosis import Cause
from cloudrec_gui.ui.diagnosis.card import CauseCard
from cloudrec_gui.ui.pages.base import PageId
from tests.flows.conftest import Play


async def tried(app: App, robot: Robot, name: str) -> Recording:
    """Prepare a failure by the dialog and start what it made ready."""
    app.window.actions_table.run("try-failure")
    dialog = app.scenarios.dialog
    assert dialog is not None
    rows = [dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())]
    dialog.list.setCurrentRow(rows.index(name))
    QTest.mouseClick(dialog.prepare, Qt.MouseButton.LeftButton)
    await robot.until("Setup", lambda: app.window.current is PageId.SETUP)
    await robot.until("a draft that can be started", lambda: app.workspace.blocked == 0)
    known = {recording.key for recording in app.recordings.all()}
    app.window.actions_table.run("start")
    await robot.until("a recording", lambda: any(r.sid for r in app.recordings.all() if r.key not in known))
    return next(r for r in app.recordings.all() if r.key not in known)


async def explained(app: App, robot: Robot, recording: Recording, cause: Cause) -> CauseCard:
    """The card that tells this cause first."""
    page: Any = app.window.page(PageId.RECORDINGS)
    app.window.show_page(PageId.RECORDINGS)
    app.poller.set_interval(recording.key, 1.0)

    def first() -> bool:
        card = page.detail.cause.card
        return card is not None and bool(card.causes) and card.causes[0].cause is cause and card.isVisible()

    page.select(recording.key)
    await robot.until(f"the card of {cause.value}", first)
    card = page.detail.cause.card
    assert isinstance(card, CauseCard)
    return card


def buttons(card: QWidget) -> dict[str, QAbstractButton]:
    return {made.objectName(): made for made in card.findChildren(QAbstractButton) if made.isVisible()}


def test_a_token_that_ran_out_leads_to_the_token(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        before = app.workspace.secrets.get(TOKEN)
        recording = await tried(app, robot, "token")
        assert app.workspace.secrets.get(TOKEN) in (before, None) or not app.workspace.secrets[TOKEN]
        card = await explained(app, robot, recording, Cause.TOKEN)
        assert "The token does not let the recorder into the channel" in card.accessibleName()
        assert "the token ran out at" in card.evidence.text()
        QTest.mouseClick(buttons(card)["cause-remedy"], Qt.MouseButton.LeftButton)
        await robot.until("Setup", lambda: app.window.current is PageId.SETUP)

    play(script)


def test_what_the_token_was_is_remembered_when_it_is_put_back(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        recording = await tried(app, robot, "token-foreign")
        card = await explained(app, robot, recording, Cause.TOKEN)
        assert "the token was made for another cname" in card.evidence.text()

    play(script)


def test_a_wrong_route_can_be_copied_and_looked_at(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        recording = await tried(app, robot, "route")
        card = await explained(app, robot, recording, Cause.ROUTE)
        QTest.mouseClick(buttons(card)["cause-copy-reply"], Qt.MouseButton.LeftButton)
        assert "no Route matched" in QGuiApplication.clipboard().text()
        QTest.mouseClick(buttons(card)["cause-exchange"], Qt.MouseButton.LeftButton)
        await robot.until("Traffic", lambda: app.window.current is PageId.TRAFFIC)

    play(script, time_scale=60.0)


def test_a_wrong_key_is_taken_back_after_the_start_and_undo_brings_the_draft_back(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        before, key = app.workspace.draft, app.workspace.secrets.get(SECRET_KEY)
        app.scenarios.prepare("storage-key")
        assert app.workspace.secrets[SECRET_KEY].reveal() == "wrong-key"
        assert app.workspace.draft.get((*RECORDING, "maxIdleTime")) == 300
        app.scenarios.prepare("idle-exit")
        assert app.workspace.secrets.get(SECRET_KEY) == key
        assert app.workspace.draft.cname == "empty-room"
        app.workspace.undo()
        app.workspace.undo()
        assert app.workspace.draft == before

    play(script)
