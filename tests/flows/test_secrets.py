"""Twelve secrets through a whole program with faults: no artefact of it may hold one, in any of eight encodings."""

from __future__ import annotations

import base64
import json
import logging
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.draft import (
    ACCESS_KEY,
    CDN_URL,
    ENCRYPTION_SALT,
    ENCRYPTION_SECRET,
    RECORDING,
    SECRET_KEY,
    STORAGE,
    STS_TOKEN,
    TOKEN,
)
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.problems import Path as Steps
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.bulk import Action
from cloudrec_gui.services.history_export import Form, write
from cloudrec_gui.services.traffic import as_curl
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.timeline.lanes import Lane, Place
from tests.flows.conftest import Play
from tests.flows.hunt import ENCODINGS, files_below, found

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PUSH = "rtmp://live.example/app/"
SECRETS = {
    "customerSecret": "planted/customer+SECRET=1",
    "Basic pair": "planted-id:planted/customer+SECRET=1",
    "token": "007canaryTOKEN/9+aëß==",
    "accessKey": 'canary"ACCESS\\key/one',
    "secretKey": "canary/SECRET+key=tw'o",
    "stsToken": "canary//STS+token&three==",
    "channel secret": "canary channel+SECRET/four",
    "salt": base64.b64encode(bytes(range(224, 256))).decode(),
    "stream key at start": "canary-stream/KEY+five?a=b",
    "stream key by update": "canary-other/KEY+six&c=d",
    "stsToken by update": "canary<fresh>/STS+seven==",
    "secret of a cURL command": "canary/cURL+secret=eight",
}
"""All that is secret in a life of this program. The first two are the sandbox's own in the flow; of a push address its stream key."""
CURL = "https://api.sd-rtn.com/v1/apps/970ca35de60c44645bbae8a215061b33/cloud_recording/resourceid/abc/mode/mix/start"
QUOTING = "cloudrec_gui.flow"
"""A logger whose records quote secrets; the file they are written to must not."""
EVERY_SPELLING: dict[str, Callable[[str], str]] = {
    "raw": lambda value: f"token {value}, as it came",
    "json": lambda value: json.dumps({"reason": value}),
    "percent": lambda value: f"https://example.org/?key={quote(value, safe='')}&next=1",
    "hex": lambda value: f"0x{value.encode().hex()}",
    "base64": lambda value: "Basic " + base64.b64encode(value.encode()).decode(),
    "base64 inside": lambda value: " ".join(base64.b64encode(f"{head}:{value}!".encode()).decode() for head in ("i", "abc")),
    "base64url": lambda value: base64.urlsafe_b64encode(f"id:{value}".encode()).decode(),
    "utf-16": lambda value: value,
}


def spoken(window: QWidget) -> bytes:
    """All that is shown, spoken or explained by the window and what is open over it; fields in password mode show dots."""
    texts: list[str] = []
    tops = [window, *(top for top in QApplication.topLevelWidgets() if top is not window and top.isVisible())]
    for part in [each for top in tops for each in (top, *top.findChildren(QWidget))]:
        texts += [part.windowTitle(), part.toolTip(), part.statusTip(), part.whatsThis()]
        texts += [part.accessibleName(), part.accessibleDescription()]
        texts += [f"{action.text()} {action.toolTip()}" for action in part.actions()]
        if isinstance(part, (QLabel, QAbstractButton)):
            texts.append(part.text())
        elif isinstance(part, QPlainTextEdit):
            texts.append(part.toPlainText())
        elif isinstance(part, QLineEdit):
            texts += [part.displayText(), part.placeholderText()]
        elif isinstance(part, QComboBox):
            texts += [part.itemText(row) for row in range(part.count())]
        elif isinstance(part, QListWidget):
            texts += [f"{item.text()} {item.toolTip()}" for item in (part.item(row) for row in range(part.count()))]
    return "\n".join(texts).encode("utf-8", "surrogatepass")


class Listener:
    """Where notifications of the desktop go."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, title: str, body: str) -> None:
        self.said.append(f"{title}\n{body}")

    def hush(self) -> None:
        """Nothing is shown for long here."""


class Story:
    """One life of the program. ``artefacts`` grows while it is lived."""

    def __init__(self, app: App, robot: Robot, folder: Path) -> None:
        assert app.sandbox is not None
        self.app, self.robot, self.box, self.folder = app, robot, app.sandbox, folder
        pair = f"{self.box.customer_id}:{self.box.customer_secret}"
        self.secrets = {**SECRETS, "customerSecret": self.box.customer_secret, "Basic pair": pair}
        self.artefacts: dict[str, bytes] = {}
        self.listener = Listener()

    def keep(self, name: str, text: str) -> None:
        assert text.strip(), f"{name} is empty"
        self.artefacts[name] = text.encode("utf-8", "surrogatepass")

    def copied(self, name: str) -> None:
        self.keep(name, QGuiApplication.clipboard().text())

    def look(self, name: str) -> None:
        self.artefacts[f"window: {name}"] = spoken(self.app.window)

    def echo(self, op: str, secret: str) -> None:
        """The service repeats a secret in every spelling, as a careless proxy would."""
        told = " ".join(make(self.secrets[secret]) for make in EVERY_SPELLING.values())
        self.box.faults.next(op, status=400, body={"code": 2, "reason": f"echo {told}"})

    def now(self, key: RecordingKey) -> Recording:
        recording = self.app.recordings.get(key)
        assert recording is not None
        return recording

    async def started(self) -> RecordingKey:
        known = {row.key for row in self.app.recordings.all()}
        self.robot.key(Qt.Key.Key_R, CONTROL | SHIFT, self.app.window)
        await self.robot.until("a sid", lambda: any(row.sid for row in self.app.recordings.all() if row.key not in known))
        return next(row.key for row in self.app.recordings.all() if row.key not in known)

    async def attempt(self, call: Any) -> None:
        """A call that is made to fail; how, and what the error says, is kept."""
        try:
            await call
        except Exception as error:  # noqa: BLE001 -- every text of it is looked through
            self.keep(f"error {type(error).__name__} {len(self.artefacts)}", f"{error!r} {error} {vars(error)}")
        else:
            pytest.fail("the fault did not strike")

    async def first_tries(self) -> None:
        """The secrets are typed; the service answers the start with one of them."""
        app, robot = self.app, self.robot
        robot.click("channelFormMore")
        await robot.settle(0.1)
        for field in ("token", "accessKey", "secretKey"):
            robot.type(field, self.secrets[field])
        robot.key(Qt.Key.Key_Tab)
        later = int(time.time()) + 7 * 86400
        app.workspace.put_all({(*STORAGE, "vendor"): 2, (*STORAGE, "stsExpiration"): later, (*RECORDING, "decryptionMode"): 7})
        typed = {STS_TOKEN: "stsToken", ENCRYPTION_SECRET: "channel secret", ENCRYPTION_SALT: "salt"}
        for path, name in typed.items():
            app.workspace.put_secret(path, Secret(self.secrets[name]))
        app.workspace.commit_secrets()
        assert {TOKEN, ACCESS_KEY, SECRET_KEY, *typed} <= {path for path, secret in app.workspace.secrets.items() if secret}
        await robot.until("a draft that can be started", lambda: app.workspace.blocked == 0)
        self.look("setup, filled in")
        self.echo("start", "secretKey")
        robot.click("acquireAndStart")
        page = app.window.page(PageId.SETUP)
        await robot.until("a notice", lambda: bool(page.notices.notices()))
        self.look("setup, refused")
        self.keep("notice", repr(page.notices.notices()))

    async def mixed(self) -> RecordingKey:
        """A running recording that is asked and changed, with every answer that can quote a secret."""
        app, robot = self.app, self.robot
        app.workspace.put(("uid",), "900002")
        app.workspace.end_edit()
        key = await self.started()
        await robot.until("status 5", lambda: self.now(key).status == 5)
        self.box.faults.next("query", status=200, body=f'{{"broken": {json.dumps(self.secrets["token"])}')
        robot.key(Qt.Key.Key_F5, widget=app.window)
        await robot.until("the broken answer", lambda: any("broken" in row.response_text for row in app.traffic.rows()))
        base = ("clientRequest", "storageConfig")
        fresh = {(*base, "stsToken"): "stsToken by update", (*base, "accessKey"): "accessKey", (*base, "secretKey"): "secretKey"}
        bag: dict[Steps, Secret] = {path: Secret(self.secrets[name]) for path, name in fresh.items()}
        wish = {"storageConfig": {**app.workspace.draft.get(STORAGE, {}), "stsExpiration": int(time.time()) + 86400}}
        self.echo("update", "stsToken by update")
        await self.attempt(app.recordings.update(key, wish, bag))
        await app.recordings.update(key, wish, bag)
        assert self.now(key).settings
        self.echo("query", "accessKey")
        job = app.bulk.run(Action.QUERY, [key])
        await job.wait()
        return key

    async def pushed(self) -> RecordingKey:
        """A recorded page that is pushed to an address, and then to another."""
        app = self.app
        app.workspace.set_variant(Variant.WEB_CDN)
        service = ("clientRequest", "extensionServiceConfig", "extensionServices", 0, "serviceParam", "url")
        app.workspace.put_all({("cname",): "pushed", ("uid",): "900003", service: "https://class.example/room"})
        app.workspace.put_secret(CDN_URL, Secret(PUSH + self.secrets["stream key at start"]))
        app.workspace.commit_secrets()
        self.look("setup, push")
        key = await self.started()
        await self.robot.until("status 5", lambda: self.now(key).status == 5, 30.0)
        wish = {"rtmpPublishConfig": {"outputs": [{"rtmpUrl": PUSH + self.secrets["stream key by update"]}]}}
        self.echo("update", "stream key by update")
        await self.attempt(app.recordings.update(key, wish))
        await app.recordings.update(key, wish)
        await app.recordings.query(key)
        return key

    async def lost(self) -> None:
        """A start whose answers are lost: what the Recover page says and hands out."""
        app, robot = self.app, self.robot
        app.workspace.set_variant(Variant.MIX_HLS)
        app.workspace.put_all({("cname",): "lost-room", ("uid",): "900004"})
        self.box.faults.next("start", preset="drop_after", times=3)
        await self.attempt(app.recordings.start(app.workspace.profile, app.workspace.secrets))
        app.window.show_page(PageId.RECOVERY)
        await robot.settle(0.1)
        self.look("recover")
        page: Any = app.window.page(PageId.RECOVERY)
        for name, button in (("kick command", page.ladder.copy_command), ("support text", page.ladder.copy_support)):
            button.click()
            self.copied(f"clipboard: {name}")
        assert b"kicking-rule" in self.artefacts["clipboard: kick command"]
        assert b"lost-room" in self.artefacts["clipboard: support text"]

    async def many(self, keys: list[RecordingKey]) -> None:
        """An action on several, with its report; then the end is asked for and not taken."""
        app, robot = self.app, self.robot
        app.window.show_page(PageId.RECORDINGS)
        await robot.settle(0.1)
        page: Any = app.window.page(PageId.RECORDINGS)
        self.echo("stop", "channel secret")
        table = robot.find("recordings-table")
        table.setFocus()
        robot.key(Qt.Key.Key_A, CONTROL, table)
        await robot.until("the bar", lambda: bool(page.bulk.isVisible()))
        app.window.close()
        question = app.closing.question
        assert question is not None
        self.look("close question")
        Robot(question).click("close-cancel")
        await robot.settle(0.05)
        robot.click("bulk-stop")
        self.look("stop many")
        robot.click("stop-many-stop")
        await robot.until("the end", lambda: app.fleet.job is not None and app.fleet.job.finished, 30.0)
        await robot.until("the report", lambda: robot.find("bulk-copy").isVisible())
        self.look("report")
        robot.click("bulk-copy")
        self.copied("clipboard: report of many")
        robot.click("bulk-close")
        for key in keys:
            if not self.now(key).final:
                await app.recordings.stop(key)

    async def explained(self, key: RecordingKey) -> None:
        """The timeline of one with faults, and every text of it that can be taken away."""
        app, robot = self.app, self.robot
        page: Any = app.window.page(PageId.RECORDINGS)
        page.select(key)
        await robot.settle(0.1)
        for ident in ("copy-json", "copy-ids"):
            app.window.actions_table.run(ident)
            self.copied(f"clipboard: {ident}")
        robot.click("detail-tabs-timeline")
        await robot.settle(0.1)
        panel = page.detail.timeline_panel
        panel.timeline.choose(Place(Lane.FAULTS, 0))
        self.look("timeline")
        robot.click("timeline-copy")
        self.copied("clipboard: timeline")
        self.keep("timeline, kept", app.chronicle.text(key))

    async def a_cause(self) -> None:
        """One more recording that is not found: the card says why, and its report can be copied."""
        app, robot = self.app, self.robot
        app.workspace.put_all({("cname",): "cause-room", ("uid",): "900005"})
        key = (await app.recordings.start(app.workspace.profile, app.workspace.secrets)).key
        app.window.show_page(PageId.RECORDINGS)
        page: Any = app.window.page(PageId.RECORDINGS)
        page.select(key)
        told = " ".join(make(self.secrets["token"]) for make in EVERY_SPELLING.values())
        self.box.faults.next("query", times=2, status=404, body={"message": f"no Route matched with those values, echo {told}"})
        app.poller.query_now(key)

        def shown() -> bool:
            card = page.detail.cause.card
            return card is not None and bool(card.causes) and card.isVisible()

        await robot.until("the card", shown)
        self.look("cause")
        for name in ("copy_reply", "copy_report"):
            getattr(page.detail.cause.card, name).click()
            self.copied(f"clipboard: {name}")
        await app.recordings.stop(key)

    async def imported(self) -> None:
        """A cURL command with a secret of its own is taken over."""
        app, robot = self.app, self.robot
        app.shell.frame.save_profile_as()
        body = {"cname": "from-curl", "uid": "900006", "clientRequest": {"storageConfig": {"accessKey": self.secrets["accessKey"]}}}
        command = f"curl -X POST '{CURL}' -u 'someone:{self.secrets['secret of a cURL command']}' -d '{json.dumps(body)}'"
        app.window.actions_table.run("import")
        await robot.settle(0.2)
        dialog = next(top for top in QApplication.topLevelWidgets() if top.objectName() == "importDialog" and top.isVisible())
        box = dialog.findChild(QPlainTextEdit)
        take = dialog.findChild(QWidget, "importTake")
        assert box is not None
        assert take is not None
        box.insertPlainText(command)
        await robot.until("the text to be recognised", take.isEnabled)
        robot.key(Qt.Key.Key_Space, widget=take)
        await robot.until("the channel of the command", lambda: app.workspace.draft.cname == "from-curl")
        entered = {secret.reveal() for secret in app.workspace.secrets.values()}
        assert self.secrets["secret of a cURL command"] in entered
        self.look("setup, after the import")
        app.window.actions_table.run("export")
        await robot.settle(0.2)
        self.look("export")
        for top in QApplication.topLevelWidgets():
            if top.objectName() == "exportDialog":
                top.close()

    async def pages(self) -> None:
        """Every page in front once more, and what the services hold."""
        app, robot = self.app, self.robot
        for page in PageId:
            app.window.show_page(page)
            await robot.settle(0.1)
            self.look(page.value)
        rows = app.traffic.rows()
        self.keep("traffic", repr(rows))
        self.keep("curl", "\n".join(as_curl(row) for row in rows))
        self.keep("recordings", repr(app.recordings.all()))
        self.keep("timelines", "\n".join(app.chronicle.text(row.key) for row in app.recordings.all()))
        self.keep("profiles", json.dumps([profile.to_json() for profile in app.shell.profiles.all()]))
        self.keep("workspace", repr((app.workspace.draft, app.workspace.problems)))
        past = app.archivist.rows()
        assert len(past) >= 3
        for form in Form:
            assert write(self.folder / f"history-{form.value}", past, form, lambda _: None, lambda: False)

    def crash(self) -> None:
        told = " ".join(make(value) for value in self.secrets.values() for make in EVERY_SPELLING.values())
        try:
            raise RuntimeError(f"an error that quotes everything: {told}")
        except RuntimeError as error:
            self.app.crash.report("test", error)
            logging.getLogger(QUOTING).exception("quoting %s", told)
        self.app.crash.count = 0


def private(line: str) -> bool:
    """A line of the sandbox's record in which this test itself made the service quote a secret."""
    return "echo" in line or "broken" in line


@pytest.mark.expects_log("unexpected error|quoting")
def test_no_artefact_of_a_life_holds_a_secret_in_any_encoding(
    play: Play, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    record = tmp_path / "record.jsonl"
    told: list[Story] = []

    async def script(app: App, robot: Robot) -> None:
        story = Story(app, robot, tmp_path)
        told.append(story)
        app.notifier._speaker = story.listener  # type: ignore[assignment]
        app.notifier._in_front = lambda: False
        await story.first_tries()
        mixed = await story.mixed()
        pushed = await story.pushed()
        await story.lost()
        await story.many([mixed, pushed])
        await story.explained(mixed)
        await story.a_cause()
        await story.imported()
        await story.pages()
        story.crash()
        app.notifier._tell()
        story.artefacts.update(files_below(app.shell.options.data_dir, "while it runs:"))

    caplog.set_level(logging.DEBUG)
    play(script, record=record)
    (story,) = told
    artefacts = story.artefacts
    artefacts.update(files_below(tmp_path, "afterwards:"))
    artefacts["notifications"] = "\n".join(story.listener.said).encode()
    logged = [entry for entry in caplog.records if entry.name != QUOTING]
    artefacts["log records"] = "\n".join(f"{entry.getMessage()} {entry.exc_text or ''}" for entry in logged).encode()
    out, err = capfd.readouterr()
    artefacts["stdout"], artefacts["stderr"] = out.encode(), err.encode()
    lines = [line for line in record.read_text().splitlines() if not private(line)]
    assert len(lines) >= 12
    artefacts["afterwards: record.jsonl"] = "\n".join(lines).encode()
    names = " ".join(artefacts)
    for needed in ("journal.db", "journal.jsonl", "history.db", "settings.json", "crash-", "logs", "history-csv", "history-json", "-wal"):
        assert needed in names, f"{needed} is not among the artefacts"
    assert story.listener.said
    hits = found(artefacts, story.secrets)
    assert hits == [], "\n".join(hits)


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_planted_secret_is_found_in_every_encoding(name: str, encoding: str) -> None:
    text = EVERY_SPELLING[encoding](SECRETS[name])
    data = text.encode("utf-16") if encoding == "utf-16" else text.encode()
    hits = found({"there": b"before " + data + b" after"}, {name: SECRETS[name]})
    assert f"{name} as {encoding} in there" in hits


def test_nothing_is_found_where_nothing_is() -> None:
    innocent: Mapping[str, bytes] = {"there": b"canary of another name, 007, rtmp://live.example/app/"}
    assert found(innocent, SECRETS) == []


def test_there_are_twelve_secrets_in_eight_encodings() -> None:
    assert (len(SECRETS), len(ENCODINGS)) == (12, 8)
    assert set(EVERY_SPELLING) == set(ENCODINGS)
