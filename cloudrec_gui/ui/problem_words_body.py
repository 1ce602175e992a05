"""The words of the preflight about the picture, the page, the bucket, and the body as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cloudrec_gui.ui.problem_words_task import Words
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP

WORDS: Final[Mapping[str, Words]] = MappingProxyType(
    {
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
        "picture-text-empty": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” is an empty text"),
            QT_TRANSLATE_NOOP("Problems", "Leave it out, or give it a value."),
            QT_TRANSLATE_NOOP("Problems", "Remove"),
        ),
        "regions-emptied": Words(
            QT_TRANSLATE_NOOP("Problems", "A preset layout must not carry a list of regions"),
            fix=QT_TRANSLATE_NOOP("Problems", "Remove list"),
        ),
        "regions-form": Words(QT_TRANSLATE_NOOP("Problems", "The list of regions is not a list of regions")),
        "region-numbers": Words(QT_TRANSLATE_NOOP("Problems", "Region {region}: {key} is not a number with up to six decimals")),
        "uid-as-number": Words(
            QT_TRANSLATE_NOOP("Problems", "UID {value} must stand in quotes"), fix=QT_TRANSLATE_NOOP("Problems", "Add quotes")
        ),
        "region-unsubscribed": Words(
            QT_TRANSLATE_NOOP("Problems", "Region {region} is for UID {uid}, whose video is not subscribed"),
            QT_TRANSLATE_NOOP("Problems", "The region would stay empty."),
            QT_TRANSLATE_NOOP("Problems", "Give to next to join"),
        ),
        "user-uid": Words(
            QT_TRANSLATE_NOOP("Problems", "A background picture is for nobody"),
            QT_TRANSLATE_NOOP("Problems", "Its uid is a whole number in quotes, not {value}."),
        ),
        "user-image": Words(QT_TRANSLATE_NOOP("Problems", "A user's background is not a JPG or BMP at an https address")),
        "user-image-doubtful": Words(
            QT_TRANSLATE_NOOP("Problems", "A user's background may not be shown"),
            QT_TRANSLATE_NOOP("Problems", "A JPG or BMP at an https address is sure to be."),
        ),
        "service-missing": Words(
            QT_TRANSLATE_NOOP("Problems", "There is no page to record"),
            QT_TRANSLATE_NOOP("Problems", "extensionServices needs a web_recorder_service."),
            QT_TRANSLATE_NOOP("Problems", "Add page recording"),
        ),
        "service-twice": Words(QT_TRANSLATE_NOOP("Problems", "{name} stands twice"), fix=QT_TRANSLATE_NOOP("Problems", "Remove second")),
        "page-url-missing": Words(
            QT_TRANSLATE_NOOP("Problems", "The address of the page is missing"),
            QT_TRANSLATE_NOOP("Problems", "Enter the address of the page to record."),
        ),
        "page-url-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The address of the page is not a web address"),
            QT_TRANSLATE_NOOP("Problems", "http:// or https:// and a host are expected."),
        ),
        "page-url-private": Words(
            QT_TRANSLATE_NOOP("Problems", "The recorder cannot reach {host}"),
            QT_TRANSLATE_NOOP("Problems", "It opens the page from the Internet; this address exists in your own network only."),
        ),
        "page-url-login": Words(
            QT_TRANSLATE_NOOP("Problems", "The address of the page contains a login"),
            QT_TRANSLATE_NOOP(
                "Problems", "It is stored and shown with the address. Use a key in the page's own parameters that ends soon."
            ),
        ),
        "page-size": Words(
            QT_TRANSLATE_NOOP("Problems", "The page's size is not {min} to {limit}"),
            QT_TRANSLATE_NOOP("Problems", "Whole numbers from {min} to {limit} are accepted, not {value}."),
        ),
        "page-area": Words(
            QT_TRANSLATE_NOOP("Problems", "{width} × {height} is larger than 1920 × 1080"),
            QT_TRANSLATE_NOOP("Problems", "At most as many pixels as 1920 × 1080 are accepted."),
        ),
        "page-hours": Words(
            QT_TRANSLATE_NOOP("Problems", "The page is recorded for up to {hours} h"),
            QT_TRANSLATE_NOOP("Problems", "Nothing else ends a page recording that was forgotten, and it costs money until then."),
            QT_TRANSLATE_NOOP("Problems", "Set 2 h"),
        ),
        "page-ready": Words(
            QT_TRANSLATE_NOOP("Problems", "The page must say within {value} s that it is ready"),
            QT_TRANSLATE_NOOP(
                "Problems", "It must call window.navigator.notifyReady(); if it does not, it is reloaded once, then given up."
            ),
            QT_TRANSLATE_NOOP("Problems", "Do not wait"),
        ),
        "page-paused": Words(
            QT_TRANSLATE_NOOP("Problems", "The recording starts paused"),
            QT_TRANSLATE_NOOP("Problems", "Nothing is recorded until an update sets onhold to false."),
            QT_TRANSLATE_NOOP("Problems", "Start at once"),
        ),
        "error-policy": Words(
            QT_TRANSLATE_NOOP("Problems", "An error of the page ends the recording all the same"),
            QT_TRANSLATE_NOOP("Problems", "error_ignore has an effect on the push to a CDN only."),
        ),
        "push-outputs": Words(
            QT_TRANSLATE_NOOP("Problems", "The push needs exactly one address, not {count}"), fix=QT_TRANSLATE_NOOP("Problems", "Repair")
        ),
        "push-address-missing": Words(
            QT_TRANSLATE_NOOP("Problems", "The address of the push is missing"),
            QT_TRANSLATE_NOOP("Problems", "Enter the address that the CDN gave you, with its key."),
        ),
        "push-address-form": Words(
            QT_TRANSLATE_NOOP("Problems", "The address of the push is not rtmp:// or rtmps://"),
            QT_TRANSLATE_NOOP("Problems", "The service pushes by RTMP only."),
        ),
        "legacy-used": Words(
            QT_TRANSLATE_NOOP("Problems", "This is a legacy job that newer documents no longer have"),
            QT_TRANSLATE_NOOP("Problems", "It may not be enabled for your App ID. Results come up to two days later."),
        ),
        "legacy-policy": Words(
            QT_TRANSLATE_NOOP("Problems", "combinationPolicy does not ask for the postponed job"),
            QT_TRANSLATE_NOOP("Problems", "Without “postpone_transcoding” the options are not looked at."),
            QT_TRANSLATE_NOOP("Problems", "Repair"),
        ),
        "legacy-kind": Words(
            QT_TRANSLATE_NOOP("Problems", "transMode is not known"),
            QT_TRANSLATE_NOOP("Problems", "postponeTranscoding or audioMix are accepted."),
            QT_TRANSLATE_NOOP("Problems", "Repair"),
        ),
        "legacy-format": Words(
            QT_TRANSLATE_NOOP("Problems", "The job cannot write {value}"), QT_TRANSLATE_NOOP("Problems", "It writes {formats}.")
        ),
        "legacy-audio": Words(
            QT_TRANSLATE_NOOP("Problems", "Postponed transcoding has no quality of sound"),
            QT_TRANSLATE_NOOP("Problems", "transcodeOptions.audio goes with audioMix only."),
        ),
        "legacy-original": Words(
            QT_TRANSLATE_NOOP("Problems", "Only the original sound can be mixed afterwards"),
            QT_TRANSLATE_NOOP("Problems", "streamMode must be “original” and streamTypes 0."),
            QT_TRANSLATE_NOOP("Problems", "Record original"),
        ),
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
            QT_TRANSLATE_NOOP("Problems", "The access key is missing"),
            QT_TRANSLATE_NOOP("Problems", "Enter a key that may write to the bucket."),
        ),
        "secret-key-empty": Words(QT_TRANSLATE_NOOP("Problems", "The secret key is missing")),
        "key-blanks": Words(
            QT_TRANSLATE_NOOP("Problems", "A storage key contains a blank or a line break"),
            QT_TRANSLATE_NOOP("Problems", "A blank or line break was copied along. Paste the value alone."),
        ),
        "policy-pasted": Words(
            QT_TRANSLATE_NOOP("Problems", "A policy of the bucket was pasted here"),
            QT_TRANSLATE_NOOP("Problems", "The policy belongs into the vendor's console; here stands a name or a key."),
            QT_TRANSLATE_NOOP("Problems", "Clear"),
        ),
        "policy-open": Words(
            QT_TRANSLATE_NOOP("Problems", "A policy that lets everybody write was pasted here"),
            QT_TRANSLATE_NOOP("Problems", "Take it off the bucket: anybody could fill it. A key that may write is all the service needs."),
            QT_TRANSLATE_NOOP("Problems", "Clear"),
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
        "prefix-room": Words(
            QT_TRANSLATE_NOOP("Problems", "The folder leaves no room for the one of each start"),
            QT_TRANSLATE_NOOP("Problems", "{count} characters; at most {limit} while every start gets a folder of its own."),
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
        "sts-milliseconds": Words(
            QT_TRANSLATE_NOOP("Problems", "The end of the temporary keys is in milliseconds"),
            QT_TRANSLATE_NOOP("Problems", "Seconds since 1970 are expected."),
        ),
        "sts-expired": Words(
            QT_TRANSLATE_NOOP("Problems", "The temporary keys have expired"), QT_TRANSLATE_NOOP("Problems", "Get new ones from the vendor.")
        ),
        "sts-short": Words(
            QT_TRANSLATE_NOOP("Problems", "The temporary keys end in {minutes} min"),
            QT_TRANSLATE_NOOP("Problems", "They should be good for at least four hours at the start."),
        ),
        "sts-end-alone": Words(
            QT_TRANSLATE_NOOP("Problems", "An end of temporary keys is set without a session token"),
            QT_TRANSLATE_NOOP("Problems", "Temporary keys have three parts; the token is missing."),
        ),
        "sts-token-missing": Words(
            QT_TRANSLATE_NOOP("Problems", "The access key is a temporary one, its token is missing"),
            QT_TRANSLATE_NOOP("Problems", "Temporary keys work only together with their session token."),
        ),
        "other-mode-meant": Words(
            QT_TRANSLATE_NOOP("Problems", "This body is for {other}, not for {mode}"),
            QT_TRANSLATE_NOOP("Problems", "Choose the mode {other}; the service refuses or ignores the rest."),
        ),
        "unknown-key": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” is not a key of the service and is ignored"), fix=QT_TRANSLATE_NOOP("Problems", "Remove")
        ),
        "key-misplaced": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” stands in the wrong place and is ignored"),
            QT_TRANSLATE_NOOP("Problems", "It belongs below {place}."),
        ),
        "picture-misplaced": Words(
            QT_TRANSLATE_NOOP("Problems", "transcodingConfig stands in the wrong place"),
            QT_TRANSLATE_NOOP("Problems", "It belongs below recordingConfig; here it is ignored."),
        ),
        "block-of-other-mode": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” belongs to another mode"), fix=QT_TRANSLATE_NOOP("Problems", "Remove")
        ),
        "key-ignored": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” is ignored in this kind of recording"), fix=QT_TRANSLATE_NOOP("Problems", "Remove")
        ),
        "placeholder": Words(
            QT_TRANSLATE_NOOP("Problems", "A placeholder of a sample was left in"),
            QT_TRANSLATE_NOOP("Problems", "This looks like the placeholder of a sample."),
        ),
        "secret-in-body": Words(
            QT_TRANSLATE_NOOP("Problems", "A secret stands in the body in plain text"),
            QT_TRANSLATE_NOOP("Problems", "Type it into its field; then it is kept in the keychain."),
        ),
        "field-type": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” must be {kind}"), QT_TRANSLATE_NOOP("Problems", "{value} is something else.")
        ),
        "field-range": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” is out of range"),
            QT_TRANSLATE_NOOP("Problems", "{value} is not accepted; the range is {span}."),
        ),
        "field-length": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” has {count} entries"), QT_TRANSLATE_NOOP("Problems", "{span} are accepted.")
        ),
        "field-value": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” has a value that the service does not know"),
            QT_TRANSLATE_NOOP("Problems", "{value} is not one of {values}."),
        ),
        "field-missing": Words(QT_TRANSLATE_NOOP("Problems", "“{key}” is missing")),
        "json-duplicate-key": Words(
            QT_TRANSLATE_NOOP("Problems", "“{key}” stands more than once"),
            QT_TRANSLATE_NOOP("Problems", "The last one counts; the others are lost."),
        ),
        "no-body": Words(QT_TRANSLATE_NOOP("Problems", "This is not a request: an object in braces is expected")),
    }
)
