"""Codes that only start answers (rest-api §3.10, behaviour §1)."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui.dictionary.entry import EVERYWHERE, FORMERLY, OBSERVED, TODAY, Entry, Kind, RetryAdvice
from cloudrec_gui.ui.explanation_case import QT_TRANSLATE_NOOP, Side

START: Final = (
    Entry(
        "code-7",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.NEVER,
        QT_TRANSLATE_NOOP("Dictionary", "This recording is already running"),
        QT_TRANSLATE_NOOP("Dictionary", "start arrived twice for the same resource id; the first one worked and its recording runs."),
        QT_TRANSLATE_NOOP(
            "Dictionary", "Do not start again. Use the sid of the first answer; if it was lost, look for it in the names of new files."
        ),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "start was repeated after a time-out, and the first one had arrived."),),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "The reference calls it “already running”, the published SDKs treat it as an error. It is neither a new "
            "recording nor a failed one.",
        ),
        operations=(Operation.START,),
        http_status=201,
        code=7,
        tone="warn",
        settled=True,
        generations=EVERYWHERE,
        service_text_en="already started",
        service_text_zh="录制已在进行",
        section="rest-api §3.10",
    ),
    Entry(
        "code-15",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.LOOK_FIRST,
        QT_TRANSLATE_NOOP("Dictionary", "The start failed with a code that is not documented (15)"),
        QT_TRANSLATE_NOOP("Dictionary", "It is known only from a public report of a start that failed; the sid was empty."),
        QT_TRANSLATE_NOOP("Dictionary", "Check storage keys and token. Query if there is a sid, and give the request id to support."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "Unknown. In that report the body was complete, and nobody had checked its values."),),
        operations=(Operation.START,),
        http_status=500,
        code=15,
        generations=OBSERVED,
        service_text_en="15",
        service_text_zh="未公开的启动失败",
        section="rest-api §8.4",
    ),
    Entry(
        "code-53",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.LOOK_FIRST,
        QT_TRANSLATE_NOOP("Dictionary", "Such a recording is already running"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "Two recordings cannot share App ID, channel and recorder uid, and one with these is running. It may be your own "
            "earlier start.",
        ),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "Find the other recording and query or stop it. Another recorder uid makes a second recording, which is billed as well.",
        ),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "An earlier recording was never stopped, perhaps from another computer."),
            QT_TRANSLATE_NOOP("Dictionary", "An earlier start arrived, although its answer was lost."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "A repeated start with the same resource id answers 201 with code 7; code 53 comes when the resource id is "
            "another one. A community list gives 432 the meaning “in progress”; official pages do not.",
        ),
        operations=(Operation.START,),
        http_status=400,
        code=53,
        settled=True,
        generations=EVERYWHERE,
        service_text_en="task conflict",
        service_text_zh="录制任务冲突",
        section="behaviour §1",
    ),
    Entry(
        "code-433",
        Kind.CODE,
        Side.CONFIGURATION,
        RetryAdvice.REACQUIRE,
        QT_TRANSLATE_NOOP("Dictionary", "The resource id has expired"),
        QT_TRANSLATE_NOOP("Dictionary", "A resource id must be used within 5 minutes, best within 2 seconds."),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "Acquire again and start at once. If an earlier start with the old id may have arrived, look for its recording first.",
        ),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "Too much time passed between acquire and start."),),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary", "Older and Chinese pages only; today's reference gives the limit of 5 minutes and no code for it."
        ),
        operations=(Operation.START,),
        http_status=400,
        code=433,
        generations=FORMERLY,
        service_text_en="resource ID expired",
        service_text_zh="resource ID 已过期",
        section="behaviour §1",
    ),
    Entry(
        "code-502",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.REACQUIRE,
        QT_TRANSLATE_NOOP("Dictionary", "No recorder could be given to this start"),
        QT_TRANSLATE_NOOP("Dictionary", "The service found no free recorder for this resource id."),
        QT_TRANSLATE_NOOP(
            "Dictionary", "Acquire and start again with the same recorder uid: should the first start run after all, code 53 says so."
        ),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "The region is full."),),
        operations=(Operation.START,),
        http_status=500,
        code=502,
        generations=TODAY,
        service_text_en="Failed to allocate worker",
        service_text_zh="无法分配录制资源",
        section="rest-api §3.10",
    ),
)
"""Codes of start."""
