"""Answers below 500, by HTTP status alone: taken, half done, refused, or stopped on the way (rest-api §1)."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui.dictionary.entry import COMMUNITY, EVERYWHERE, TASK, TODAY, Entry, Kind, RetryAdvice
from cloudrec_gui.ui.explanation_case import QT_TRANSLATE_NOOP, Side

ACCEPTED: Final = (
    Entry(
        "http-200",
        Kind.HTTP,
        Side.AGORA,
        RetryAdvice.NOTHING,
        QT_TRANSLATE_NOOP("Dictionary", "The call was accepted"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "The service has taken the call. For start this is all it says: whether the recorder comes up shows only in later queries.",
        ),
        QT_TRANSLATE_NOOP("Dictionary", "After start, query until status 4 or 5 is reached; 90 s without either count as failed."),
        http_status=200,
        tone="info",
        settled=True,
        generations=TODAY,
        service_text_en="OK",
        service_text_zh="请求已受理",
        section="rest-api §3.10",
    ),
    Entry(
        "http-201",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.NEVER,
        QT_TRANSLATE_NOOP("Dictionary", "start came twice: it is already running"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "The recording of this resource id runs already, and no second one was started. The answer does not have to name the sid.",
        ),
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
        tone="warn",
        settled=True,
        generations=EVERYWHERE,
        service_text_en="Created",
        service_text_zh="录制已在运行",
        section="rest-api §3.10",
    ),
    Entry(
        "http-206",
        Kind.HTTP,
        Side.AGORA,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "The service has only partly done this"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "The call reached the service, and its outcome is not settled. This is not a success; the code in the body says "
            "what is missing.",
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Read the code. Without one, wait some seconds and query."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "Code 65: an answer inside the service was late."),
            QT_TRANSLATE_NOOP("Dictionary", "Code 435, at stop: nothing was recorded."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "Older pages also use it for files that are still being uploaded or a recorder that is just ending; today's "
            "reference knows codes 65 and 435 only.",
        ),
        http_status=206,
        tone="warn",
        waits=(3, 6),
        generations=EVERYWHERE,
        service_text_en="Partial Content",
        service_text_zh="请求未完成",
        section="rest-api §3.10, §7",
    ),
)
"""Statuses of 2xx; of these only 200 is a success."""

REFUSED: Final = (
    Entry(
        "http-400",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The service refused the call"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "The call is wrong, or the account may not make it. The code and the reason in the body say which."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Correct what the reason names, then send it again."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "A field has a wrong type, spelling, letter case or range, or is missing."),
            QT_TRANSLATE_NOOP("Dictionary", "The App ID is unknown, or cloud recording is not enabled for it."),
            QT_TRANSLATE_NOOP("Dictionary", "At acquire: the account is not in service, or its quota is used up."),
        ),
        http_status=400,
        generations=EVERYWHERE,
        service_text_en="Bad Request",
        service_text_zh="请求有误",
        section="rest-api §1.3",
    ),
    Entry(
        "http-400-appid",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The gateway does not accept the App ID"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "The App ID in the address is malformed, unknown, or without cloud recording. The call has not reached the recording service.",
        ),
        QT_TRANSLATE_NOOP(
            "Dictionary", "Compare the App ID with the console, and enable cloud recording there; it takes a few minutes to work."
        ),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "The App ID was mistyped."),
            QT_TRANSLATE_NOOP("Dictionary", "Cloud recording is not enabled for this project."),
            QT_TRANSLATE_NOOP("Dictionary", "The customer id and secret belong to another account."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "Older and Chinese pages have the text “invalid appid” for this, and at acquire today's reference has code 400, invalid_appid.",
        ),
        http_status=400,
        reason_contains=("appid is invalid", "app id is invalid"),
        generations=TODAY,
        service_text_en="appid is invalid",
        service_text_zh="App ID 无效（网关）",
        section="rest-api §8.4",
    ),
    Entry(
        "http-401",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The service saw no valid credentials"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "The Authorization header is missing or wrong. It needs the customer id and secret, not the App ID and its certificate.",
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Enter customer id and secret again, both from the account that owns the App ID."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "The header is missing, or a proxy removes it."),
            QT_TRANSLATE_NOOP("Dictionary", "The word Basic or the blank after it is missing."),
            QT_TRANSLATE_NOOP("Dictionary", "The customer id and secret belong to another account."),
        ),
        http_status=401,
        generations=EVERYWHERE,
        service_text_en="Unauthorized",
        service_text_zh="未通过认证",
        section="rest-api §1.3",
    ),
    Entry(
        "http-403",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "Access is refused"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "The official tables do not list this status. It is known from projects without cloud recording and from company firewalls.",
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Check that cloud recording is enabled. Without a request id, ask whoever runs the network."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "Cloud recording is not enabled for this project."),
            QT_TRANSLATE_NOOP("Dictionary", "A proxy or firewall answered instead of the service; then the request id is missing."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary",
            "A community list says “not enabled” for 403. Officially that is status 400: at acquire code 400 or, in older pages, code 62.",
        ),
        http_status=403,
        generations=COMMUNITY,
        service_text_en="Forbidden",
        service_text_zh="访问被拒绝",
        section="behaviour §8",
    ),
    Entry(
        "http-404-route",
        Kind.HTTP,
        Side.APP,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The gateway does not know this address"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "No such path and method exists, so the call never reached the recording service. This says nothing about any recording.",
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Check the endpoint. If it is right, compare method and path with the exchange in Traffic."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "GET instead of POST, or the reverse."),
            QT_TRANSLATE_NOOP("Dictionary", "A path is misspelt or has the wrong letter case (updateLayout, resourceid, cloud_recording)."),
            QT_TRANSLATE_NOOP("Dictionary", "A resource id or sid was empty."),
            QT_TRANSLATE_NOOP("Dictionary", "The endpoint is wrong, or a proxy changes the path."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary", "Older pages answer a path without cloud_recording and a wrong method with code 8 instead."
        ),
        http_status=404,
        reason_contains=("no route",),
        generations=EVERYWHERE,
        service_text_en="no Route matched with those values",
        service_text_zh="网关找不到路径",
        section="rest-api §1.1",
    ),
    Entry(
        "http-404",
        Kind.HTTP,
        Side.AGORA,
        RetryAdvice.WAIT,
        QT_TRANSLATE_NOOP("Dictionary", "The recording does not answer"),
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
            "Dictionary",
            "Two things answer 404: the gateway (wrong address, “no Route matched”) and the service (no such recording, code "
            "404). Only the text or the code tells them apart.",
        ),
        operations=TASK,
        http_status=404,
        tone="warn",
        settled=True,
        waits=(5, 10, 15),
        generations=EVERYWHERE,
        service_text_en="Not Found",
        service_text_zh="录制任务不存在",
        section="behaviour §4",
    ),
    Entry(
        "http-405",
        Kind.HTTP,
        Side.NETWORK,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "Something in between blocks this kind of call"),
        QT_TRANSLATE_NOOP("Dictionary", "The service answers a wrong method with 404, never with 405. A proxy or firewall sent this."),
        QT_TRANSLATE_NOOP("Dictionary", "Ask whoever runs the network to allow GET and POST to the API host."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "A proxy blocks GET or POST to the API host."),),
        http_status=405,
        service_text_en="Method Not Allowed",
        service_text_zh="请求方法不被允许",
        section="rest-api §1.1",
    ),
    Entry(
        "http-408",
        Kind.HTTP,
        Side.NETWORK,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "Something in between gave up waiting"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "A proxy or the gateway ended the call before the service had answered. The service may still carry it out."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Query to see what has happened. Stop without waiting for the upload avoids it."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "The network is slow."),
            QT_TRANSLATE_NOOP("Dictionary", "A stop that waits for the upload went through a proxy with a short limit."),
        ),
        http_status=408,
        tone="warn",
        service_text_en="Request Timeout",
        service_text_zh="请求超时（网关）",
        section="rest-api §1.3",
    ),
    Entry(
        "http-409",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.LOOK_FIRST,
        QT_TRANSLATE_NOOP("Dictionary", "Another recording is in the way"),
        QT_TRANSLATE_NOOP(
            "Dictionary", "The service does not use this status; it reports such conflicts as 400 with code 53. Treat it the same way."
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Query or stop the other recording, or use another recorder uid."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "A recording with the same App ID, channel and recorder uid is running."),
            QT_TRANSLATE_NOOP("Dictionary", "A proxy sent this answer."),
        ),
        http_status=409,
        service_text_en="Conflict",
        service_text_zh="冲突",
        section="behaviour §1",
    ),
    Entry(
        "http-413",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The call is too large"),
        QT_TRANSLATE_NOOP("Dictionary", "The gateway or a proxy did not take a body of this size."),
        QT_TRANSLATE_NOOP("Dictionary", "Shorten the lists. Images are given as addresses, not as data."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "Lists are very long, or an image was put into the body."),),
        http_status=413,
        service_text_en="Payload Too Large",
        service_text_zh="请求体过大",
        section="rest-api §1.3",
    ),
    Entry(
        "http-415",
        Kind.HTTP,
        Side.APP,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "The content type was not accepted"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "The service reports a wrong Content-Type as code 8. This status comes from something in between or a newer version.",
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Send application/json;charset=utf-8, and check what a proxy makes of it."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "Content-Type is missing, is not JSON, or was changed on its way."),),
        http_status=415,
        service_text_en="Unsupported Media Type",
        service_text_zh="媒体类型不受支持",
        section="rest-api §1.1",
    ),
    Entry(
        "http-429",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.REPEAT,
        QT_TRANSLATE_NOOP("Dictionary", "Too many calls in a second"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "The service takes 10 calls a second for one App ID, counted over every program that uses it. This call was not carried out.",
        ),
        QT_TRANSLATE_NOOP("Dictionary", "Wait at least 1 s and spread the queries; ask for a higher quota if it stays so."),
        causes=(
            QT_TRANSLATE_NOOP("Dictionary", "Many recordings are queried at the same moment."),
            QT_TRANSLATE_NOOP("Dictionary", "Programs repeat their calls all at once after an outage."),
        ),
        disagreement=QT_TRANSLATE_NOOP(
            "Dictionary", "The limit counts per App ID according to the newer pages, per account according to the overview."
        ),
        http_status=429,
        tone="warn",
        waits=(1,),
        generations=EVERYWHERE,
        service_text_en="API rate limit exceeded",
        service_text_zh="请求过于频繁",
        section="rest-api §1.4",
    ),
    Entry(
        "http-432",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.CHANGE,
        QT_TRANSLATE_NOOP("Dictionary", "432 came as a status; it is a code of the body"),
        QT_TRANSLATE_NOOP(
            "Dictionary",
            "No document names 432 as an HTTP status. It says that the identifiers do not belong together, or that a field is wrong.",
        ),
        QT_TRANSLATE_NOOP(
            "Dictionary", "Treat it like code 432: use the same App ID, channel and recorder uid in every call of a recording."
        ),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "Something in between copied the code into the status."),),
        http_status=432,
        service_text_en="432",
        service_text_zh="非 HTTP 状态码",
        section="rest-api §3.10",
    ),
    Entry(
        "http-433",
        Kind.HTTP,
        Side.CONFIGURATION,
        RetryAdvice.REACQUIRE,
        QT_TRANSLATE_NOOP("Dictionary", "433 came as a status; it is a code of the body"),
        QT_TRANSLATE_NOOP("Dictionary", "No document names 433 as an HTTP status. It says that the resource id is older than 5 minutes."),
        QT_TRANSLATE_NOOP("Dictionary", "Treat it like code 433: acquire again and start within 2 s."),
        causes=(QT_TRANSLATE_NOOP("Dictionary", "Something in between copied the code into the status."),),
        http_status=433,
        service_text_en="433",
        service_text_zh="非 HTTP 状态码",
        section="rest-api §3.10",
    ),
)
"""Statuses of 4xx."""
