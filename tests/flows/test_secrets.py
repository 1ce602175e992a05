"""A canary in every secret field, then a whole flow with faults: no artefact of it may hold one, in any disguise."""

from __future__ import annotations

import base64
import json
import logging
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.recording import State
from cloudrec_gui.domain.secrets import leak_forms
from cloudrec_gui.services.traffic import as_curl
from cloudrec_gui.ui.pages.base import PageId
from tests.flows.conftest import Play

CANARIES = {
    "token": "007canaryTOKEN/9+a==",
    "accessKey": 'canary"ACCESS\\key',
    "secretKey": "canary/SECRET+key=",
    "encryptionKey": "canaryENCRYPTION",
}


def forms_of(value: str) -> set[str]:
    """Every disguise, made here a second time so that a gap of the redactor's own list would show."""
    raw = value.encode()
    mine = {
        value,
        json.dumps(value)[1:-1],
        quote(value, safe=""),
        raw.hex(),
        base64.b64encode(raw).decode(),
        base64.urlsafe_b64encode(raw).decode(),
    }
    return mine | set(leak_forms(value))


def widget_texts(window: QWidget) -> str:
    """All that the window shows, speaks or explains; fields in password mode show dots."""
    found: list[str] = [window.windowTitle()]
    for part in window.findChildren(QWidget):
        found += [part.toolTip(), part.statusTip(), part.accessibleName(), part.accessibleDescription()]
        if isinstance(part, (QLabel, QAbstractButton)):
            found.append(part.text())
        elif isinstance(part, QPlainTextEdit):
            found.append(part.toPlainText())
        elif isinstance(part, QLineEdit):
            found.append(part.displayText())
    return "\n".join(found)


def leaks(artefacts: dict[str, str], secrets: dict[str, str]) -> list[str]:
    return [
        f"{name} in {where}"
        for where, text in artefacts.items()
        for name, value in secrets.items()
        if any(form in text for form in forms_of(value))
    ]


@pytest.mark.expects_log("unexpected error")
def test_no_artefact_of_a_flow_holds_a_secret(play: Play, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    record = tmp_path / "record.jsonl"
    artefacts: dict[str, str] = {}
    secrets = dict(CANARIES)

    async def script(app: App, robot: Robot) -> None:
        box = app.sandbox
        assert box is not None
        secrets["customerSecret"] = box.customer_secret
        secrets["basic"] = base64.b64encode(f"{box.customer_id}:{box.customer_secret}".encode()).decode()
        robot.click("channelFormMore")
        await robot.settle(0.1)
        for field in ("token", "accessKey", "secretKey"):
            robot.type(field, CANARIES[field])
        robot.key(Qt.Key.Key_Tab)
        box.faults.next("start", times=3, status=500, body={"code": 15, "reason": f"echo {CANARIES['secretKey']}"})
        robot.click("acquireAndStart")
        page = app.window.page(PageId.SETUP)
        await robot.until("a notice", lambda: bool(page.notices.notices()))
        artefacts["notice"] = repr(page.notices.notices())
        robot.type("uid", "900002")
        robot.click("acquireAndStart")
        await robot.until("a second one to run", lambda: any(r.status == 5 for r in app.recordings.all()))
        box.faults.next("query", status=200, body=f'{{"broken": "{CANARIES["token"]}"')
        robot.key(Qt.Key.Key_F5, widget=app.window)
        await robot.until(
            "the broken answer", lambda: any(row.status == 200 and "broken" in row.response_text for row in app.traffic.rows())
        )
        robot.key(Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, app.window)
        await robot.until("the end", lambda: any(r.state is State.ENDED for r in app.recordings.all()))
        for ident in ("copy-json", "copy-ids"):
            app.window.actions_table.run(ident)
            artefacts[f"clipboard {ident}"] = QGuiApplication.clipboard().text()
        for page_id in PageId:
            app.window.show_page(page_id)
            await robot.settle(0.1)
            artefacts[f"window {page_id.value}"] = widget_texts(app.window)
        artefacts["traffic"] = repr(app.traffic.rows())
        artefacts["curl"] = "\n".join(as_curl(row) for row in app.traffic.rows())
        artefacts["recordings"] = repr(app.recordings.all())
        try:
            raise RuntimeError(f"an error that quotes {CANARIES['secretKey']} and {CANARIES['accessKey']}")
        except RuntimeError as error:
            app.crash.report("test", error)
        app.crash.count = 0

    caplog.set_level(logging.DEBUG)
    play(script, record=record)
    logged = "\n".join(f"{entry.getMessage()} {entry.exc_text or ''}" for entry in caplog.records)
    artefacts["log records"] = logged
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"settings.json", "journal.jsonl", "record.jsonl"} <= {path.name for path in files}
    assert any(path.name.startswith("crash-") for path in files)
    for path in files:
        artefacts[f"file {path.name}"] = path.read_bytes().decode("utf-8", "replace")
    # The two answers in which this test itself made the service echo a secret are not the program's doing.
    lines = [line for line in record.read_text().splitlines() if "echo" not in line and "broken" not in line]
    assert len(lines) >= 5
    artefacts["file record.jsonl"] = "\n".join(lines)
    assert leaks(artefacts, secrets) == []


def test_the_search_finds_a_planted_secret() -> None:
    planted: dict[str, Any] = {
        "plain": CANARIES["token"],
        "json": json.dumps({"k": CANARIES["accessKey"]}),
        "header": "Basic " + base64.b64encode(b"id:" + CANARIES["secretKey"].encode()).decode(),
        "url": quote(CANARIES["secretKey"], safe=""),
    }
    for where, text in planted.items():
        assert leaks({where: text}, CANARIES), where
