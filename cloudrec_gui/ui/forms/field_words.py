"""The words of every row of Setup: its label, its unit, a note that is always seen, and what the field means.

One table, so that a person who writes or translates help sees all of it side by side. Rows are named as in the forms; API names
are added by ``facts_text`` and are never translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP


class Words(NamedTuple):
    """Texts of one row, untranslated. ``help`` is one to three short sentences."""

    label: str
    help: str = ""
    unit: str = ""
    note: str = ""


_N = QT_TRANSLATE_NOOP

WORDS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        # ------------------------------------------------------------------------------------------------- project
        "profile": Words(_N("Fields", "Profile"), _N("Fields", "One project with its keys and its prepared recording.")),
        "appId": Words(
            _N("Fields", "App ID"), _N("Fields", "The project whose channels are recorded. The console lists it; it is no secret.")
        ),
        "customerId": Words(
            _N("Fields", "Customer ID"),
            _N("Fields", "First half of the pair that signs every request. The console has it under RESTful API."),
        ),
        "customerSecret": Words(_N("Fields", "Customer secret"), _N("Fields", "Second half of the pair. It is not the App Certificate.")),
        "area": Words(
            _N("Fields", "Area"),
            _N("Fields", "Where this computer calls from. It decides which hosts are tried, and in which order; not where is recorded."),
        ),
        "customEndpoint": Words(
            _N("Fields", "Custom endpoint"),
            _N("Fields", "Base URL of a gateway of your own. Requests and their keys go there instead of to Agora."),
            "",
            _N("Fields", "Leave empty to call Agora"),
        ),
        # ------------------------------------------------------------------------------------------------- channel
        "mode": Words(
            _N("Fields", "Mode"),
            _N(
                "Fields",
                "Composite makes one picture of all users, individual keeps each user apart, web page records what a browser shows.",
            ),
        ),
        "job": Words(_N("Fields", "Job"), _N("Fields", "What this one recording does. It cannot be changed while it runs.")),
        "legacy": Words(
            _N("Fields", "Legacy functions"),
            _N("Fields", "Jobs that only older documents describe. The service may refuse them; results come within a day or two."),
        ),
        "legacyJob": Words(_N("Fields", "Legacy job"), _N("Fields", "Files are made after the recording, within 24 to 48 hours.")),
        "cname": Words(
            _N("Fields", "Channel (cname)"),
            _N("Fields", "The channel that your users join. For a web page it is any name that tells recordings apart."),
        ),
        "uid": Words(
            _N("Fields", "Recorder UID"),
            _N(
                "Fields",
                "The recorder joins as this user. Nobody else in the channel may have this number, or both are pushed out in turn.",
            ),
        ),
        "token": Words(
            _N("Fields", "Token"),
            _N("Fields", "Made for this App ID, channel and recorder UID. It cannot be renewed: when it ends, so does the recording."),
            "",
            _N("Fields", "Only if the project has its App Certificate switched on"),
        ),
        "channelType": Words(
            _N("Fields", "Channel type"),
            _N("Fields", "The channel profile of your app. With the wrong one the recording stays empty and nobody says why."),
            "",
            _N("Fields", "The same as in your app, or nothing is recorded"),
        ),
        "encryption": Words(_N("Fields", "Encryption"), _N("Fields", "The same mode as in your app, if the channel is encrypted.")),
        "encryptionKey": Words(_N("Fields", "Encryption key"), _N("Fields", "The key that your app sets; without it the files are empty.")),
        "encryptionSalt": Words(
            _N("Fields", "Salt"),
            _N("Fields", "The same salt as in your app."),
            "",
            _N("Fields", "32 bytes in base64, for the two GCM2 modes"),
        ),
        # ----------------------------------------------------------------------------------------------- recording
        "streamTypes": Words(
            _N("Fields", "Record"), _N("Fields", "Which media are taken. Screenshots need video; sound as sent is sound only.")
        ),
        "streamMode": Words(
            _N("Fields", "Stream mode"),
            _N(
                "Fields",
                "Standard adds one playlist per user that plays sound and video together. Original keeps the sound as it was sent.",
            ),
        ),
        "maxIdleTime": Words(
            _N("Fields", "Idle exit"),
            _N("Fields", "The recording ends by itself when nobody has published for this long. 300 s survive most pauses."),
            _N("Fields", "seconds without anyone publishing"),
        ),
        "videoStreamType": Words(
            _N("Fields", "Video stream"),
            _N("Fields", "Low takes the small picture of users who send two. Users who send one are recorded as they are."),
        ),
        "audioProfile": Words(_N("Fields", "Sound"), _N("Fields", "Quality of the mixed sound. Sent as number 0, 1 or 2.")),
        "privateParams": Words(
            _N("Fields", "Private parameters"),
            _N("Fields", "A JSON object as text, agreed with support. correctEXTINF adds the comma that some players want."),
        ),
        # -------------------------------------------------------------------------------------------- subscriptions
        "subscribeAudioUids": Words(
            _N("Fields", "Hear only"),
            _N("Fields", "Only these users are heard. A list for one medium alone switches the other medium off."),
        ),
        "unSubscribeAudioUids": Words(_N("Fields", "Do not hear"), _N("Fields", "Everybody is heard but these. Excludes the list above.")),
        "subscribeVideoUids": Words(
            _N("Fields", "See only"),
            _N("Fields", "Only these users are seen. A list for one medium alone switches the other medium off."),
        ),
        "unSubscribeVideoUids": Words(_N("Fields", "Do not see"), _N("Fields", "Everybody is seen but these. Excludes the list above.")),
        "subscribeUidGroup": Words(
            _N("Fields", "Size of the pool"),
            _N("Fields", "How many users the recording is prepared for. It follows from the lists; required in individual mode."),
        ),
        # ------------------------------------------------------------------------------------------------- picture
        "outputSize": Words(
            _N("Fields", "Output size"),
            _N("Fields", "Size of the composite in pixels, at most 1920 × 1080 in area. Without it the service takes 360 × 640."),
        ),
        "bitrate": Words(
            _N("Fields", "Frames, bitrate"),
            _N("Fields", "Only these frame rates exist; any other silently becomes 15. More than 6500 kbps makes the start fail."),
            _N("Fields", "kbps"),
        ),
        "layoutLink": Words(_N("Fields", "Layout"), _N("Fields", "Where each user stands in the picture is drawn on the Layout page.")),
        "backgroundImage": Words(
            _N("Fields", "Background picture"),
            _N("Fields", "A JPG or BMP on the web, up to 6 MB, cropped to fill the canvas behind all users."),
        ),
        "defaultUserBackgroundImage": Words(
            _N("Fields", "Picture without video"),
            _N("Fields", "Stands in for a user who has sent no video for 3.5 s. JPG or BMP, up to 6 MB."),
        ),
        # ---------------------------------------------------------------------------------------------------- page
        "pageUrl": Words(
            _N("Fields", "Page"),
            _N("Fields", "The address that the recorder opens. It must be reachable without a login and must not lead to another domain."),
        ),
        "pageSize": Words(_N("Fields", "Window size"), _N("Fields", "Size of the browser window and of the film, in pixels.")),
        "pageRate": Words(
            _N("Fields", "Frames, bitrate"),
            _N("Fields", "Frames a second and kilobits a second of the film."),
            _N("Fields", "kbps"),
        ),
        "pageSound": Words(_N("Fields", "Sound"), _N("Fields", "Quality of the sound of the page. Sent as number 0, 1 or 2.")),
        "pageFiles": Words(_N("Fields", "Files"), _N("Fields", "HLS is always written; MP4 in addition.")),
        "maxRecordingHour": Words(
            _N("Fields", "Ends after"),
            _N("Fields", "A page has no idle exit: without a stop it is recorded, and paid, until this many hours are over."),
            _N("Fields", "hours at the latest"),
        ),
        "maxVideoDuration": Words(
            _N("Fields", "Split MP4"),
            _N("Fields", "A new MP4 file begins after this time, or after about 2 GB."),
            _N("Fields", "minutes per file"),
        ),
        "readyTimeout": Words(
            _N("Fields", "Wait for page"),
            _N("Fields", "How long to wait for the page to be complete; when it is not, it is loaded again. 0 does not look."),
            _N("Fields", "seconds"),
        ),
        "mobile": Words(_N("Fields", "Rendering"), _N("Fields", "The page is shown as on a phone.")),
        "onhold": Words(
            _N("Fields", "Begin"),
            _N("Fields", "The page is opened, nothing is written until the pause is ended. It is paid for all the same."),
        ),
        "extensionPolicy": Words(
            _N("Fields", "If a service fails"), _N("Fields", "What an error of a service does to the whole. Only one value exists.")
        ),
        "recorderPolicy": Words(
            _N("Fields", "If the page fails"), _N("Fields", "An error of the recorder ends the push to a CDN in any case.")
        ),
        # ---------------------------------------------------------------------------------------------------- push
        "rtmpUrl": Words(
            _N("Fields", "Push address"),
            _N("Fields", "Where the film is sent while it is made: rtmp:// or rtmps://, stream key included. Kept like a password."),
        ),
        "pushPolicy": Words(_N("Fields", "If the push fails"), _N("Fields", "Ignoring it lets the recording go on without the push.")),
        # ----------------------------------------------------------------------------------------------- snapshots
        "captureInterval": Words(
            _N("Fields", "One picture every"),
            _N("Fields", "Each user who sends video is photographed at this interval."),
            _N("Fields", "seconds"),
        ),
        "snapshotType": Words(_N("Fields", "File type"), _N("Fields", "Screenshots are JPEG files; the service knows no other kind.")),
        # -------------------------------------------------------------------------------------------------- legacy
        "combinationPolicy": Words(
            _N("Fields", "Policy"), _N("Fields", "Postponed transcoding has the files made after the end of the recording.")
        ),
        "transMode": Words(
            _N("Fields", "Afterwards"), _N("Fields", "Transcoding makes an MP4 per user; mixing makes one sound file of sound as sent.")
        ),
        "containerFormat": Words(_N("Fields", "Container"), _N("Fields", "MP4 is for transcoding; MP3, M4A and AAC are for mixing.")),
        "mixSampleRate": Words(_N("Fields", "Sample rate"), _N("Fields", "Samples a second of the mixed file. A text in the request.")),
        "mixBitrate": Words(_N("Fields", "Bitrate"), _N("Fields", "Bits a second of the mixed file. A text in the request.")),
        "mixChannels": Words(_N("Fields", "Channels"), _N("Fields", "Mono or stereo. A text in the request.")),
        # ------------------------------------------------------------------------------------------------- storage
        "vendor": Words(
            _N("Fields", "Vendor, region"),
            _N("Fields", "Where the files go. The service wants two numbers, and each vendor counts its regions in its own way."),
        ),
        "endpoint": Words(
            _N("Fields", "Address"), _N("Fields", "The domain of an S3-compatible storage, without https:// and without the bucket.")
        ),
        "bucket": Words(_N("Fields", "Bucket"), _N("Fields", "The bucket, or the container at Azure. It must exist already.")),
        "accessKey": Words(
            _N("Fields", "Access key"), _N("Fields", "A key that may write into the bucket is enough; reading is not needed.")
        ),
        "secretKey": Words(
            _N("Fields", "Secret key"), _N("Fields", "A wrong key is not refused: the recording runs and nothing arrives in the bucket.")
        ),
        "folder": Words(
            _N("Fields", "Folder"), _N("Fields", "Letters and digits only, parts set apart by a slash, at most 128 characters in all.")
        ),
        "correlate": Words(
            _N("Fields", "Own folder"),
            _N(
                "Fields",
                "Adds a folder with a random name at every start. Its files can then be found even if the answer with the sid was lost.",
            ),
        ),
        "objectName": Words(_N("Fields", "Files will be called")),
        "stsToken": Words(
            _N("Fields", "Temporary token"),
            _N("Fields", "STS token that belongs to temporary keys. Refresh it every hour through an update."),
            "",
            _N("Fields", "STS; it must be valid for at least 4 hours"),
        ),
        "stsExpiration": Words(_N("Fields", "Valid until"), _N("Fields", "When the temporary keys end, in seconds since 1970.")),
        "sse": Words(_N("Fields", "Encryption"), _N("Fields", "How the storage encrypts the files on its side. Amazon S3 only.")),
        "storageTag": Words(_N("Fields", "Tag"), _N("Fields", "Every file gets this tag. Amazon S3 and Alibaba OSS.")),
        # ------------------------------------------------------------------------------------------------- acquire
        "resourceHours": Words(
            _N("Fields", "Control for"),
            _N("Fields", "How long it can be queried and stopped. After it the recording goes on, and nobody can end it from here."),
            _N("Fields", "hours"),
        ),
        "recordIn": Words(
            _N("Fields", "Record in"),
            _N("Fields", "A fence keeps the recording in one area; a preference may give way. Best in the same area as the bucket."),
        ),
        "excludeResourceIds": Words(
            _N("Fields", "Not beside"),
            _N("Fields", "Resource ids of recordings of the same channel: the new one is placed in another region, as a reserve."),
        ),
        "startParameter": Words(
            _N("Fields", "Start's parameters"),
            _N(
                "Fields",
                "Lets the service prepare for what start will ask. Start must then send exactly the same; this program sees to it.",
            ),
        ),
    }
)
"""By the name of the row without its ``Row``."""
