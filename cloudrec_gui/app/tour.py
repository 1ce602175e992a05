"""The tour: numbered pictures of every page in its main states, taken of the real window while the real sandbox answers.

The README's picture comes from here, and so do the pictures that are looked at before a release. What is shown was reached with
mouse and keys; only the faults are asked of the sandbox directly.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from cloudrec_gui.app.fleet_tour import FleetTour
from cloudrec_gui.app.options import Options
from cloudrec_gui.app.robot import LEFT, NO_MODIFIER, Robot, RobotError
from cloudrec_gui.app.run import App
from cloudrec_gui.app.scripted import drive
from cloudrec_gui.app.studio_tour import StudioTour
from cloudrec_gui.domain.draft import TRANSCODING
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.variants import VARIANTS, Variant
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.layout import LayoutPage
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from cloudrec_gui.ui.pages.setup import SetupPage

CONTROL = Qt.KeyboardModifier.ControlModifier
KINDS = {
    Variant.INDIVIDUAL: {"subscribeAudioUids": "1001, 1002", "subscribeVideoUids": "1001, 1002"},
    Variant.ORIGINAL: {},
    Variant.SNAPSHOT: {"captureInterval": "30"},
    Variant.SNAPSHOT_RECORDING: {},
    Variant.POSTPONED: {},
    Variant.AUDIO_MIX: {},
    Variant.WEB: {"pageUrl": "https://class.example/room/42?is_recorder=1"},
    Variant.WEB_CDN: {"rtmpUrl": "rtmp://live.example/app/stream-key"},
    Variant.MIX_HLS: {},
    Variant.MIX_MP4: {},
}
"""The kinds in the order of their pictures, with what is typed into each form."""
PASTED = """curl -X POST 'https://api.sd-rtn.com/v1/apps/970ca35de60c44645bbae8a215061b33/cloud_recording/resourceid/AbC/mode/web/start' \\
  -u "$AGORA_CUSTOMER_ID:$AGORA_CUSTOMER_SECRET" -H 'Content-Type: application/json' -d '{
  "cname": "class-42", "uid": "900007", "clientRequest": {
    "recordingFileConfig": {"avFileType": ["hls", "mp4"]},
    "storageConfig": {"vendor": 2, "region": 3, "bucket": "rec-in", "accessKey": "{{ak}}", "secretKey": "{{sk}}"},
    "extensionServiceConfig": {"extensionServices": [{"serviceName": "web_recorder_service", "serviceParam": {
      "url": "https://class.example/room/42", "audioProfile": 0, "videoWidth": 1280, "videoHeight": 720, "maxRecordingHour": 2}}]}}}'
"""


def run_tour(options: Options, folder: Path) -> int:
    """0 when every picture was taken."""
    tour = Tour(folder)
    try:
        drive(replace(options, crowd=True), tour.play)
    except RobotError as error:
        sys.stdout.write(f"FAILED after {tour.count} pictures: {error}\n")
        return 1
    sys.stdout.write(f"{tour.count} pictures in {folder}\n")
    return 0


class Tour:
    """One walk through the program."""

    def __init__(self, folder: Path) -> None:
        self.count = 0
        self._folder = folder

    async def play(self, app: App, robot: Robot) -> None:
        """Every page, every main state."""
        self._app, self._robot = app, robot
        await self._first_look()
        await self._setup()
        await self._every_kind()
        await self._beside_the_window()
        running = await self._recordings()
        fleet = FleetTour(app, robot, self._take, self._go)
        await fleet.sow()
        await self._other_kinds(running)
        await self._layout(running)
        await self._trouble(running)
        await self._traffic()
        await self._over_the_window()
        await fleet.play(running)
        await self._the_end(running)

    async def _take(self, name: str, settle: float = 0.25) -> None:
        await self._robot.settle(settle)
        self.count += 1
        self._robot.grab(self._folder / f"{self.count:02d}-{name}.png")

    async def _go(self, page: PageId) -> None:
        self._robot.click(f"rail-{page.value}")
        await self._robot.until(f"the page {page.value}", lambda: self._app.window.current is page)

    async def _start(self, cname: str, uid: str) -> Recording:
        """Type a channel and a uid, press the button, wait for the sid."""
        robot, app = self._robot, self._app
        before = {recording.key for recording in app.recordings.all()}
        await self._go(PageId.SETUP)
        robot.type("cname", cname)
        robot.type("uid", uid)
        await robot.settle(0.1)
        robot.click("acquireAndStart")
        await robot.until(f"{cname} to start", lambda: any(r.sid and r.key not in before for r in app.recordings.all()))
        await robot.until("the Recordings page", lambda: app.window.current is PageId.RECORDINGS)
        return next(r for r in app.recordings.all() if r.key not in before)

    def _now(self, recording: Recording) -> Recording:
        return self._app.recordings.get(recording.key) or recording

    # ------------------------------------------------------------------------------------------------------ pages
    async def _first_look(self) -> None:
        await self._take("setup-sandbox", 0.6)
        await self._go(PageId.RECORDINGS)
        await self._take("recordings-empty")
        await self._go(PageId.TRAFFIC)
        await self._take("traffic-empty")
        await self._go(PageId.LAYOUT)
        await self._take("layout-preset-without-recording")

    async def _setup(self) -> None:
        robot = self._robot
        await self._go(PageId.SETUP)
        for field, text in (("cname", "Klasse 42/Süd"), ("uid", "4294967296"), ("maxIdleTime", "30"), ("bucket", "My_Bucket")):
            robot.type(field, text)
        robot.key(Qt.Key.Key_Tab)
        await self._take("setup-errors")
        for field, text in (("cname", "class-42"), ("uid", "900001"), ("maxIdleTime", "300"), ("bucket", "sandbox-bucket")):
            robot.type(field, text)
        robot.key(Qt.Key.Key_Tab)
        await self._take("setup-storage")
        self._app.window.actions_table.run("save-profile-as")
        await self._take("setup-live-empty", 0.4)
        self._app.shell.frame.choose_profile("sandbox")
        await robot.settle(0.2)

    async def _every_kind(self) -> None:
        """The form of each kind of recording, filled."""
        robot = self._robot
        await self._go(PageId.SETUP)
        page = self._app.window.page(PageId.SETUP)
        if not isinstance(page, SetupPage):
            raise RobotError("the Setup page is missing")
        for variant, fields in KINDS.items():
            facts = VARIANTS[variant]
            robot.click(f"mode-{facts.mode.value}")
            await robot.until("its cards", lambda: page.forms.ready)
            if facts.legacy and not robot.find("legacyOffered", QCheckBox).isChecked():
                robot.click("legacyOffered")
                await robot.settle(0.1)
            robot.click(f"{'legacyJob' if facts.legacy else 'job'}-{variant.value}")
            await robot.settle(0.1)
            await robot.until("its cards", lambda: page.forms.ready)
            for field, text in fields.items():
                robot.type(field, text)
                robot.key(Qt.Key.Key_Tab)
            await self._take(f"setup-{variant.value}", 0.4)
        robot.click("storageFormMore")
        await robot.settle(0.2)
        robot.find("storageFormMore").setFocus()
        await self._take("setup-storage-options", 0.3)
        robot.click("mode-mix")
        await robot.settle(0.1)
        robot.click("job-mix-hls-mp4")
        await robot.until("its cards", lambda: page.forms.ready)
        self._app.workspace.put((*TRANSCODING, "backgroudColor"), "#202020")
        self._app.workspace.end_edit()
        await self._take("setup-json-remarks", 0.3)
        self._app.workspace.undo()
        await robot.settle(0.1)

    async def _beside_the_window(self) -> None:
        """The dialogs: import, export, the error dictionary."""
        robot, desk = self._robot, self._app.shell.desk
        desk.show_import(PASTED)
        await self._over("importDialog", "import")
        desk.show_export()
        await self._over("exportDialog", "export")
        desk.show_dictionary("code-65")
        await self._over("dictionary", "dictionary")
        await robot.settle(0.1)

    async def _over(self, dialog: str, name: str) -> None:
        """A picture of a window of its own."""
        await self._robot.settle(0.6)
        self.count += 1
        for over in QApplication.topLevelWidgets():
            if over.objectName() == dialog and over.isVisible():
                over.grab().save(str(self._folder / f"{self.count:02d}-{name}.png"))
                over.close()
                return
        raise RobotError(f"{dialog} is not open")

    async def _recordings(self) -> Recording:
        robot = self._robot
        first = await self._start("class-42", "900001")
        await self._take("recordings-starting", 0.05)
        await self._start("town-hall-meeting-of-the-northern-districts-with-very-long-name", "4294967295")
        await self._start("silent-room-7", "900003")
        await self._start("empty-lobby", "900004")
        await robot.until("status 5", lambda: self._now(first).status == 5, 30.0)
        self._select(first)
        await self._take("recordings-running", 1.2)
        robot.click("detail-tabs-files")
        await self._take("recordings-files")
        robot.click("detail-tabs-ids")
        await self._take("recordings-identifiers")
        robot.click("detail-tabs-answer")
        await self._take("recordings-last-answer")
        robot.click("detail-tabs-status")
        return first

    async def _other_kinds(self, first: Recording) -> None:
        """What a page recording with a push and an individual recording say of themselves, and the form that changes one."""
        robot = self._robot
        await self._go(PageId.SETUP)
        robot.click("mode-web")
        await robot.settle(0.2)
        robot.click("job-web-cdn")
        page = await self._start("class-42-page", "900007")
        await robot.until("status 5", lambda: self._now(page).status == 5, 30.0)
        self._select(page)
        await self._take("recordings-page-and-push", 0.8)
        robot.click("detail-tabs-update")
        await robot.settle(0.1)
        robot.key(Qt.Key.Key_Space, widget=robot.find("update-hold-tick"))
        await self._take("recordings-change", 0.4)
        robot.click("detail-tabs-status")
        await self._go(PageId.SETUP)
        robot.click("mode-individual")
        await robot.settle(0.2)
        robot.click("job-individual")
        individual = await self._start("class-42", "900008")
        await robot.until("status 5", lambda: self._now(individual).status == 5, 30.0)
        self._select(individual)
        robot.click("detail-tabs-files")
        await self._take("recordings-individual-files", 0.8)
        robot.click("detail-tabs-status")
        await self._go(PageId.SETUP)
        robot.click("mode-mix")
        await robot.settle(0.2)
        await self._go(PageId.RECORDINGS)
        self._select(first)
        await robot.settle(0.2)

    def _select(self, recording: Recording) -> None:
        page = self._app.window.page(PageId.RECORDINGS)
        if isinstance(page, RecordingsPage):
            page.select(recording.key)

    async def _layout(self, running: Recording) -> None:
        robot, app = self._robot, self._app
        await self._go(PageId.LAYOUT)
        await self._take("layout-live-preset")
        robot.click("layout_leaves-canvas")
        robot.click("layout_convert")
        await robot.settle(0.2)
        page = app.window.page(PageId.LAYOUT)
        if not isinstance(page, LayoutPage):
            raise RobotError("the Layout page is missing")
        canvas = page.canvas
        robot.click_at(canvas, canvas.screen_rect(3).toRect().center())
        corner = canvas.screen_rect(3).toRect().topLeft()
        await robot.drag(canvas, corner, corner + QPoint(canvas.width() // 8, canvas.height() // 8))
        start = canvas.screen_rect(3).toRect().center()
        QTest.mousePress(canvas, LEFT, NO_MODIFIER, start)
        for step in range(1, 11):
            QTest.mouseMove(canvas, start + QPoint(-6 * step, -5 * step))
            await robot.settle()
        await self._take("layout-dragging")
        QTest.mouseRelease(canvas, LEFT, NO_MODIFIER, start + QPoint(-60, -50))
        robot.click("layout_leaves-region")
        await self._take("layout-custom")
        await StudioTour(page, robot, self._take).play()
        robot.click("layout_apply")
        await robot.until("the layout to be accepted", lambda: (self._now(running).live_layout or {}).get("mixedVideoLayout") == 3)
        await self._take("layout-applied")

    async def _trouble(self, running: Recording) -> None:
        robot, app = self._robot, self._app
        box = app.sandbox
        if box is None:
            raise RobotError("there is no sandbox")
        await self._go(PageId.RECORDINGS)
        self._select(running)
        box.fail_over(running.sid, 25.0)
        robot.click("recordings-query-now")
        await robot.until("404", lambda: self._now(running).state is State.MISSING)
        await self._take("recordings-moving", 0.6)
        await robot.until("the backup server", lambda: self._ask(running) and self._now(running).state is State.RECORDING, 20.0)
        await self._take("recordings-moved", 0.6)

    def _ask(self, recording: Recording) -> bool:
        """Press Query now, unless an answer is still outstanding."""
        seen = self._now(recording).last_query_at or 0.0
        if self._app.shell.options.clock.wall() - seen > 0.6:
            self._robot.click("recordings-query-now")
        return True

    async def _traffic(self) -> None:
        robot = self._robot
        await self._go(PageId.TRAFFIC)
        await self._take("traffic")
        robot.click("exchange-tabs-response")
        robot.click("traffic-errors-only")
        await self._take("traffic-failures")
        robot.click("traffic-errors-only")

    async def _over_the_window(self) -> None:
        robot, app = self._robot, self._app
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        await self._take("activity", 0.5)
        robot.key(Qt.Key.Key_J, CONTROL, app.window)
        robot.key(Qt.Key.Key_K, CONTROL, app.window)
        await robot.settle(0.3)
        await self._take("palette")
        for over in QApplication.topLevelWidgets():
            if over.objectName() == "palette" and over.isVisible():
                robot.key(Qt.Key.Key_Escape, widget=over)
        await robot.settle(0.1)

    async def _the_end(self, running: Recording) -> None:
        robot = self._robot
        await self._go(PageId.RECORDINGS)
        self._select(running)
        await robot.settle(0.2)
        robot.click("detail-stop")
        await robot.until("the end", lambda: self._now(running).final, 30.0)
        robot.click("recordings-part-all")
        self._select(running)
        robot.click("detail-tabs-files")
        await self._take("recordings-stopped", 0.6)
