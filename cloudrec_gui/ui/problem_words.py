"""The sentences of the preflight: what each rule says in the list, at the field, and on the button that mends it.

Rules and words are two tables on purpose: services know no language. Sentences may use the params of their problem.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.problems import Problem
from cloudrec_gui.services import vendors
from cloudrec_gui.ui.layout_editor import words as layout_words
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP


class Words(NamedTuple):
    """Texts of one rule, untranslated. Without ``note`` the sentence stands at the field too; without ``fix`` the button says its value."""

    sentence: str
    note: str = ""
    fix: str = ""


_LAYOUT: Final = "layout."
WORDS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "app-id-empty": Words(
            QT_TRANSLATE_NOOP("Problems", "The App ID is missing"),
            QT_TRANSLATE_NOOP("Problems", "Find it in the console, in the project's settings."),
        ),
        "app-id-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The App ID is not 32 hexadecimal digits"),
            QT_TRANSLATE_NOOP("Problems", "32 digits 0–9 and a–f are expected; this has {count} characters."),
            QT_TRANSLATE_NOOP("Problems", "Clean up"),
        ),
        "customer-id-empty": Words(
            QT_TRANSLATE_NOOP("Problems", "The customer ID is missing"),
            QT_TRANSLATE_NOOP("Problems", "The console shows it under RESTful API; it is not the App ID."),
        ),
        "customer-secret-empty": Words(
            QT_TRANSLATE_NOOP("Problems", "The customer secret is missing"),
            QT_TRANSLATE_NOOP("Problems", "It can be downloaded once, when the pair is made in the console."),
        ),
        "header-pasted": Words(
            QT_TRANSLATE_NOOP("Problems", "A whole Authorization header was pasted"),
            QT_TRANSLATE_NOOP("Problems", "Paste the plain value; the header is made from the pair while sending."),
        ),
        "credential-blanks": Words(
            QT_TRANSLATE_NOOP("Problems", "A credential contains a blank or a line break"),
            QT_TRANSLATE_NOOP("Problems", "A blank or line break was copied along. Paste the value alone."),
        ),
        "pair-joined": Words(
            QT_TRANSLATE_NOOP("Problems", "Customer ID and secret were pasted together"),
            QT_TRANSLATE_NOOP("Problems", "The part after the colon belongs into the field below."),
        ),
        "certificate-as-secret": Words(
            QT_TRANSLATE_NOOP("Problems", "App ID and App Certificate are not the REST pair"),
            QT_TRANSLATE_NOOP(
                "Problems", "These look like App ID and App Certificate. The customer ID and secret come from RESTful API in the console."
            ),
        ),
        "same-credential-twice": Words(QT_TRANSLATE_NOOP("Problems", "Customer ID and secret are the same text")),
        "mode-unavailable": Words(QT_TRANSLATE_NOOP("Problems", "This mode cannot be recorded from here yet")),
        "cname-empty": Words(
            QT_TRANSLATE_NOOP("Problems", "The channel name is missing"),
            QT_TRANSLATE_NOOP("Problems", "The name of the channel that your users join (cname)."),
        ),
        "cname-alphabet": Words(
            QT_TRANSLATE_NOOP("Problems", "The channel name has characters that are not accepted"),
            QT_TRANSLATE_NOOP("Problems", "Not accepted in a channel name: {characters}"),
        ),
        "cname-length": Words(
            QT_TRANSLATE_NOOP("Problems", "The channel name is too long"),
            QT_TRANSLATE_NOOP("Problems", "{bytes} bytes; at most {limit} are accepted."),
        ),
        "cname-blanks": Words(
            QT_TRANSLATE_NOOP("Problems", "The channel name begins or ends with a blank"),
            QT_TRANSLATE_NOOP("Problems", "With the blank it is another channel."),
            QT_TRANSLATE_NOOP("Problems", "Remove blank"),
        ),
        "uid-empty": Words(
            QT_TRANSLATE_NOOP("Problems", "The recorder UID is missing"),
            QT_TRANSLATE_NOOP("Problems", "A number that nobody in the channel uses."),
        ),
        "uid-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The recorder UID is not a number from 1 to 4294967295"),
            QT_TRANSLATE_NOOP("Problems", "{value} is not a whole number from 1 to 4294967295. Names as UIDs are not supported."),
        ),
        "uid-in-layout": Words(
            QT_TRANSLATE_NOOP("Problems", "Recorder UID {value} is used by a region"),
            QT_TRANSLATE_NOOP("Problems", "{value} is also in the layout. The recorder and that user would push each other out."),
        ),
        "uid-subscribed": Words(
            QT_TRANSLATE_NOOP("Problems", "Recorder UID {value} is also a user of the channel"),
            QT_TRANSLATE_NOOP("Problems", "{value} is also in a list of users. The recorder and that user would push each other out."),
        ),
        "token-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The token looks incomplete"),
            QT_TRANSLATE_NOOP("Problems", "A token begins with 006 or 007 and has no blanks."),
        ),
        "channel-type": Words(
            QT_TRANSLATE_NOOP("Problems", "The channel type is not set"),
            QT_TRANSLATE_NOOP("Problems", "It must be the same as in your app, or nothing is recorded."),
            QT_TRANSLATE_NOOP("Problems", "Use live"),
        ),
        "stream-types": Words(
            QT_TRANSLATE_NOOP("Problems", "The streams to record are not valid"),
            QT_TRANSLATE_NOOP("Problems", "0 is sound, 1 is video, 2 is both."),
            QT_TRANSLATE_NOOP("Problems", "Record both"),
        ),
        "list-of-other-medium": Words(
            QT_TRANSLATE_NOOP("Problems", "{key} does not fit the streams to record"), fix=QT_TRANSLATE_NOOP("Problems", "Remove list")
        ),
        "lists-exclusive": Words(
            QT_TRANSLATE_NOOP("Problems", "{key} and {other} exclude each other"), fix=QT_TRANSLATE_NOOP("Problems", "Remove second")
        ),
        "list-entries": Words(
            QT_TRANSLATE_NOOP("Problems", "{key} has entries that are not UIDs"),
            QT_TRANSLATE_NOOP("Problems", "UIDs are whole numbers in quotes; #allstream# stands alone."),
        ),
        "list-size": Words(QT_TRANSLATE_NOOP("Problems", "{key} has {count} entries; {limit} are accepted")),
        "list-empty": Words(QT_TRANSLATE_NOOP("Problems", "{key} is an empty list"), fix=QT_TRANSLATE_NOOP("Problems", "Remove list")),
        "one-medium-listed": Words(
            QT_TRANSLATE_NOOP("Problems", "{key} alone switches the other medium off"),
            QT_TRANSLATE_NOOP("Problems", "Nobody's other medium will be recorded."),
            QT_TRANSLATE_NOOP("Problems", "Record all"),
        ),
        "decryption-mode": Words(
            QT_TRANSLATE_NOOP("Problems", "The encryption mode is not known"),
            QT_TRANSLATE_NOOP("Problems", "0 is none; 1 to 8 are the modes of the SDK."),
            QT_TRANSLATE_NOOP("Problems", "No encryption"),
        ),
        "encryption-secret": Words(
            QT_TRANSLATE_NOOP("Problems", "The encryption key is missing"),
            QT_TRANSLATE_NOOP("Problems", "The channel is encrypted; without its key the recording stays empty."),
        ),
        "encryption-salt": Words(
            QT_TRANSLATE_NOOP("Problems", "The encryption salt is missing"),
            QT_TRANSLATE_NOOP("Problems", "The two GCM2 modes need a salt."),
        ),
        "encryption-salt-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The salt is not 32 bytes in base64"),
            QT_TRANSLATE_NOOP("Problems", "44 characters of base64 are expected."),
        ),
        "encryption-unused": Words(QT_TRANSLATE_NOOP("Problems", "An encryption key is set, encryption is off")),
        "resource-hours": Words(
            QT_TRANSLATE_NOOP("Problems", "Control time is not 1 to 720 hours"),
            QT_TRANSLATE_NOOP("Problems", "{value} is not a whole number from 1 to 720."),
            QT_TRANSLATE_NOOP("Problems", "Use 72 h"),
        ),
        "acquire-region": Words(
            QT_TRANSLATE_NOOP("Problems", "The region of the request is not known"),
            QT_TRANSLATE_NOOP("Problems", "CN, AP, EU or NA are accepted."),
            QT_TRANSLATE_NOOP("Problems", "Remove"),
        ),
        "idle-range": Words(
            QT_TRANSLATE_NOOP("Problems", "Idle exit is not {min} to {max} s"),
            QT_TRANSLATE_NOOP("Problems", "{value} is not a whole number from {min} to {max}. Recommended: {good}."),
            QT_TRANSLATE_NOOP("Problems", "Set 300 s"),
        ),
        "idle-default": Words(
            QT_TRANSLATE_NOOP("Problems", "Idle exit is the 30 s default"),
            QT_TRANSLATE_NOOP("Problems", "30 s is the default and ends most “it stopped by itself” recordings. Recommended: {good}."),
            QT_TRANSLATE_NOOP("Problems", "Set 300 s"),
        ),
        "idle-short": Words(
            QT_TRANSLATE_NOOP("Problems", "Idle exit after {value} s is short"),
            QT_TRANSLATE_NOOP("Problems", "A pause of {value} s ends the recording. Recommended: {good}."),
            QT_TRANSLATE_NOOP("Problems", "Set 300 s"),
        ),
        "idle-long": Words(
            QT_TRANSLATE_NOOP("Problems", "Idle exit only after {hours} h"),
            QT_TRANSLATE_NOOP("Problems", "A recording that was forgotten goes on, and costs money, for {hours} h. Recommended: {good}."),
            QT_TRANSLATE_NOOP("Problems", "Set 300 s"),
        ),
        "file-types": Words(
            QT_TRANSLATE_NOOP("Problems", "These file types cannot be written"),
            QT_TRANSLATE_NOOP("Problems", "HLS alone, or HLS and MP4, are accepted."),
            QT_TRANSLATE_NOOP("Problems", "Repair"),
        ),
        "audio-profile": Words(
            QT_TRANSLATE_NOOP("Problems", "The sound quality is not known"),
            QT_TRANSLATE_NOOP("Problems", "0, 1 or 2 are accepted."),
            QT_TRANSLATE_NOOP("Problems", "Use default"),
        ),
        "video-stream-type": Words(
            QT_TRANSLATE_NOOP("Problems", "The stream quality is not known"),
            QT_TRANSLATE_NOOP("Problems", "0 is the high stream, 1 the low one."),
            QT_TRANSLATE_NOOP("Problems", "Use default"),
        ),
        "output-default": Words(
            QT_TRANSLATE_NOOP("Problems", "Without a size the picture becomes 360 × 640 portrait"),
            fix=QT_TRANSLATE_NOOP("Problems", "Use 1280 × 720"),
        ),
        "size-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The output size is not valid"),
            QT_TRANSLATE_NOOP("Problems", "Whole numbers from 1 to {limit} are accepted, not {value}."),
        ),
        "size-area": Words(
            QT_TRANSLATE_NOOP("Problems", "{width} × {height} is larger than 1920 × 1080"),
            QT_TRANSLATE_NOOP("Problems", "At most as many pixels as 1920 × 1080 are accepted."),
        ),
        "size-odd": Words(
            QT_TRANSLATE_NOOP("Problems", "Output size {value} is odd"), QT_TRANSLATE_NOOP("Problems", "Encoders want even numbers.")
        ),
        "fps-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The frame rate is not valid"),
            QT_TRANSLATE_NOOP("Problems", "{value} is not a whole number above 0."),
        ),
        "fps-list": Words(
            QT_TRANSLATE_NOOP("Problems", "{value} frames a second become 15"),
            QT_TRANSLATE_NOOP("Problems", "Only 1, 7, 10, 15, 24, 30 and 60 are supported; anything else silently becomes 15."),
        ),
        "bitrate-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The bitrate is not valid"),
            QT_TRANSLATE_NOOP("Problems", "{value} is not a whole number above 0."),
        ),
        "bitrate-max": Words(
            QT_TRANSLATE_NOOP("Problems", "The bitrate is above {limit} kbps"),
            QT_TRANSLATE_NOOP("Problems", "Above {limit} kbps the recording fails, sometimes without a word."),
        ),
        "bitrate-low": Words(
            QT_TRANSLATE_NOOP("Problems", "{value} kbps is low for this picture"),
            QT_TRANSLATE_NOOP("Problems", "{recommended} kbps are recommended for this size and frame rate."),
        ),
        "layout-kind": Words(QT_TRANSLATE_NOOP("Problems", "The kind of layout is not a number")),
        "regions-emptied": Words(
            QT_TRANSLATE_NOOP("Problems", "A preset layout must not carry a list of regions"),
            fix=QT_TRANSLATE_NOOP("Problems", "Remove list"),
        ),
        "regions-form": Words(QT_TRANSLATE_NOOP("Problems", "The list of regions is not a list of regions")),
        "region-numbers": Words(QT_TRANSLATE_NOOP("Problems", "Region {region}: {key} is not a number with up to six decimals")),
        "uid-as-number": Words(
            QT_TRANSLATE_NOOP("Problems", "UID {value} must stand in quotes"), fix=QT_TRANSLATE_NOOP("Problems", "Add quotes")
        ),
        "user-image": Words(QT_TRANSLATE_NOOP("Problems", "A user's background is not a JPG or BMP at an https address")),
        "vendor-unknown": Words(
            QT_TRANSLATE_NOOP("Problems", "The storage vendor is not known"),
            QT_TRANSLATE_NOOP("Problems", "Choose a vendor; the service counts them by number."),
        ),
        "vendor-retired": Words(
            QT_TRANSLATE_NOOP("Problems", "{vendor} is no longer offered"),
            QT_TRANSLATE_NOOP("Problems", "New recordings to this vendor are likely to fail."),
        ),
        "region-missing": Words(
            QT_TRANSLATE_NOOP("Problems", "The storage region is missing"),
            QT_TRANSLATE_NOOP("Problems", "Choose the region in which the bucket is."),
        ),
        "region-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The storage region is not a number"),
            QT_TRANSLATE_NOOP("Problems", "The service wants the number of the region, not {value}."),
            QT_TRANSLATE_NOOP("Problems", "Use {fix}"),
        ),
        "region-unknown": Words(
            QT_TRANSLATE_NOOP("Problems", "{vendor} has no region {value}"),
            QT_TRANSLATE_NOOP("Problems", "Choose a region of this vendor."),
        ),
        "region-far": Words(
            QT_TRANSLATE_NOOP("Problems", "Bucket in {region}, requests from {area}: uploads may be slow or lost"),
            QT_TRANSLATE_NOOP("Problems", "The bucket is far from the area that requests come from."),
        ),
        "bucket-empty": Words(QT_TRANSLATE_NOOP("Problems", "The bucket is missing")),
        "bucket-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The bucket's name does not fit the vendor"),
            QT_TRANSLATE_NOOP("Problems", "{vendor} could not have given a bucket this name. An example: {example}"),
        ),
        "access-key-empty": Words(
            QT_TRANSLATE_NOOP("Problems", "The access key is missing"), QT_TRANSLATE_NOOP("Problems", "A key that may write to the bucket.")
        ),
        "secret-key-empty": Words(QT_TRANSLATE_NOOP("Problems", "The secret key is missing")),
        "key-blanks": Words(
            QT_TRANSLATE_NOOP("Problems", "A storage key contains a blank or a line break"),
            QT_TRANSLATE_NOOP("Problems", "A blank or line break was copied along. Paste the value alone."),
        ),
        "prefix-list": Words(
            QT_TRANSLATE_NOOP("Problems", "The folder is not a list of names"), fix=QT_TRANSLATE_NOOP("Problems", "Repair")
        ),
        "prefix-alphabet": Words(
            QT_TRANSLATE_NOOP("Problems", "The folder has characters that are not accepted"),
            QT_TRANSLATE_NOOP("Problems", "Only letters and digits are accepted, not “{value}”."),
            QT_TRANSLATE_NOOP("Problems", "Repair"),
        ),
        "prefix-length": Words(
            QT_TRANSLATE_NOOP("Problems", "The folder is too long"),
            QT_TRANSLATE_NOOP("Problems", "{count} characters; at most {limit} are accepted."),
        ),
        "endpoint-missing": Words(
            QT_TRANSLATE_NOOP("Problems", "The storage's address is missing"),
            QT_TRANSLATE_NOOP("Problems", "S3-compatible storage needs its domain, for example s3.example.com."),
        ),
        "endpoint-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The storage's address is not a bare domain"),
            QT_TRANSLATE_NOOP("Problems", "Without https:// and without a path, for example s3.example.com."),
        ),
        "option-unused": Words(QT_TRANSLATE_NOOP("Problems", "{vendor} ignores “{key}”"), fix=QT_TRANSLATE_NOOP("Problems", "Remove")),
        "sse-value": Words(
            QT_TRANSLATE_NOOP("Problems", "The storage's encryption is not known"),
            QT_TRANSLATE_NOOP("Problems", "kms or aes256 are accepted."),
            QT_TRANSLATE_NOOP("Problems", "Remove"),
        ),
        "sts-vendor": Words(
            QT_TRANSLATE_NOOP("Problems", "{vendor} does not take temporary keys"),
            QT_TRANSLATE_NOOP("Problems", "Temporary keys (STS) work with Amazon S3, Alibaba Cloud OSS and Tencent Cloud COS."),
        ),
        "sts-end": Words(
            QT_TRANSLATE_NOOP("Problems", "The end of the temporary keys is missing"),
            QT_TRANSLATE_NOOP("Problems", "Seconds since 1970; at least four hours from now."),
        ),
        "unknown-key": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” is not a key of the service and is ignored"), fix=QT_TRANSLATE_NOOP("Problems", "Remove")
        ),
        "picture-misplaced": Words(
            QT_TRANSLATE_NOOP("Problems", "transcodingConfig stands in the wrong place"),
            QT_TRANSLATE_NOOP("Problems", "It belongs below recordingConfig; here it is ignored."),
            QT_TRANSLATE_NOOP("Problems", "Move"),
        ),
        "block-of-other-mode": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” belongs to another mode"), fix=QT_TRANSLATE_NOOP("Problems", "Remove")
        ),
        "individual-key": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” is for individual recording and is ignored"), fix=QT_TRANSLATE_NOOP("Problems", "Remove")
        ),
        "placeholder": Words(
            QT_TRANSLATE_NOOP("Problems", "A placeholder of a sample was left in"),
            QT_TRANSLATE_NOOP("Problems", "This looks like the placeholder of a sample."),
        ),
        "secret-in-body": Words(
            QT_TRANSLATE_NOOP("Problems", "A secret stands in the body in plain text"),
            QT_TRANSLATE_NOOP("Problems", "Type it into its field; then it is kept in the keychain."),
        ),
    }
)
"""By rule; those of the layout (``layout.…``) have their words beside the layout editor.

A rule without words would be shown by its id; a test sees to it that there is none.
"""


def sentence(problem: Problem) -> str:
    """One line for the list, in the language of now."""
    if problem.rule.startswith(_LAYOUT):
        return layout_words.sentence(problem)
    words = WORDS.get(problem.rule, Words(problem.rule))
    return _filled(words.sentence, problem)


def field_note(problem: Problem) -> str:
    """What stands directly under the field: the consequence or what is expected."""
    if problem.rule.startswith(_LAYOUT):
        return layout_words.sentence(problem)
    words = WORDS.get(problem.rule, Words(problem.rule))
    text = _filled(words.note or words.sentence, problem)
    if problem.params.get("close"):
        text = QCoreApplication.translate("Problems", "{sentence}. Did you mean “{close}”?").format(
            sentence=text, close=problem.params["close"]
        )
    return text


def fix_label(problem: Problem) -> str:
    """What the button says that mends it; empty without a fix."""
    if problem.fix is None:
        return ""
    if problem.rule.startswith(_LAYOUT):
        return layout_words.fix_label(problem)
    value = problem.fix.value
    own = WORDS.get(problem.rule, Words(problem.rule)).fix
    if own:
        return QCoreApplication.translate("Problems", own).format(fix=value)
    if value is None:
        return QCoreApplication.translate("Problems", "Remove")
    if isinstance(value, (str, int)) and len(str(value)) <= 24:
        return QCoreApplication.translate("Problems", "Use {value}").format(value=value)
    return QCoreApplication.translate("Problems", "Repair")


def _filled(text: str, problem: Problem) -> str:
    """The translated text with the params in their places. Params are data, so they are never read as a pattern themselves."""
    params = _Params(problem.params)
    if "area" in params:
        params["area"] = _area(params["area"])
    if "vendor" in params:
        params["vendor"] = _vendor(params["vendor"])
    return QCoreApplication.translate("Problems", text).format_map(params)


def _area(code: str) -> str:
    names = {
        "CN": QCoreApplication.translate("Problems", "mainland China"),
        "US": QCoreApplication.translate("Problems", "America"),
        "EU": QCoreApplication.translate("Problems", "Europe"),
        "AP": QCoreApplication.translate("Problems", "Asia Pacific"),
    }
    return names.get(code, code)


def _vendor(name_en: str) -> str:
    """A vendor as the language of now calls it; rules name it in English."""
    language = QCoreApplication.translate("StorageForm", "en", "code of the language in which vendors and towns are named: en or zh")
    return next((vendor.name(language) for vendor in vendors.table().vendors if vendor.name_en == name_en), name_en)


class _Params(dict[str, str]):
    """A translation that names a param which the rule does not give must not end the program."""

    def __missing__(self, key: str) -> str:
        return "…"
