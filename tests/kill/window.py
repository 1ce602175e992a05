"""The whole program with its window, on a service that outlives it. Arguments: data folder, and one JSON object about the service.

``work`` begins recordings by its button and stops each, until somebody kills it; ``look`` says what the next launch lists.
"""

from __future__ import annotations

import json
import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

from PySide6.QtWidgets import QApplication

from cloudrec_gui.app.bootstrap import build
from cloudrec_gui.app.lifecycle import run_in_qt
from cloudrec_gui.app.options import Options
from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.draft import SECRET_KEY
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.ui.pages.ids import PageId

STORAGE = ("clientRequest", "storageConfig")


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def has_sid(app: App, cname: str) -> bool:
    return any(row.sid and row.cname == cname for row in app.recordings.all())


async def work(app: App, robot: Robot, service: dict[str, Any]) -> None:
    """One recording after the other, as a person begins them."""
    for number in range(1000):
        ident = ProfileId("live")
        draft = default_draft().put((*STORAGE, "bucket"), "bucket-1").put(("cname",), f"{service['name']}-{number}")
        profile = Profile(ident, "Live", app_id=AppId(service["app_id"]), endpoint=service["url"], draft=draft)
        entered = {
            CUSTOMER_ID: Secret(service["customer_id"]),
            CUSTOMER_SECRET: Secret(service["customer_secret"]),
            (*STORAGE, "accessKey"): Secret("ACCESSKEY-1"),
            SECRET_KEY: Secret("SECRETKEY-1"),
        }
        app.workspace.set_profile(profile, entered)
        await robot.until("a draft that may start", lambda: not app.workspace.blocked)
        await robot.settle(0.05)
        app.window.show_page(PageId.SETUP)
        await robot.settle(0.05)
        cname = f"{service['name']}-{number}"
        if number == 0:
            say("ready")
        robot.click("acquireAndStart")
        await robot.until("a sid", partial(has_sid, app, cname))
        say("started", cname)
        (mine,) = (row for row in app.recordings.all() if row.cname == cname)
        await app.recordings.stop(mine.key)


async def look(app: App, robot: Robot, service: dict[str, Any]) -> None:
    """What the window of the next launch lists."""
    await robot.until("the history", lambda: app.archivist.is_loaded)
    await robot.settle(0.5)
    for row in app.recordings.all():
        say("listed", row.cname, row.resource_id, row.uid, row.mode.value, row.sid or "-")
    for past in app.archivist.rows():
        say("history", past.cname)


def main(folder: str, text: str) -> None:
    service = json.loads(text)
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    options = Options(data_dir=Path(folder), keychain=False, size=(1000, 650))
    options.data_dir.mkdir(exist_ok=True)
    app = build(options, application)
    app.window.show()

    async def live() -> None:
        await app.start()
        try:
            await {"work": work, "look": look}[service["job"]](app, Robot(app.window), service)
        finally:
            app.window.hide()
            await app.close()

    run_in_qt(application, live)


if __name__ == "__main__":
    main(*sys.argv[1:])
