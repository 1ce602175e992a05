"""Codes about a recording that was started: not found, ending, late (rest-api §4–§7, behaviour §4)."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui.dictionary.entry import EVERYWHERE, FORMERLY, RUN, TASK, Entry, Kind, RetryAdvice
from cloudrec_gui.ui.explanation_case import QT_TRANSLATE_NOOP, Side

RECORDING: Final = (
    Entry(
        "code-404",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.WAIT,
        QT_TRANSLATE_NOOP("Dictionary", "The service finds no recorder for this recording"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "It failed right after start, has ended, or is moving to another server. A move takes up to 90 s, and the "
            "recording goes on after it.",
        ),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "Query again after 5, 10 and 15 s. After 90 s of nothing but 404 it has ended; to go on, start a new one with "
            "another recorder uid.",
        ),
        causes=(
            QT_TRANSLATE_NOOP(
                "Dictionary", "It never came up: storage, token, layout, a uid used twice, or a page that cannot be reached."
            ),
            QT_TRANSLATE_NOOP("Dictionary", "It ended: stop, idle exit, longest duration, or removal from the channel."),
            QT_TRANSLATE_NOOP("Dictionary", "The mode, sid or resource id in the path belongs to another recording."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary", "Some real answers carry no reason; the text then stands in serverResponse.payload.message."
        ),
        operations=TASK,
        http_status=404,
        code=404,
        tone="warn",
        settled=True,
        waits=(5, 10, 15),
        generations=EVERYWHERE,
        service_text_en="failed to find worker",
        service_text_zh="找不到录制任务",
        section="behaviour §4",
    ),
    Entry(
        "code-435",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.NOTHING,
        QT_TRANSLATE_NOOP("Dictionary", "Nothing was recorded"),
        QT_TRANSLATE_NOOP("Dictionary", "The recording has stopped without a file, because it received no picture and no sound."),
        QT_TRANSLATE_NOOP(
            "Dictionary", "Normal if nobody published. Otherwise compare channel name, channel type, subscriptions and encryption."
        ),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "Nobody published in the channel."),
            QT_TRANSLATE_NOOP("Dictionary", "The channel name, the channel type, the subscription lists or the encryption do not match."),
        ),
        operations=(Operation.STOP,),
        http_status=206,
        code=435,
        tone="info",
        settled=True,
        generations=EVERYWHERE,
        service_text_en="no recorded data",
        service_text_zh="没有录制文件产生",
        section="rest-api §7",
    ),
    Entry(
        "code-49",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.NOTHING,
        QT_TRANSLATE_NOOP("Dictionary", "The recording is already ending"),
        QT_TRANSLATE_NOOP("Dictionary", "There is nothing left to stop: the recorder is on its way out and closes its files."),
        QT_TRANSLATE_NOOP("Dictionary", "Nothing to do; its files follow in your storage."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "stop was sent twice."),
            QT_TRANSLATE_NOOP("Dictionary", "Idle exit came at the same moment."),
            QT_TRANSLATE_NOOP("Dictionary", "The recorder was removed from the channel."),
        ),
        operations=(Operation.STOP,),
        http_status=400,
        code=49,
        tone="info",
        settled=True,
        generations=EVERYWHERE,
        service_text_en="invalid operation",
        service_text_zh="任务正在退出",
        section="rest-api §7",
    ),
    Entry(
        "code-50",
        Kind.CODE,
        Side.STORAGE,
        RetryAdvice.NOTHING,
        QT_TRANSLATE_NOOP("Dictionary", "Stopped, still uploading"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "The recording has stopped; its files were not all in your storage within 20 s. The upload goes on."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Look into the bucket in some minutes (20 are normal). Stop without waiting avoids this message."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "The files are large."),
            QT_TRANSLATE_NOOP("Dictionary", "The bucket is far from the recording server, or slow."),
        ),
        disagreement=QT_TRANSLATE_NOOP("Dictionary", "Which HTTP status comes with it is not documented; it can be 200 or 206."),
        operations=(Operation.STOP,),
        code=50,
        tone="warn",
        settled=True,
        generations=EVERYWHERE,
        service_text_en="upload timeout",
        service_text_zh="上传超时",
        section="rest-api §7",
    ),
    Entry(
        "code-62",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "The service timed out inside"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "The call reached the service, and one of its parts did not answer in time. It may have been carried out."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Query after some seconds to see what has happened; calls that only read may be repeated."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "The way between gateway and recorder is disturbed."),),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "At start it comes with status 500 or 504, elsewhere with 504. At acquire, older and Chinese pages give 62 "
            "another meaning: the service is not enabled.",
        ),
        http_status=504,
        code=62,
        tone="warn",
        waits=(3, 6, 9),
        generations=EVERYWHERE,
        service_text_en="request timeout",
        service_text_zh="请求超时",
        section="rest-api §3.10, §4",
    ),
    Entry(
        "code-65",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "The service has not finished this call"),
        QT_TRANSLATE_NOOP("Dictionary", "It arrived, but the answer from inside the service was late. It may still be carried out."),
        QT_TRANSLATE_NOOP(
            "Dictionary", "Wait some seconds and query. A start may only be repeated with the same resource id and the same values."
        ),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "The network inside the service was disturbed for a moment."),),
        operations=RUN,
        http_status=206,
        code=65,
        tone="warn",
        waits=(3, 6),
        generations=EVERYWHERE,
        service_text_en="request not completed",
        service_text_zh="请求未完成",
        section="rest-api §3.10",
    ),
    Entry(
        "code-501-leaving",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.NOTHING,
        QT_TRANSLATE_NOOP("Dictionary", "The recording is just leaving"),
        QT_TRANSLATE_NOOP("Dictionary", "It has been asked to stop and is closing its files."),
        QT_TRANSLATE_NOOP("Dictionary", "Nothing to do; a moment later the service will not find it any more."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "The query came right after stop."),),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "Older and Chinese pages have 501 at query as “leaving”, without an HTTP status. Today's reference has 501 only "
            "at acquire, as “no resources”.",
        ),
        operations=TASK,
        code=501,
        tone="info",
        settled=True,
        generations=FORMERLY,
        service_text_en="exiting",
        service_text_zh="录制正在退出",
        section="behaviour §4",
    ),
    Entry(
        "code-1003",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "App ID or sid does not belong to the resource id"),
        QT_TRANSLATE_NOOP("Dictionary", "The three must come from one recording, and one of them does not."),
        QT_TRANSLATE_NOOP("Dictionary", "Keep App ID, resource id and sid together as they came, and send them so."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "Values of two recordings were mixed."),
            QT_TRANSLATE_NOOP("Dictionary", "The profile's App ID was changed after the recording had started."),
        ),
        disagreement=QT_TRANSLATE_NOOP("Dictionary", "Older and Chinese pages only; today's reference gives no code for it."),
        operations=TASK,
        http_status=400,
        code=1003,
        generations=FORMERLY,
        service_text_en="identity mismatch",
        service_text_zh="标识不匹配",
        section="rest-api §3.10",
    ),
    Entry(
        "code-1028",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The layout was not accepted"),
        QT_TRANSLATE_NOOP("Dictionary", "A field is in the wrong place, or a number lies outside the canvas. The picture stays as it was."),
        QT_TRANSLATE_NOOP("Dictionary", "Open the layout, mend the region that is marked, and apply it again."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "Layout fields stand directly below clientRequest here, not in transcodingConfig."),
            QT_TRANSLATE_NOOP("Dictionary", "A coordinate lies outside 0 to 1."),
            QT_TRANSLATE_NOOP("Dictionary", "The custom layout (3) came without layoutConfig."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary", "Older and Chinese pages only; today's reference has code 2 for every wrong parameter."
        ),
        operations=(Operation.UPDATE_LAYOUT,),
        http_status=400,
        code=1028,
        generations=FORMERLY,
        service_text_en="bad layout parameters",
        service_text_zh="布局参数错误",
        section="rest-api §6",
    ),
)
"""Codes of query, update, updateLayout and stop, and of time-outs inside the service."""
