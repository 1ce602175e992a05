"""A keychain that waits for a person who is away: nothing waits with it, and what runs is stopped with secrets typed in this run."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY
from cloudrec_gui.domain.ids import AppId, ProfileId, RecordingKey
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Profile
from cloudrec_gui.domain.recording import Origin, Recording
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from tests.flows.conftest import Play
from tests.unit.services.support import sandbox_profile

PROD = ProfileId("prod")


class Locked:
    """A keychain whose every call waits for the person; ``opened`` is the person."""

    def __init__(self) -> None:
        self.opened = threading.Event()
        self.asked = threading.Event()
        self.items: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        self._wait()
        return self.items.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._wait()
        self.items[username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._wait()
        self.items.pop(username, None)

    def _wait(self) -> None:
        self.asked.set()
        self.opened.wait(60.0)


@pytest.fixture
def keychain() -> Iterator[Locked]:
    found = Locked()
    yield found
    # The thread of a program that has ended must not outlive the test.
    found.opened.set()


@pytest.fixture
def elsewhere() -> Iterator[SandboxServer]:
    """A service that outlives the program."""
    box = SandboxServer(SandboxOptions(time_scale=20.0)).start()
    yield box
    box.stop()


def secrets_of(box: SandboxServer) -> dict[tuple[str | int, ...], Secret]:
    bucket = {ACCESS_KEY: Secret("access"), SECRET_KEY: Secret("secret")}
    return {CUSTOMER_ID: Secret(box.customer_id), CUSTOMER_SECRET: Secret(box.customer_secret), **bucket}


def open_profile(app: App, box: SandboxServer) -> None:
    body = {**sandbox_profile().draft.body, "cname": "room", "uid": "900001"}
    app.shell.profiles.save(
        Profile(PROD, "Production", AppId(box.app_id), endpoint=box.url, draft=replace(sandbox_profile().draft, body=body))
    )
    found = app.shell.profiles.get(PROD)
    assert found is not None
    app.workspace.set_profile(found)


def type_secrets(app: App, box: SandboxServer) -> None:
    for path, secret in secrets_of(box).items():
        app.workspace.put_secret(path, secret)
    app.workspace.commit_secrets()


def current(app: App, key: RecordingKey) -> Recording:
    found = app.recordings.get(key)
    assert found is not None
    return found


async def begin(app: App, box: SandboxServer) -> Recording:
    open_profile(app, box)
    type_secrets(app, box)
    return await app.recordings.start(app.workspace.profile, app.workspace.secrets)


def test_earlier_recordings_are_listed_and_stopped_while_the_keychain_waits(
    play: Play, tmp_path: Path, keychain: Locked, elsewhere: SandboxServer
) -> None:
    async def first(app: App, robot: Robot) -> RecordingKey:
        return (await begin(app, elsewhere)).key

    key = play(first)
    assert len(elsewhere.tasks()) == 1

    async def second(app: App, robot: Robot) -> None:
        assert app.window.isVisible()
        found = current(app, key)
        assert (found.origin, found.final) == (Origin.RESTORED, False)
        await robot.until("the keychain to be asked", keychain.asked.is_set)
        assert app.recordings.way(key) is None
        open_profile(app, elsewhere)
        type_secrets(app, elsewhere)
        assert app.recordings.way(key) is not None
        await robot.until("it is watched again", lambda: current(app, key).last_query_at is not None)
        assert (await app.recordings.stop(key)).final
        assert not keychain.opened.is_set(), "all of this with the prompt still open"

    play(second, find_keychain=lambda: keychain)


def test_a_start_and_a_stop_need_only_what_was_typed(play: Play, keychain: Locked, elsewhere: SandboxServer) -> None:
    async def script(app: App, robot: Robot) -> None:
        recording = await begin(app, elsewhere)
        await robot.until("the keychain to be asked", keychain.asked.is_set)
        assert (await app.recordings.stop(recording.key)).final
        assert not keychain.opened.is_set()
        assert keychain.items == {}

    play(script, find_keychain=lambda: keychain)


def test_once_it_is_unlocked_earlier_recordings_are_watched_without_a_word(play: Play, keychain: Locked, elsewhere: SandboxServer) -> None:
    async def first(app: App, robot: Robot) -> RecordingKey:
        keychain.opened.set()
        key = (await begin(app, elsewhere)).key
        await robot.until("the secrets are kept", lambda: bool(keychain.items))
        return key

    key = play(first, find_keychain=lambda: keychain)
    keychain.opened.clear()
    keychain.asked.clear()

    async def second(app: App, robot: Robot) -> None:
        await robot.until("the keychain to be asked", keychain.asked.is_set)
        assert app.recordings.way(key) is None
        keychain.opened.set()
        await robot.until("it is watched again", lambda: current(app, key).last_query_at is not None)
        assert (await app.recordings.stop(key)).final

    play(second, find_keychain=lambda: keychain)
