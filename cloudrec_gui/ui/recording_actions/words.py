"""The sentences of the update form: what is wrong, and what a call would change."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.ui.recording_actions.update_body import Effect, Fault, Users, Who
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP, translated

FAULTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "nothing": QT_TRANSLATE_NOOP("Update", "Nothing is chosen to be changed yet"),
        "nobody": QT_TRANSLATE_NOOP("Update", "Empty lists are refused. To record nobody, stop the recording"),
        "empty": QT_TRANSLATE_NOOP("Update", "Name at least one UID; an empty list is refused"),
        "too-many": QT_TRANSLATE_NOOP("Update", "{n} UIDs; a list takes at most {limit}"),
        "uid": QT_TRANSLATE_NOOP("Update", "{value} is not a whole number from 1 to 4294967295"),
        "recorder": QT_TRANSLATE_NOOP("Update", "{value} is the recorder itself"),
        "twice": QT_TRANSLATE_NOOP("Update", "A UID stands here more than once"),
        "push-empty": QT_TRANSLATE_NOOP("Update", "The new push address is missing"),
        "push-form": QT_TRANSLATE_NOOP("Update", "A push address begins with rtmp:// or rtmps://"),
        "sts-storage": QT_TRANSLATE_NOOP("Update", "Vendor, region and bucket of the start are not known; fill them in Setup"),
        "sts-vendor": QT_TRANSLATE_NOOP("Update", "Only Amazon S3, Alibaba Cloud and Tencent Cloud take temporary credentials"),
        "sts-token": QT_TRANSLATE_NOOP("Update", "The new STS token is missing"),
        "sts-keys": QT_TRANSLATE_NOOP("Update", "Access key and secret key are needed too; they come with the token"),
        "sts-expires": QT_TRANSLATE_NOOP("Update", "The end of validity is a number of Unix seconds"),
        "sts-over": QT_TRANSLATE_NOOP("Update", "These credentials have expired already"),
        "sts-short": QT_TRANSLATE_NOOP("Update", "Valid for {minutes} min only; at least 4 h are asked for"),
    }
)
_WHAT: Final = MappingProxyType(
    {
        "audio": QT_TRANSLATE_NOOP("Update", "Sound"),
        "video": QT_TRANSLATE_NOOP("Update", "Video"),
        "onhold": QT_TRANSLATE_NOOP("Update", "Recording"),
        "push": QT_TRANSLATE_NOOP("Update", "Push address"),
        "storage": QT_TRANSLATE_NOOP("Update", "Credentials of the bucket"),
    }
)


def fault_words(fault: Fault) -> str:
    """What is wrong."""
    return translated("Update", FAULTS[fault.code]).format_map(fault.params)


def medium_word(medium: str) -> str:
    """``audio`` and ``video`` as a word."""
    return translated("Update", _WHAT[medium])


def users_words(users: Users) -> str:
    """Whose medium is recorded."""
    if users.who is Who.ALL:
        return QCoreApplication.translate("Update", "everyone")
    if users.who is Who.NOBODY:
        return QCoreApplication.translate("Update", "nobody")
    named = ", ".join(users.uids[:6]) + (" …" if len(users.uids) > 6 else "")
    if users.who is Who.EXCEPT:
        return QCoreApplication.translate("Update", "all but {uids}").format(uids=named)
    return QCoreApplication.translate("Update", "only {uids}").format(uids=named)


def effect_words(effect: Effect) -> str:
    """One line: what it is now, and what it will be."""
    what = translated("Update", _WHAT[effect.what])
    if effect.what == "storage":
        return QCoreApplication.translate("Update", "{what}: replaced; bucket and folder stay").format(what=what)
    if effect.what == "push":
        address = effect.before if isinstance(effect.before, str) and effect.before else QCoreApplication.translate("Update", "not known")
        text = QCoreApplication.translate("Update", "{what}: {before} → the new one; the push connects anew")
        return text.format(what=what, before=address)
    line = QCoreApplication.translate("Update", "{what}: {before} → {after}")
    if isinstance(effect.before, Users) and isinstance(effect.after, Users):
        text = line.format(what=what, before=users_words(effect.before), after=users_words(effect.after))
        if effect.by_omission:
            text = QCoreApplication.translate("Update", "{text} (because this call has no list for it)").format(text=text)
        return text
    goes, holds = QCoreApplication.translate("Update", "running"), QCoreApplication.translate("Update", "paused")
    return line.format(what=what, before=holds if effect.before else goes, after=holds if effect.after else goes)
