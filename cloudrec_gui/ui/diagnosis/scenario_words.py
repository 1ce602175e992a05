"""The failures that can be tried in the sandbox, in words: a name, what will happen, and what a person has to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from cloudrec_gui.ui.wording import QT_TRANSLATE_NOOP, translated


@dataclass(frozen=True, slots=True)
class Words:
    """``name`` for the list, ``story`` for beside it."""

    name: str
    story: str


_WORDS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "route": Words(
            QT_TRANSLATE_NOOP("Scenario", "Wrong route"),
            QT_TRANSLATE_NOOP("Scenario", "After 20 s the gateway says that it knows no such address. The recording itself goes on."),
        ),
        "never-started": Words(
            QT_TRANSLATE_NOOP("Scenario", "Never started"),
            QT_TRANSLATE_NOOP("Scenario", "start is accepted, but the bucket does not exist: the recorder fails at once."),
        ),
        "idle-exit": Words(
            QT_TRANSLATE_NOOP("Scenario", "Idle exit"),
            QT_TRANSLATE_NOOP("Scenario", "Nobody is in the channel, and maxIdleTime is 30 s: it leaves by itself."),
        ),
        "token": Words(
            QT_TRANSLATE_NOOP("Scenario", "Token run out"),
            QT_TRANSLATE_NOOP("Scenario", "The token ran out an hour ago: start is accepted, and the recorder cannot join."),
        ),
        "token-short": Words(
            QT_TRANSLATE_NOOP("Scenario", "Token running out"),
            QT_TRANSLATE_NOOP("Scenario", "The token is good for 45 s from now: the recorder joins, and has to leave then."),
        ),
        "token-foreign": Words(
            QT_TRANSLATE_NOOP("Scenario", "Token for another channel"),
            QT_TRANSLATE_NOOP("Scenario", "The token is valid, but for another channel: the recorder cannot join this one."),
        ),
        "storage-key": Words(
            QT_TRANSLATE_NOOP("Scenario", "Wrong storage key"),
            QT_TRANSLATE_NOOP("Scenario", "The secret key is wrong: status 4, never a file, and after 90 s the recorder gives up."),
        ),
        "fail-over": Words(
            QT_TRANSLATE_NOOP("Scenario", "Fail-over"),
            QT_TRANSLATE_NOOP("Scenario", "After 40 s the server is lost. For 30 s nothing is found, then another server goes on."),
        ),
        "control-window": Words(
            QT_TRANSLATE_NOOP("Scenario", "Control window over"),
            QT_TRANSLATE_NOOP(
                "Scenario", "After 30 s it is as though resourceExpiredHour were over: it goes on recording and obeys nobody."
            ),
        ),
        "stopped-by-us": Words(
            QT_TRANSLATE_NOOP("Scenario", "Stopped here"),
            QT_TRANSLATE_NOOP(
                "Scenario", "Stop it yourself after half a minute, without waiting for the files, and watch what query says then."
            ),
        ),
        "wrong-ids": Words(
            QT_TRANSLATE_NOOP("Scenario", "Wrong identifiers"),
            QT_TRANSLATE_NOOP("Scenario", "Copy its identifiers, change a character of the sid, and adopt it under Recover."),
        ),
        "kicked": Words(
            QT_TRANSLATE_NOOP("Scenario", "Uid used twice"),
            QT_TRANSLATE_NOOP("Scenario", "After 20 s a user with the recorder's uid comes in and throws it out."),
        ),
        "ended-elsewhere": Words(
            QT_TRANSLATE_NOOP("Scenario", "Stopped by another program"),
            QT_TRANSLATE_NOOP("Scenario", "After 30 s another program stops it. Nothing here is told."),
        ),
        "nobody-publishes": Words(
            QT_TRANSLATE_NOOP("Scenario", "Nobody publishes"),
            QT_TRANSLATE_NOOP("Scenario", "Two hosts are in the channel and publish nothing: status 4 for ever, and no file."),
        ),
        "backup-cloud": Words(
            QT_TRANSLATE_NOOP("Scenario", "Backup cloud"),
            QT_TRANSLATE_NOOP("Scenario", "The bucket takes no uploads. Stop it after half a minute and see where the files went."),
        ),
    }
)


def name(ident: str) -> str:
    """A short name; the id itself for one that has no words yet."""
    found = _WORDS.get(ident)
    return ident if found is None else translated("Scenario", found.name)


def story(ident: str, summary: str = "") -> str:
    """What will happen; the sandbox's own summary for one that has no words yet."""
    found = _WORDS.get(ident)
    return summary if found is None else translated("Scenario", found.story)
