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


WORDS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        # ------------------------------------------------------------------------------------------------- project
        "profile": Words(
            QT_TRANSLATE_NOOP("Fields", "Profile"), QT_TRANSLATE_NOOP("Fields", "One project with its keys and its prepared recording.")
        ),
        "appId": Words(
            QT_TRANSLATE_NOOP("Fields", "App ID"),
            QT_TRANSLATE_NOOP("Fields", "The project whose channels are recorded. The console lists it; it is no secret."),
        ),
        "customerId": Words(
            QT_TRANSLATE_NOOP("Fields", "Customer ID"),
            QT_TRANSLATE_NOOP("Fields", "First half of the pair that signs every request. The console has it under RESTful API."),
        ),
        "customerSecret": Words(
            QT_TRANSLATE_NOOP("Fields", "Customer secret"),
            QT_TRANSLATE_NOOP("Fields", "Second half of the pair. It is not the App Certificate."),
        ),
        "area": Words(
            QT_TRANSLATE_NOOP("Fields", "Area"),
            QT_TRANSLATE_NOOP(
                "Fields", "Where this computer calls from. It decides which hosts are tried, and in which order; not where is recorded."
            ),
        ),
        "customEndpoint": Words(
            QT_TRANSLATE_NOOP("Fields", "Custom endpoint"),
            QT_TRANSLATE_NOOP("Fields", "Base URL of a gateway of your own. Requests and their keys go there instead of to Agora."),
            "",
            QT_TRANSLATE_NOOP("Fields", "Leave empty to call Agora"),
        ),
        # ------------------------------------------------------------------------------------------------- channel
        "mode": Words(
            QT_TRANSLATE_NOOP("Fields", "Mode"),
            QT_TRANSLATE_NOOP(
                "Fields",
                "Composite makes one picture of all users, individual keeps each user apart, web page records what a browser shows.",
            ),
        ),
        "job": Words(
            QT_TRANSLATE_NOOP("Fields", "Job"),
            QT_TRANSLATE_NOOP("Fields", "What this one recording does. It cannot be changed while it runs."),
        ),
        "legacy": Words(
            QT_TRANSLATE_NOOP("Fields", "Legacy functions"),
            QT_TRANSLATE_NOOP(
                "Fields", "Jobs that only older documents describe. The service may refuse them; results come within a day or two."
            ),
        ),
        "legacyJob": Words(
            QT_TRANSLATE_NOOP("Fields", "Legacy job"),
            QT_TRANSLATE_NOOP("Fields", "Files are made after the recording, within 24 to 48 hours."),
        ),
        "cname": Words(
            QT_TRANSLATE_NOOP("Fields", "Channel (cname)"),
            QT_TRANSLATE_NOOP("Fields", "The channel that your users join. For a web page it is any name that tells recordings apart."),
        ),
        "uid": Words(
            QT_TRANSLATE_NOOP("Fields", "Recorder UID"),
            QT_TRANSLATE_NOOP(
                "Fields",
                "The recorder joins as this user. Nobody else in the channel may have this number, or both are pushed out in turn.",
            ),
        ),
        "token": Words(
            QT_TRANSLATE_NOOP("Fields", "Token"),
            QT_TRANSLATE_NOOP(
                "Fields", "Made for this App ID, channel and recorder UID. It cannot be renewed: when it ends, so does the recording."
            ),
            "",
            QT_TRANSLATE_NOOP("Fields", "Only if the project has its App Certificate switched on"),
        ),
        "channelType": Words(
            QT_TRANSLATE_NOOP("Fields", "Channel type"),
            QT_TRANSLATE_NOOP(
                "Fields", "The channel profile of your app. With the wrong one the recording stays empty and nobody says why."
            ),
            "",
            QT_TRANSLATE_NOOP("Fields", "The same as in your app, or nothing is recorded"),
        ),
        "encryption": Words(
            QT_TRANSLATE_NOOP("Fields", "Encryption"),
            QT_TRANSLATE_NOOP("Fields", "The same mode as in your app, if the channel is encrypted."),
        ),
        "encryptionKey": Words(
            QT_TRANSLATE_NOOP("Fields", "Encryption key"),
            QT_TRANSLATE_NOOP("Fields", "The key that your app sets; without it the files are empty."),
        ),
        "encryptionSalt": Words(
            QT_TRANSLATE_NOOP("Fields", "Salt"),
            QT_TRANSLATE_NOOP("Fields", "The same salt as in your app."),
            "",
            QT_TRANSLATE_NOOP("Fields", "32 bytes in base64, for the two GCM2 modes"),
        ),
        # ----------------------------------------------------------------------------------------------- recording
        "streamTypes": Words(
            QT_TRANSLATE_NOOP("Fields", "Record"),
            QT_TRANSLATE_NOOP("Fields", "Which media are taken. Screenshots need video; sound as sent is sound only."),
        ),
        "streamMode": Words(
            QT_TRANSLATE_NOOP("Fields", "Stream mode"),
            QT_TRANSLATE_NOOP(
                "Fields",
                "Standard adds one playlist per user that plays sound and video together. Original keeps the sound as it was sent.",
            ),
        ),
        "maxIdleTime": Words(
            QT_TRANSLATE_NOOP("Fields", "Idle exit"),
            QT_TRANSLATE_NOOP("Fields", "The recording ends by itself when nobody has published for this long. 300 s survive most pauses."),
            QT_TRANSLATE_NOOP("Fields", "seconds without anyone publishing"),
        ),
        "videoStreamType": Words(
            QT_TRANSLATE_NOOP("Fields", "Video stream"),
            QT_TRANSLATE_NOOP("Fields", "Low takes the small picture of users who send two. Users who send one are recorded as they are."),
        ),
        "audioProfile": Words(
            QT_TRANSLATE_NOOP("Fields", "Sound"), QT_TRANSLATE_NOOP("Fields", "Quality of the mixed sound. Sent as number 0, 1 or 2.")
        ),
        "privateParams": Words(
            QT_TRANSLATE_NOOP("Fields", "Private parameters"),
            QT_TRANSLATE_NOOP("Fields", "A JSON object as text, agreed with support. correctEXTINF adds the comma that some players want."),
        ),
        # -------------------------------------------------------------------------------------------- subscriptions
        "subscribeAudioUids": Words(
            QT_TRANSLATE_NOOP("Fields", "Hear only"),
            QT_TRANSLATE_NOOP("Fields", "Only these users are heard. A list for one medium alone switches the other medium off."),
        ),
        "unSubscribeAudioUids": Words(
            QT_TRANSLATE_NOOP("Fields", "Do not hear"),
            QT_TRANSLATE_NOOP("Fields", "Everybody is heard but these. Excludes the list above."),
        ),
        "subscribeVideoUids": Words(
            QT_TRANSLATE_NOOP("Fields", "See only"),
            QT_TRANSLATE_NOOP("Fields", "Only these users are seen. A list for one medium alone switches the other medium off."),
        ),
        "unSubscribeVideoUids": Words(
            QT_TRANSLATE_NOOP("Fields", "Do not see"), QT_TRANSLATE_NOOP("Fields", "Everybody is seen but these. Excludes the list above.")
        ),
        "subscribeUidGroup": Words(
            QT_TRANSLATE_NOOP("Fields", "Size of the pool"),
            QT_TRANSLATE_NOOP(
                "Fields", "How many users the recording is prepared for. It follows from the lists; required in individual mode."
            ),
        ),
        # ------------------------------------------------------------------------------------------------- picture
        "outputSize": Words(
            QT_TRANSLATE_NOOP("Fields", "Output size"),
            QT_TRANSLATE_NOOP(
                "Fields", "Size of the composite in pixels, at most 1920 × 1080 in area. Without it the service takes 360 × 640."
            ),
        ),
        "bitrate": Words(
            QT_TRANSLATE_NOOP("Fields", "Frames, bitrate"),
            QT_TRANSLATE_NOOP(
                "Fields", "Only these frame rates exist; any other silently becomes 15. More than 6500 kbps makes the start fail."
            ),
            QT_TRANSLATE_NOOP("Fields", "kbps"),
        ),
        "layoutLink": Words(
            QT_TRANSLATE_NOOP("Fields", "Layout"),
            QT_TRANSLATE_NOOP("Fields", "Where each user stands in the picture is drawn on the Layout page."),
        ),
        "backgroundImage": Words(
            QT_TRANSLATE_NOOP("Fields", "Background picture"),
            QT_TRANSLATE_NOOP("Fields", "A JPG or BMP on the web, up to 6 MB, cropped to fill the canvas behind all users."),
        ),
        "defaultUserBackgroundImage": Words(
            QT_TRANSLATE_NOOP("Fields", "Picture without video"),
            QT_TRANSLATE_NOOP("Fields", "Stands in for a user who has sent no video for 3.5 s. JPG or BMP, up to 6 MB."),
        ),
        # ---------------------------------------------------------------------------------------------------- page
        "pageUrl": Words(
            QT_TRANSLATE_NOOP("Fields", "Page"),
            QT_TRANSLATE_NOOP(
                "Fields", "The address that the recorder opens. It must be reachable without a login and must not lead to another domain."
            ),
        ),
        "pageSize": Words(
            QT_TRANSLATE_NOOP("Fields", "Window size"),
            QT_TRANSLATE_NOOP("Fields", "Size of the browser window and of the film, in pixels."),
        ),
        "pageRate": Words(
            QT_TRANSLATE_NOOP("Fields", "Frames, bitrate"),
            QT_TRANSLATE_NOOP("Fields", "Frames a second and kilobits a second of the film."),
            QT_TRANSLATE_NOOP("Fields", "kbps"),
        ),
        "pageSound": Words(
            QT_TRANSLATE_NOOP("Fields", "Sound"), QT_TRANSLATE_NOOP("Fields", "Quality of the sound of the page. Sent as number 0, 1 or 2.")
        ),
        "pageFiles": Words(QT_TRANSLATE_NOOP("Fields", "Files"), QT_TRANSLATE_NOOP("Fields", "HLS is always written; MP4 in addition.")),
        "maxRecordingHour": Words(
            QT_TRANSLATE_NOOP("Fields", "Ends after"),
            QT_TRANSLATE_NOOP(
                "Fields", "A page has no idle exit: without a stop it is recorded, and paid, until this many hours are over."
            ),
            QT_TRANSLATE_NOOP("Fields", "hours at the latest"),
        ),
        "maxVideoDuration": Words(
            QT_TRANSLATE_NOOP("Fields", "Split MP4"),
            QT_TRANSLATE_NOOP("Fields", "A new MP4 file begins after this time, or after about 2 GB."),
            QT_TRANSLATE_NOOP("Fields", "minutes per file"),
        ),
        "readyTimeout": Words(
            QT_TRANSLATE_NOOP("Fields", "Wait for page"),
            QT_TRANSLATE_NOOP(
                "Fields", "How long to wait for the page to be complete; when it is not, it is loaded again. 0 does not look."
            ),
            QT_TRANSLATE_NOOP("Fields", "seconds"),
        ),
        "mobile": Words(QT_TRANSLATE_NOOP("Fields", "Rendering"), QT_TRANSLATE_NOOP("Fields", "The page is shown as on a phone.")),
        "onhold": Words(
            QT_TRANSLATE_NOOP("Fields", "Begin"),
            QT_TRANSLATE_NOOP("Fields", "The page is opened, nothing is written until the pause is ended. It is paid for all the same."),
        ),
        "extensionPolicy": Words(
            QT_TRANSLATE_NOOP("Fields", "If a service fails"),
            QT_TRANSLATE_NOOP("Fields", "What an error of a service does to the whole. Only one value exists."),
        ),
        "recorderPolicy": Words(
            QT_TRANSLATE_NOOP("Fields", "If the page fails"),
            QT_TRANSLATE_NOOP("Fields", "An error of the recorder ends the push to a CDN in any case."),
        ),
        # ---------------------------------------------------------------------------------------------------- push
        "rtmpUrl": Words(
            QT_TRANSLATE_NOOP("Fields", "Push address"),
            QT_TRANSLATE_NOOP(
                "Fields", "Where the film is sent while it is made: rtmp:// or rtmps://, stream key included. Kept like a password."
            ),
        ),
        "pushPolicy": Words(
            QT_TRANSLATE_NOOP("Fields", "If the push fails"),
            QT_TRANSLATE_NOOP("Fields", "Ignoring it lets the recording go on without the push."),
        ),
        # ----------------------------------------------------------------------------------------------- snapshots
        "captureInterval": Words(
            QT_TRANSLATE_NOOP("Fields", "One picture every"),
            QT_TRANSLATE_NOOP("Fields", "Each user who sends video is photographed at this interval."),
            QT_TRANSLATE_NOOP("Fields", "seconds"),
        ),
        "snapshotType": Words(
            QT_TRANSLATE_NOOP("Fields", "File type"),
            QT_TRANSLATE_NOOP("Fields", "Screenshots are JPEG files; the service knows no other kind."),
        ),
        # -------------------------------------------------------------------------------------------------- legacy
        "combinationPolicy": Words(
            QT_TRANSLATE_NOOP("Fields", "Policy"),
            QT_TRANSLATE_NOOP("Fields", "Postponed transcoding has the files made after the end of the recording."),
        ),
        "transMode": Words(
            QT_TRANSLATE_NOOP("Fields", "Afterwards"),
            QT_TRANSLATE_NOOP("Fields", "Transcoding makes an MP4 per user; mixing makes one sound file of sound as sent."),
        ),
        "containerFormat": Words(
            QT_TRANSLATE_NOOP("Fields", "Container"),
            QT_TRANSLATE_NOOP("Fields", "MP4 is for transcoding; MP3, M4A and AAC are for mixing."),
        ),
        "mixSampleRate": Words(
            QT_TRANSLATE_NOOP("Fields", "Sample rate"),
            QT_TRANSLATE_NOOP("Fields", "Samples a second of the mixed file. A text in the request."),
        ),
        "mixBitrate": Words(
            QT_TRANSLATE_NOOP("Fields", "Bitrate"), QT_TRANSLATE_NOOP("Fields", "Bits a second of the mixed file. A text in the request.")
        ),
        "mixChannels": Words(
            QT_TRANSLATE_NOOP("Fields", "Channels"), QT_TRANSLATE_NOOP("Fields", "Mono or stereo. A text in the request.")
        ),
        # ------------------------------------------------------------------------------------------------- storage
        "vendor": Words(
            QT_TRANSLATE_NOOP("Fields", "Vendor, region"),
            QT_TRANSLATE_NOOP(
                "Fields", "Where the files go. The service wants two numbers, and each vendor counts its regions in its own way."
            ),
        ),
        "endpoint": Words(
            QT_TRANSLATE_NOOP("Fields", "Address"),
            QT_TRANSLATE_NOOP("Fields", "The domain of an S3-compatible storage, without https:// and without the bucket."),
        ),
        "bucket": Words(
            QT_TRANSLATE_NOOP("Fields", "Bucket"),
            QT_TRANSLATE_NOOP("Fields", "The bucket, or the container at Azure. It must exist already."),
        ),
        "accessKey": Words(
            QT_TRANSLATE_NOOP("Fields", "Access key"),
            QT_TRANSLATE_NOOP("Fields", "A key that may write into the bucket is enough; reading is not needed."),
        ),
        "secretKey": Words(
            QT_TRANSLATE_NOOP("Fields", "Secret key"),
            QT_TRANSLATE_NOOP("Fields", "A wrong key is not refused: the recording runs and nothing arrives in the bucket."),
        ),
        "folder": Words(
            QT_TRANSLATE_NOOP("Fields", "Folder"),
            QT_TRANSLATE_NOOP("Fields", "Letters and digits only, parts set apart by a slash, at most 128 characters in all."),
        ),
        "correlate": Words(
            QT_TRANSLATE_NOOP("Fields", "Own folder"),
            QT_TRANSLATE_NOOP(
                "Fields",
                "Adds a folder with a random name at every start. Its files can then be found even if the answer with the sid was lost.",
            ),
        ),
        "objectName": Words(QT_TRANSLATE_NOOP("Fields", "Files will be called")),
        "stsToken": Words(
            QT_TRANSLATE_NOOP("Fields", "Temporary token"),
            QT_TRANSLATE_NOOP("Fields", "STS token that belongs to temporary keys. Refresh it every hour through an update."),
            "",
            QT_TRANSLATE_NOOP("Fields", "STS; it must be valid for at least 4 hours"),
        ),
        "stsExpiration": Words(
            QT_TRANSLATE_NOOP("Fields", "Valid until"), QT_TRANSLATE_NOOP("Fields", "When the temporary keys end, in seconds since 1970.")
        ),
        "sse": Words(
            QT_TRANSLATE_NOOP("Fields", "Encryption"),
            QT_TRANSLATE_NOOP("Fields", "How the storage encrypts the files on its side. Amazon S3 only."),
        ),
        "storageTag": Words(
            QT_TRANSLATE_NOOP("Fields", "Tag"), QT_TRANSLATE_NOOP("Fields", "Every file gets this tag. Amazon S3 and Alibaba OSS.")
        ),
        # ------------------------------------------------------------------------------------------------- acquire
        "resourceHours": Words(
            QT_TRANSLATE_NOOP("Fields", "Control for"),
            QT_TRANSLATE_NOOP(
                "Fields", "How long it can be queried and stopped. After it the recording goes on, and nobody can end it from here."
            ),
            QT_TRANSLATE_NOOP("Fields", "hours"),
        ),
        "recordIn": Words(
            QT_TRANSLATE_NOOP("Fields", "Record in"),
            QT_TRANSLATE_NOOP(
                "Fields", "A fence keeps the recording in one area; a preference may give way. Best in the same area as the bucket."
            ),
        ),
        "excludeResourceIds": Words(
            QT_TRANSLATE_NOOP("Fields", "Not beside"),
            QT_TRANSLATE_NOOP(
                "Fields", "Resource ids of recordings of the same channel: the new one is placed in another region, as a reserve."
            ),
        ),
        "startParameter": Words(
            QT_TRANSLATE_NOOP("Fields", "Start's parameters"),
            QT_TRANSLATE_NOOP(
                "Fields",
                "Lets the service prepare for what start will ask. Start must then send exactly the same; this program sees to it.",
            ),
        ),
    }
)
"""By the name of the row without its ``Row``."""
