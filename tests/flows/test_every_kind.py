"""Every kind of recording through the real window: chosen by mouse, started, watched to its files or services, changed, stopped."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.variants import VARIANTS, Variant
from cloudrec_gui.ui.pages.base import PageId
from tests.flows.conftest import Play

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
PAGES = (Variant.WEB, Variant.WEB_CDN)
SHAPES = {
    Variant.MIX_HLS: "mix_hls",
    Variant.MIX_MP4: "mix_hls_mp4",
    Variant.INDIVIDUAL: "individual",
    Variant.ORIGINAL: "individual",
    Variant.SNAPSHOT: "snapshot",
    Variant.SNAPSHOT_RECORDING: "snapshot",
    Variant.POSTPONED: "individual",
    Variant.AUDIO_MIX: "individual",
    Variant.WEB: "web",
    Variant.WEB_CDN: "web_cdn",
}
UPDATES: dict[Variant, dict[str, Any]] = {
    Variant.WEB: {"webRecordingConfig": {"onhold": True}},
    Variant.WEB_CDN: {"rtmpPublishConfig": {"outputs": [{"rtmpUrl": "rtmp://live.example/app/another-key"}]}},
}
LISTED = {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["#allstream#"]}}}


async def chosen(app: App, robot: Robot, variant: Variant) -> None:
    """The kind by the mouse, and what it needs by the keyboard."""
    facts = VARIANTS[variant]
    app.window.show_page(PageId.SETUP)
    robot.click(f"mode-{facts.mode.value}")
    await robot.settle(0.2)
    if facts.legacy:
        robot.click("legacyOffered")
        await robot.settle(0.1)
        robot.click(f"legacyJob-{variant.value}")
    else:
        robot.click(f"job-{variant.value}")
    await robot.until(variant.value, lambda: app.workspace.variant is variant)
    await robot.settle(0.3)
    if variant in PAGES:
        robot.type("pageUrl", "https://class.example/room?is_recorder=1")
    if variant is Variant.WEB_CDN:
        robot.type("rtmpUrl", "rtmp://live.example/app/stream-key")


def now(app: App, key: RecordingKey) -> Recording:
    found = app.recordings.get(key)
    assert found is not None
    return found


@pytest.mark.parametrize("variant", Variant)
def test_a_recording_of_every_kind_from_the_first_click_to_the_last_file(play: Play, variant: Variant) -> None:
    async def script(app: App, robot: Robot) -> Recording:
        await chosen(app, robot, variant)
        assert [p.rule for p in app.workspace.problems if p.severity.value == "error"] == []
        robot.key(Qt.Key.Key_R, CONTROL_SHIFT, app.window)
        await robot.until("a sid", lambda: any(recording.sid for recording in app.recordings.all()))
        key = app.recordings.all()[0].key
        await robot.until("status 5", lambda: now(app, key).status == 5, 30.0)
        await app.recordings.update(key, UPDATES.get(variant, LISTED))
        await app.recordings.query(key)
        seen = now(app, key)
        assert seen.shape == SHAPES[variant]
        assert (seen.variant, seen.mode) == (variant.value, VARIANTS[variant].mode)
        robot.key(Qt.Key.Key_X, CONTROL_SHIFT, app.window)
        await robot.until("the end", lambda: now(app, key).final, 30.0)
        return now(app, key)

    ended = play(script)
    assert ended.state is State.ENDED
    assert ended.prefix[-1].startswith("cr")
    if variant in (Variant.SNAPSHOT, Variant.SNAPSHOT_RECORDING):
        assert ended.files == ()
    else:
        assert ended.files
        assert all(variant in PAGES or ended.prefix[-1] in file.name for file in ended.files)
    if variant in PAGES:
        assert {service.name for service in ended.services} >= {"web_recorder_service"}


def test_a_push_address_is_in_no_window_and_no_file(play: Play) -> None:
    async def script(app: App, robot: Robot) -> str:
        await chosen(app, robot, Variant.WEB_CDN)
        robot.key(Qt.Key.Key_R, CONTROL_SHIFT, app.window)
        await robot.until("a sid", lambda: any(recording.sid for recording in app.recordings.all()))
        key = app.recordings.all()[0].key
        await robot.until("status 5", lambda: now(app, key).status == 5, 30.0)
        return "".join(row.request_text + row.response_text for row in app.traffic.rows()) + str(app.recordings.all())

    assert "stream-key" not in play(script)
