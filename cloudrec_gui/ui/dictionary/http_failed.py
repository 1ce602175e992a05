"""Answers of 5xx, by HTTP status alone (rest-api §1, §8.5)."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.ui.dictionary.entry import EVERYWHERE, Entry, Kind, RetryAdvice
from cloudrec_gui.ui.explanation_case import QT_TRANSLATE_NOOP, Side

FAILED: Final = (
    Entry(
        "http-500",
        Kind.HTTP,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "The service failed"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "The service reports a fault of its own. Whether it carried out the call is not certain; a code in the body says more.",
        ),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "Repeat after 3, 6 and 9 s. If it stays so, give the request id to support. With code 2, correct the body instead.",
        ),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "No recorder was free (502, or 501 at acquire)."),
            QT_TRANSLATE_NOOP("Dictionary", "A part of the service timed out (62, 504)."),
            QT_TRANSLATE_NOOP("Dictionary", "Rarely: the body was not valid (2)."),
        ),
        http_status=500,
        waits=(3, 6, 9),
        generations=EVERYWHERE,
        service_text_en="Internal Server Error",
        service_text_zh="服务内部错误",
        section="rest-api §3.10",
    ),
    Entry(
        "http-501",
        Kind.HTTP,
        Side.AGORA,
        RetryAdvice.NEVER,
        QT_TRANSLATE_NOOP("Dictionary", "501 came as a status; it is a code of the body"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "No document names 501 as an HTTP status. As a code it means two things: at acquire no resources, at query that "
            "the recording is leaving.",
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Look at the code in the body."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "Something in between copied the code into the status."),
            QT_TRANSLATE_NOOP("Dictionary", "A proxy does not support the method."),
        ),
        http_status=501,
        service_text_en="Not Implemented",
        service_text_zh="非文档状态码",
        section="rest-api §2",
    ),
    Entry(
        "http-502",
        Kind.HTTP,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "The gateway could not reach the service"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "The front door answered, the recording service behind it did not. A page in HTML may also come from a proxy."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Repeat after some seconds; if it stays so, choose another area in Setup."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "The region is in trouble."),
            QT_TRANSLATE_NOOP("Dictionary", "The service is being upgraded."),
        ),
        http_status=502,
        waits=(1, 3, 6),
        service_text_en="Bad Gateway",
        service_text_zh="网关无法连接服务",
        section="rest-api §8.5",
    ),
    Entry(
        "http-503",
        Kind.HTTP,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "The service is not available at the moment"),
        QT_TRANSLATE_NOOP("Dictionary", "It is overloaded or under maintenance."),
        QT_TRANSLATE_NOOP("Dictionary", "Wait as long as the Retry-After header says, if there is one; then choose another area in Setup."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "The region is in trouble."),),
        http_status=503,
        waits=(1, 3, 6),
        service_text_en="Service Unavailable",
        service_text_zh="服务暂不可用",
        section="rest-api §8.5",
    ),
    Entry(
        "http-504",
        Kind.HTTP,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "The service did not answer its gateway in time"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "The gateway gave up waiting. The call may have been carried out all the same; usually the body says code 62."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Query after 5, 10, 15 and 30 s. After a stop, a lasting 404 means that it has ended."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "The service behind the gateway is not available for a moment."),
            QT_TRANSLATE_NOOP("Dictionary", "A stop was waiting for the upload."),
        ),
        http_status=504,
        tone="warn",
        waits=(5, 10, 15, 30),
        generations=EVERYWHERE,
        service_text_en="Gateway Timeout",
        service_text_zh="网关超时",
        section="rest-api §4, §7",
    ),
)
"""Statuses of 5xx."""
