"""The words of the preflight about who records what: credentials, channel, streams, files, the options of acquire."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP


class Words(NamedTuple):
    """Texts of one rule, untranslated. Without ``note`` the sentence stands at the field too; without ``fix`` the button says its value."""

    sentence: str
    note: str = ""
    fix: str = ""


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
        "header-encoded": Words(
            QT_TRANSLATE_NOOP("Problems", "This credential has been encoded already"),
            QT_TRANSLATE_NOOP("Problems", "It is the base64 text of the pair; it would be encoded twice and refused with 401."),
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
        "address-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The address of the requests is not a web address"),
            QT_TRANSLATE_NOOP("Problems", "https://, a host, and nothing to log in with are expected."),
            QT_TRANSLATE_NOOP("Problems", "Use Agora's hosts"),
        ),
        "address-plain": Words(
            QT_TRANSLATE_NOOP("Problems", "Requests to {host} would not be encrypted"),
            QT_TRANSLATE_NOOP("Problems", "Over http everybody on the way can read the customer secret."),
            QT_TRANSLATE_NOOP("Problems", "Use https"),
        ),
        "address-foreign": Words(
            QT_TRANSLATE_NOOP("Problems", "Requests go to {host}, not to Agora"),
            QT_TRANSLATE_NOOP("Problems", "The customer ID and secret are sent there. Only your own gateway should stand here."),
            QT_TRANSLATE_NOOP("Problems", "Use Agora's hosts"),
        ),
        "clock-off": Words(
            QT_TRANSLATE_NOOP("Problems", "This computer's clock is off by {seconds} s"),
            QT_TRANSLATE_NOOP("Problems", "Tokens and temporary keys look expired, or not yet valid, by such a clock."),
        ),
        "clock-off-sts": Words(
            QT_TRANSLATE_NOOP("Problems", "The clock is off by {seconds} s, too much for temporary keys"),
            QT_TRANSLATE_NOOP("Problems", "Set this computer's clock before temporary keys are used."),
        ),
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
        "cname-long": Words(
            QT_TRANSLATE_NOOP("Problems", "The task's name is longer than {limit} bytes"),
            QT_TRANSLATE_NOOP("Problems", "{bytes} bytes; older parts of the service accept {limit}."),
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
        "uid-sample": Words(
            QT_TRANSLATE_NOOP("Problems", "Recorder UID {value} is the one of the samples"),
            QT_TRANSLATE_NOOP("Problems", "Whoever copied the same sample has the same UID, and both recorders push each other out."),
        ),
        "users-sample": Words(
            QT_TRANSLATE_NOOP("Problems", "{key} still names the users of the samples: {value}"),
            QT_TRANSLATE_NOOP("Problems", "Nobody of that UID is likely to be in your channel."),
        ),
        "token-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The token looks incomplete"),
            QT_TRANSLATE_NOOP("Problems", "A token begins with 006 or 007 and has no blanks."),
        ),
        "token-unreadable": Words(
            QT_TRANSLATE_NOOP("Problems", "The token is not whole"),
            QT_TRANSLATE_NOOP("Problems", "It begins like a token and cannot be read to its end. Was all of it copied?"),
        ),
        "token-app-id": Words(
            QT_TRANSLATE_NOOP("Problems", "The token is an App ID"),
            QT_TRANSLATE_NOOP("Problems", "That works only while the project has no App Certificate. Otherwise make a token."),
        ),
        "token-other-app": Words(
            QT_TRANSLATE_NOOP("Problems", "The token was made for another App ID"),
            QT_TRANSLATE_NOOP("Problems", "The recorder could not join: start would be accepted and nothing recorded."),
        ),
        "token-other-channel": Words(
            QT_TRANSLATE_NOOP("Problems", "The token was not made for channel {channel}"),
            QT_TRANSLATE_NOOP("Problems", "The recorder could not join: start would be accepted and nothing recorded."),
        ),
        "token-other-uid": Words(
            QT_TRANSLATE_NOOP("Problems", "The token was not made for recorder UID {uid}"),
            QT_TRANSLATE_NOOP("Problems", "The recorder could not join: start would be accepted and nothing recorded."),
        ),
        "token-no-join": Words(
            QT_TRANSLATE_NOOP("Problems", "The token gives no right to join a channel"),
            QT_TRANSLATE_NOOP("Problems", "A recorder needs the right to join and no other."),
        ),
        "token-expired": Words(
            QT_TRANSLATE_NOOP("Problems", "The token has ended"),
            QT_TRANSLATE_NOOP("Problems", "The recorder could not join: start would be accepted and nothing recorded. Make a new token."),
        ),
        "token-short": Words(
            QT_TRANSLATE_NOOP("Problems", "The token ends in {minutes} min"),
            QT_TRANSLATE_NOOP("Problems", "The recorder leaves then; a token cannot be renewed while it records."),
        ),
        "token-wildcard": Words(
            QT_TRANSLATE_NOOP("Problems", "The token is good for every channel"),
            QT_TRANSLATE_NOOP("Problems", "Whoever gets hold of it can join any channel of this App ID."),
        ),
        "channel-type": Words(
            QT_TRANSLATE_NOOP("Problems", "The channel type is not set"),
            QT_TRANSLATE_NOOP("Problems", "It must be the same as in your app, or nothing is recorded."),
            QT_TRANSLATE_NOOP("Problems", "Use live"),
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
        "list-spelling": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” may be ignored; “{right}” is the surer spelling"),
            QT_TRANSLATE_NOOP("Problems", "The documents have both spellings. If this one is ignored, everybody is recorded."),
        ),
        "list-entries": Words(
            QT_TRANSLATE_NOOP("Problems", "{key} has entries that are not UIDs"),
            QT_TRANSLATE_NOOP("Problems", "UIDs are whole numbers in quotes; #allstream# stands alone."),
        ),
        "list-repeated": Words(
            QT_TRANSLATE_NOOP("Problems", "{key} names UID {uid} more than once"), fix=QT_TRANSLATE_NOOP("Problems", "Remove repeats")
        ),
        "list-size": Words(QT_TRANSLATE_NOOP("Problems", "{key} has {count} entries; {limit} are accepted")),
        "list-empty": Words(QT_TRANSLATE_NOOP("Problems", "{key} is an empty list"), fix=QT_TRANSLATE_NOOP("Problems", "Remove list")),
        "one-medium-listed": Words(
            QT_TRANSLATE_NOOP("Problems", "{key} alone switches the other medium off"),
            QT_TRANSLATE_NOOP("Problems", "Nobody's other medium will be recorded."),
            QT_TRANSLATE_NOOP("Problems", "Record all"),
        ),
        "snapshot-video-list": Words(
            QT_TRANSLATE_NOOP("Problems", "With {key} alone no screenshots are taken"),
            QT_TRANSLATE_NOOP("Problems", "As soon as a list for sound is set, screenshots need one for video too."),
            QT_TRANSLATE_NOOP("Problems", "Add video of all"),
        ),
        "uid-group-missing": Words(
            QT_TRANSLATE_NOOP("Problems", "Individual recording needs subscribeUidGroup"),
            QT_TRANSLATE_NOOP("Problems", "It says how many users to expect."),
        ),
        "uid-group-form": Words(
            QT_TRANSLATE_NOOP("Problems", "subscribeUidGroup is not a number from 0 to 5"),
            QT_TRANSLATE_NOOP("Problems", "{value} is no group. 0 is up to 2 users, 3 is up to 17, 5 is up to 49."),
        ),
        "uid-group-wrong": Words(
            QT_TRANSLATE_NOOP("Problems", "subscribeUidGroup {value} does not fit {count} listed users"),
            QT_TRANSLATE_NOOP("Problems", "A group that is too small leaves users out."),
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
            QT_TRANSLATE_NOOP("Problems", "Idle exit only after {minutes} min"),
            QT_TRANSLATE_NOOP(
                "Problems",
                "After the last one has left it goes on, and costs money, for {minutes} min. {good} s outlast every pause and reconnect.",
            ),
            QT_TRANSLATE_NOOP("Problems", "Set 300 s"),
        ),
        "file-types": Words(
            QT_TRANSLATE_NOOP("Problems", "These file types cannot be written"),
            QT_TRANSLATE_NOOP("Problems", "HLS alone, or HLS and MP4, are accepted."),
            QT_TRANSLATE_NOOP("Problems", "Repair"),
        ),
        "file-types-individual": Words(
            QT_TRANSLATE_NOOP("Problems", "Individual recording writes HLS only"),
            QT_TRANSLATE_NOOP("Problems", "MP4 files come from composite or page recording, or from a converter afterwards."),
            QT_TRANSLATE_NOOP("Problems", "Use HLS alone"),
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
        "private-params": Words(
            QT_TRANSLATE_NOOP("Problems", "privateParams is not the text of a JSON object"),
            QT_TRANSLATE_NOOP("Problems", "Quotes around the object, and a backslash before each quote within."),
            QT_TRANSLATE_NOOP("Problems", "Repair"),
        ),
        "original-streams": Words(
            QT_TRANSLATE_NOOP("Problems", "The original sound is recorded without video only"),
            QT_TRANSLATE_NOOP("Problems", "streamMode “original” needs streamTypes 0."),
        ),
        "snapshot-interval": Words(
            QT_TRANSLATE_NOOP("Problems", "The interval of the screenshots is not {min} to {max} s"),
            QT_TRANSLATE_NOOP("Problems", "{value} is not a whole number from {min} to {max}."),
        ),
        "snapshot-types": Words(
            QT_TRANSLATE_NOOP("Problems", "Screenshots are written as JPG only"),
            QT_TRANSLATE_NOOP("Problems", 'fileType is exactly ["jpg"].'),
            QT_TRANSLATE_NOOP("Problems", "Use JPG"),
        ),
        "snapshot-streams": Words(
            QT_TRANSLATE_NOOP("Problems", "Screenshots need video, and only sound is recorded"),
            QT_TRANSLATE_NOOP("Problems", "streamTypes must be 1 or 2."),
            QT_TRANSLATE_NOOP("Problems", "Take video"),
        ),
        "resource-hours": Words(
            QT_TRANSLATE_NOOP("Problems", "Control time is not 1 to 720 hours"),
            QT_TRANSLATE_NOOP("Problems", "{value} is not a whole number from 1 to 720."),
            QT_TRANSLATE_NOOP("Problems", "Use 72 h"),
        ),
        "hours-below-length": Words(
            QT_TRANSLATE_NOOP("Problems", "Control ends after {hours} h, the recording after {length} h"),
            QT_TRANSLATE_NOOP("Problems", "In between nobody can stop it, and it costs money. Control should last at least as long."),
        ),
        "hours-short": Words(
            QT_TRANSLATE_NOOP("Problems", "Control ends {hours} h after the start"),
            QT_TRANSLATE_NOOP(
                "Problems",
                "A recording that lasts longer can then be neither queried nor stopped; it goes on, and costs money, until idle exit.",
            ),
            QT_TRANSLATE_NOOP("Problems", "Use 72 h"),
        ),
        "acquire-region": Words(
            QT_TRANSLATE_NOOP("Problems", "The region of the request is not known"),
            QT_TRANSLATE_NOOP("Problems", "CN, AP, EU or NA are accepted."),
            QT_TRANSLATE_NOOP("Problems", "Remove"),
        ),
        "region-both": Words(
            QT_TRANSLATE_NOOP("Problems", "region and regionAffinity exclude each other"),
            QT_TRANSLATE_NOOP("Problems", "Send one of them."),
            QT_TRANSLATE_NOOP("Problems", "Keep region"),
        ),
        "region-legacy": Words(
            QT_TRANSLATE_NOOP("Problems", "{key} does not go with postponed jobs"),
            QT_TRANSLATE_NOOP("Problems", "These jobs run where they can; acquire would fail or give the wrong resource."),
        ),
        "exclude-ids": Words(
            QT_TRANSLATE_NOOP("Problems", "excludeResourceIds is not a list of resource IDs"),
            QT_TRANSLATE_NOOP("Problems", "Each entry is the whole resource ID of another recording."),
            QT_TRANSLATE_NOOP("Problems", "Repair"),
        ),
        "start-parameter": Words(
            QT_TRANSLATE_NOOP("Problems", "startParameter differs from what start will carry"),
            QT_TRANSLATE_NOOP("Problems", "Start is then refused: request_hash mismatch."),
            QT_TRANSLATE_NOOP("Problems", "Keep them the same"),
        ),
        "scene": Words(
            QT_TRANSLATE_NOOP("Problems", "scene {value} does not go with this recording"),
            QT_TRANSLATE_NOOP("Problems", "This kind of recording needs {scene}; start would be refused with another one."),
            QT_TRANSLATE_NOOP("Problems", "Follow the mode"),
        ),
        "cname-differs": Words(
            QT_TRANSLATE_NOOP("Problems", "The channel differs between acquire and start"),
            QT_TRANSLATE_NOOP("Problems", "Acquire has “{acquired}”. Both must name the same channel."),
        ),
        "uid-differs": Words(
            QT_TRANSLATE_NOOP("Problems", "The recorder UID differs between acquire and start"),
            QT_TRANSLATE_NOOP("Problems", "Acquire has {acquired}. Both must carry the same UID."),
        ),
    }
)
