"""What is said about numbers that no document names."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui.dictionary.entry import Entry, Kind, RetryAdvice
from cloudrec_gui.ui.explanation_case import QT_TRANSLATE_NOOP, Side

UNLISTED: Final = (
    Entry(
        "http-unlisted",
        Kind.HTTP,
        Side.AGORA,
        RetryAdvice.LOOK_FIRST,
        QT_TRANSLATE_NOOP("Dictionary", "An answer that no document names"),
        QT_TRANSLATE_NOOP("Dictionary", "Nothing is published about this HTTP status, and there is no code that would say more."),
        QT_TRANSLATE_NOOP("Dictionary", "Look at the exchange in Traffic, and give the request id to support."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "A proxy or firewall answered instead of the service; then the request id is missing."),),
        service_text_zh="未列出的状态码",
        section="rest-api §1.3",
    ),
    Entry(
        "code-unlisted",
        Kind.CODE,
        Side.AGORA,
        RetryAdvice.LOOK_FIRST,
        QT_TRANSLATE_NOOP("Dictionary", "A code that is not documented for this call"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "Nothing is published about this code here. What is known is the HTTP status and the service's own words."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Look at the exchange in Traffic, and give the request id to support."),
        service_text_zh="未列出的错误码",
        section="rest-api §1.3",
    ),
    Entry(
        "status-unlisted",
        Kind.STATUS,
        Side.AGORA,
        RetryAdvice.WAIT,
        QT_TRANSLATE_NOOP("Dictionary", "A status that no document names"),
        QT_TRANSLATE_NOOP("Dictionary", "Documented are 0 to 8 and 20. What this one means is not known."),
        QT_TRANSLATE_NOOP("Dictionary", "Query again; if it stays so, give the sid to support."),
        operations=(Operation.QUERY,),
        tone="warn",
        settled=True,
        waits=(5, 10, 15),
        service_text_zh="未列出的录制状态",
        section="behaviour §3",
    ),
    Entry(
        "webhook-unlisted",
        Kind.WEBHOOK,
        Side.AGORA,
        RetryAdvice.NOTHING,
        QT_TRANSLATE_NOOP("Dictionary", "A webhook code that no document names"),
        QT_TRANSLATE_NOOP("Dictionary", "Nothing is published about this code."),
        QT_TRANSLATE_NOOP("Dictionary", "Query the recording to see how it is, and give the sid to support."),
        operations=(),
        tone="warn",
        settled=True,
        service_text_zh="未列出的回调代码",
        section="webhooks",
    ),
)
"""One entry for each kind; they have no number of their own."""
