"""Codes that acquire answers. Three-digit ones are numbers of the body and not the HTTP status (rest-api §2)."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui.dictionary.entry import FORMERLY, TODAY, Entry, Kind, RetryAdvice
from cloudrec_gui.ui.explanation_case import QT_TRANSLATE_NOOP, Side

ACQUIRE: Final = (
    Entry(
        "code-400",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "acquire does not accept the App ID"),
        QT_TRANSLATE_NOOP("Dictionary", "The service does not know this App ID, or cloud recording is not switched on for it."),
        QT_TRANSLATE_NOOP(
            "Dictionary", "Compare the App ID with the console, and enable cloud recording there; it takes a few minutes to work."
        ),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "The App ID was mistyped."),
            QT_TRANSLATE_NOOP("Dictionary", "Cloud recording is not enabled for this project."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary", "Older pages report a service that is not enabled as code 62 and a wrong App ID as the text “invalid appid”."
        ),
        operations=(Operation.ACQUIRE,),
        http_status=400,
        code=400,
        generations=TODAY,
        service_text_en="invalid_appid",
        service_text_zh="App ID 无效",
        section="rest-api §2",
    ),
    Entry(
        "code-401",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The channel name is not allowed"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "A channel name has at most 63 bytes of letters, digits, blanks and some signs; others are refused."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Correct the channel name; it must be the one that the users have joined."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "It has Chinese characters, a slash or quotation marks."),
            QT_TRANSLATE_NOOP("Dictionary", "It is longer than 63 bytes."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary", "Older and Chinese pages report the same as code 1013. The number 401 in the body is not the HTTP status 401."
        ),
        operations=(Operation.ACQUIRE,),
        http_status=400,
        code=401,
        generations=TODAY,
        service_text_en="invalid_channel_name",
        service_text_zh="频道名不合规",
        section="rest-api §2",
    ),
    Entry(
        "code-405",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The account or project is not in service"),
        QT_TRANSLATE_NOOP("Dictionary", "The service says that this App ID is not active."),
        QT_TRANSLATE_NOOP("Dictionary", "Check balance and project status in the console."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "The account is overdue."), QT_TRANSLATE_NOOP("Dictionary", "The project is suspended.")),
        operations=(Operation.ACQUIRE,),
        http_status=400,
        code=405,
        generations=TODAY,
        service_text_en="no_active_status",
        service_text_zh="账号或项目状态异常",
        section="rest-api §2",
    ),
    Entry(
        "code-406",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.LATER,
        QT_TRANSLATE_NOOP("Dictionary", "Too many recordings at once"),
        QT_TRANSLATE_NOOP("Dictionary", "This App ID has reached the number of recordings that may run at the same time."),
        QT_TRANSLATE_NOOP("Dictionary", "Stop recordings that are no longer needed, or ask for a higher quota."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "Recordings that were never stopped still count, those of other programs too."),
            QT_TRANSLATE_NOOP("Dictionary", "More recordings are needed than the quota allows."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "How many are allowed differs: 50 (200 for page recording) in today's English pages, 1000, 300 and 300 in older "
            "Chinese ones. The contract decides.",
        ),
        operations=(Operation.ACQUIRE,),
        http_status=400,
        code=406,
        generations=TODAY,
        service_text_en="vendor_over_load",
        service_text_zh="并发任务数超限",
        section="behaviour §8",
    ),
    Entry(
        "code-500",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "acquire failed inside the service"),
        QT_TRANSLATE_NOOP("Dictionary", "No resource id was given out, and nothing is running."),
        QT_TRANSLATE_NOOP("Dictionary", "Repeat after 3, 6 and 9 s; if it stays so, give the request id to support."),
        operations=(Operation.ACQUIRE,),
        http_status=500,
        code=500,
        waits=(3, 6, 9),
        generations=TODAY,
        service_text_en="internal_error",
        service_text_zh="服务内部错误（acquire）",
        section="rest-api §2",
    ),
    Entry(
        "code-501-acquire",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "No recorder is free"),
        QT_TRANSLATE_NOOP("Dictionary", "The service found no resources for a recording; the region is full or in trouble."),
        QT_TRANSLATE_NOOP("Dictionary", "Repeat after some seconds; then choose another area in Setup."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "The region is full."),),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "Today's reference has 501 at acquire as “no resources”; older and Chinese pages have 501 at query as “the "
            "recording is leaving”.",
        ),
        operations=(Operation.ACQUIRE,),
        http_status=500,
        code=501,
        waits=(3, 6, 9),
        generations=TODAY,
        service_text_en="no_worker_manager_available",
        service_text_zh="暂无可用资源",
        section="rest-api §2",
    ),
    Entry(
        "code-504",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "Finding a recorder took too long"),
        QT_TRANSLATE_NOOP("Dictionary", "The service could not reserve resources in time. Nothing is running."),
        QT_TRANSLATE_NOOP("Dictionary", "Repeat after some seconds; then choose another area in Setup."),
        operations=(Operation.ACQUIRE,),
        http_status=500,
        code=504,
        waits=(3, 6, 9),
        generations=TODAY,
        service_text_en="allocate_timeout",
        service_text_zh="分配资源超时",
        section="rest-api §2",
    ),
    Entry(
        "code-62-acquire",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "Cloud recording is not switched on"),
        QT_TRANSLATE_NOOP("Dictionary", "At acquire, 62 means that the project of this App ID has no cloud recording."),
        QT_TRANSLATE_NOOP("Dictionary", "Enable it in the console, wait a few minutes, and try again."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "The service was never enabled in the console, or only minutes ago."),),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "Older and Chinese pages: 62 at acquire means “not enabled”. Today's reference lists no 62 at acquire (it has "
            "code 400 there), and 62 elsewhere is a time-out.",
        ),
        operations=(Operation.ACQUIRE,),
        http_status=400,
        code=62,
        generations=FORMERLY,
        service_text_en="service not enabled",
        service_text_zh="未开通云端录制",
        section="rest-api §2",
    ),
    Entry(
        "code-1013",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The channel name is not allowed"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "A channel name has at most 63 bytes of letters, digits, blanks and some signs; others are refused."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Correct the channel name; it must be the one that the users have joined."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "It has Chinese characters, a slash or quotation marks."),
            QT_TRANSLATE_NOOP("Dictionary", "It is longer than 63 bytes."),
        ),
        disagreement=QT_TRANSLATE_NOOP("Dictionary", "Today's reference has code 401, invalid_channel_name, at acquire instead."),
        operations=(Operation.ACQUIRE, Operation.START),
        http_status=400,
        code=1013,
        generations=FORMERLY,
        service_text_en="bad channel name",
        service_text_zh="频道名不合法",
        section="rest-api §2",
    ),
)
"""Codes of acquire."""
