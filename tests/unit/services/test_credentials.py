"""Secrets go into a keychain that proves itself, or stay in memory."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import keyring.backends.fail
import keyring.backends.null
import pytest

from cloudrec_gui.domain.draft import SECRET_KEY, TOKEN
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.credentials import Credentials, Keychain, KeychainStatus, KeychainUnusable, trusted

Run = Callable[..., Any]
P = ProfileId("p")
_Fail: Callable[[], object] = keyring.backends.fail.Keyring
_Null: Callable[[], object] = keyring.backends.null.Keyring
LONG = {TOKEN: Secret("t" * 900), SECRET_KEY: Secret("ü☃" * 900)}
SHORT = {SECRET_KEY: Secret("k")}


class MemoryKeychain:
    """As strict as Windows: at most 1,280 characters an item; deleting what is not there fails."""

    def __init__(self) -> None:
        self.items: dict[str, str] = {}
        self.threads: set[str] = set()
        self.writes_left = 10**9

    def get_password(self, service: str, username: str) -> str | None:
        self.threads.add(threading.current_thread().name)
        return self.items.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password) > 1280:
            raise OSError("item too long")
        if self.writes_left == 0:
            raise DismissedError("the prompt was dismissed, secret text inside")
        self.writes_left -= 1
        self.items[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.items[username]


class DismissedError(Exception):
    pass


class Forgetful(MemoryKeychain):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


def _fresh(keychain: Keychain) -> Credentials:
    return Credentials(lambda: keychain)


async def _saved(keychain: Keychain, *bags: dict[Path, Secret]) -> dict[Path, Secret]:
    """What a later run reads after these were saved one after the other."""
    credentials = _fresh(keychain)
    for bag in bags:
        await credentials.save(P, bag)
    credentials.close()
    later = _fresh(keychain)
    try:
        return await later.load(P)
    finally:
        later.close()


@pytest.mark.parametrize("bags", [(SHORT,), (LONG,), (LONG, SHORT), (SHORT, LONG), (LONG, LONG, LONG), (LONG, {})])
def test_the_next_run_reads_what_was_saved_last(run: Run, bags: tuple[dict[Path, Secret], ...]) -> None:
    keychain = MemoryKeychain()
    assert run(_saved(keychain, *bags)) == bags[-1]


def test_short_secrets_cost_one_item_and_long_ones_leave_nothing_behind(run: Run) -> None:
    keychain = MemoryKeychain()
    run(_saved(keychain, LONG, LONG, SHORT))
    assert list(keychain.items) == ["p"]
    assert all(len(value) <= 1000 for value in keychain.items.values())


@pytest.mark.parametrize("writes", range(12))
def test_a_crash_while_saving_leaves_the_old_secrets_or_the_new_ones(run: Run, writes: int) -> None:
    keychain = MemoryKeychain()
    old = {**LONG, TOKEN: Secret("old" * 300)}
    run(_saved(keychain, old))
    keychain.writes_left = writes
    assert run(_saved(keychain, LONG)) in (old, LONG)


def test_only_the_keychains_own_thread_touches_it(run: Run) -> None:
    keychain = MemoryKeychain()
    run(_saved(keychain, SHORT))
    assert keychain.threads == {"cloudrec-keychain"}


def test_forgetting_removes_every_item(run: Run) -> None:
    keychain = MemoryKeychain()

    async def story() -> dict[Path, Secret]:
        credentials = _fresh(keychain)
        await credentials.save(P, LONG)
        await credentials.forget(P)
        left = await credentials.load(P)
        credentials.close()
        return left

    assert run(story()) == {}
    assert keychain.items == {}


@pytest.mark.parametrize(
    ("find", "reason"),
    [
        (lambda: trusted(_Fail()), "none"),
        (lambda: trusted(_Null()), "untrusted"),
        (Forgetful, "lossy"),
    ],
)
def test_without_a_keychain_secrets_stay_in_memory_and_the_reason_is_told(run: Run, find: Callable[[], Keychain], reason: str) -> None:
    async def story() -> tuple[dict[Path, Secret], list[KeychainStatus]]:
        credentials, heard = Credentials(find), list[KeychainStatus]()
        credentials.status_changed.subscribe(heard.append)
        await credentials.save(P, SHORT)
        back = await credentials.load(P)
        credentials.close()
        return back, heard

    back, heard = run(story())
    assert back == SHORT
    assert [(status.persistent, status.reason) for status in heard] == [(False, reason)]


def test_a_locked_keychain_is_asked_again_later(run: Run) -> None:
    keychain = MemoryKeychain()
    run(_saved(keychain, SHORT))
    locked = [True]

    def find() -> Keychain:
        if locked[0]:
            raise DismissedError("locked")
        return keychain

    async def story() -> tuple[object, ...]:
        credentials = Credentials(find)
        first, status = await credentials.load(P), credentials.status
        locked[0] = False
        second = await credentials.load(P)
        credentials.close()
        return first, status.reason, second, credentials.status.persistent

    assert run(story()) == ({}, "refused", SHORT, True)


def test_the_sandboxs_secrets_never_reach_the_keychain(run: Run) -> None:
    keychain = MemoryKeychain()

    async def story() -> dict[Path, Secret]:
        credentials = _fresh(keychain)
        await credentials.save(SANDBOX_ID, SHORT)
        return await credentials.load(SANDBOX_ID)

    assert run(story()) == SHORT
    assert keychain.items == {}


def test_empty_secrets_are_not_kept(run: Run) -> None:
    assert run(_saved(MemoryKeychain(), {TOKEN: Secret(""), **SHORT})) == SHORT


@pytest.mark.parametrize(
    "item", ["", "{", "[]", '{"text": 7}', '{"text": "[1, [[], \\"x\\"], [[\\"a\\"], 7]]"}', '{"set": "a", "parts": 10000}']
)
def test_a_foreign_item_is_no_secret_and_no_error(run: Run, item: str) -> None:
    keychain = MemoryKeychain()
    keychain.items["p"] = item

    async def story() -> tuple[dict[Path, Secret], bool]:
        credentials = _fresh(keychain)
        found = await credentials.load(P)
        credentials.close()
        return found, credentials.status.persistent

    assert run(story()) == ({}, True)


def test_a_prompt_that_nobody_answers_keeps_neither_the_loop_nor_the_end(run: Run) -> None:
    answered = threading.Event()

    class Prompting(MemoryKeychain):
        def get_password(self, service: str, username: str) -> str | None:
            answered.wait()
            return None

    async def story() -> None:
        credentials = _fresh(Prompting())
        waiting = asyncio.ensure_future(credentials.load(P))
        for _ in range(100):
            await asyncio.sleep(0)
        assert not waiting.done()
        waiting.cancel()
        credentials.close()

    run(story())
    (thread,) = [each for each in threading.enumerate() if each.name == "cloudrec-keychain"]
    assert thread.daemon
    answered.set()
    thread.join()


def test_a_backend_counts_only_if_it_is_the_systems_own() -> None:
    for foreign in (_Null(), MemoryKeychain()):
        with pytest.raises(KeychainUnusable, match="untrusted"):
            trusted(foreign)

    class OfTheSystem(MemoryKeychain):
        pass

    OfTheSystem.__module__ = "keyring.backends.SecretService"
    own = OfTheSystem()
    assert trusted(own) is own

    class Chain:
        backends = [_Null(), own]

    Chain.__module__ = "keyring.backends.chainer"
    assert trusted(Chain()) is own
