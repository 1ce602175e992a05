"""Failures on the way to the service: no answer at all, or none that the service can have written (3-safety §3.1)."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.ui.explanation_case import (
    QT_TRANSLATE_NOOP,
    Case,
    Side,
    every,
    kind_is,
    redirected,
    says,
    sent_is,
)

UNREACHABLE: Final = (
    Case(
        "dns",
        kind_is(FailureKind.DNS),
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "The service's address was not found"),
        QT_TRANSLATE_NOOP("Explanation", "The name of the API host could not be turned into an address, so nothing was sent."),
        QT_TRANSLATE_NOOP("Explanation", "Check that this computer is online and that its DNS works, then try again."),
        (
            QT_TRANSLATE_NOOP("Explanation", "The computer is offline or on a network that asks for a login first."),
            QT_TRANSLATE_NOOP("Explanation", "A company DNS does not know the host."),
        ),
    ),
    Case(
        "refused",
        kind_is(FailureKind.REFUSED),
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "The connection was refused"),
        QT_TRANSLATE_NOOP("Explanation", "The address answers, but nothing accepts connections there, so nothing was sent."),
        QT_TRANSLATE_NOOP("Explanation", "Check the endpoint of this profile. If it is the sandbox, start this program again."),
        (
            QT_TRANSLATE_NOOP("Explanation", "A firewall rejects connections to the host."),
            QT_TRANSLATE_NOOP("Explanation", "The endpoint's port is wrong."),
        ),
    ),
    Case(
        "tls",
        kind_is(FailureKind.TLS),
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "A secure connection could not be made"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "The certificate that was shown is not one this computer trusts, so nothing was sent and no key left this computer.",
        ),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Check the computer's clock. Behind a company proxy, ask for the certificate that it signs with.",
        ),
        (
            QT_TRANSLATE_NOOP("Explanation", "A proxy opens encrypted connections and signs them itself."),
            QT_TRANSLATE_NOOP("Explanation", "The clock of this computer is wrong by days."),
        ),
    ),
    Case(
        "proxy",
        kind_is(FailureKind.PROXY),
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "The proxy did not let the call through"),
        QT_TRANSLATE_NOOP("Explanation", "The proxy between this computer and the service failed or refused the connection."),
        QT_TRANSLATE_NOOP("Explanation", "Check the proxy's address and password, or ask whoever runs it to allow the API host."),
    ),
    Case(
        "connect-timeout",
        kind_is(FailureKind.CONNECT_TIMEOUT),
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "The service did not pick up"),
        QT_TRANSLATE_NOOP("Explanation", "No connection came about in time, so nothing was sent."),
        QT_TRANSLATE_NOOP("Explanation", "Try again. If it persists, check the firewall or choose another area in Setup."),
    ),
    Case(
        "timeout-unsent",
        every(kind_is(FailureKind.TIMEOUT), sent_is(False)),
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "The call could not be sent in time"),
        QT_TRANSLATE_NOOP("Explanation", "The time for this call ran out before its first byte left this computer."),
        QT_TRANSLATE_NOOP("Explanation", "Try again; nothing has happened at the service."),
    ),
    Case(
        "timeout",
        kind_is(FailureKind.TIMEOUT),
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "No answer in time"),
        QT_TRANSLATE_NOOP("Explanation", "{operation} was sent, and no complete answer came before the time for it ran out."),
        "",
        (
            QT_TRANSLATE_NOOP("Explanation", "The network is slow or loses packets."),
            QT_TRANSLATE_NOOP("Explanation", "A stop that waits for the upload can take 20 s."),
        ),
    ),
    Case(
        "broken",
        kind_is(FailureKind.BROKEN),
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "The connection broke off"),
        QT_TRANSLATE_NOOP("Explanation", "The connection ended before the whole answer had come."),
        "",
    ),
    Case(
        "cancelled",
        kind_is(FailureKind.CANCELLED),
        Side.APP,
        QT_TRANSLATE_NOOP("Explanation", "The waiting was given up"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "This program stopped waiting for the answer to {operation}, because it was asked to or because it was closing.",
        ),
        "",
        kind="info",
    ),
    Case(
        "html",
        every(kind_is(FailureKind.MALFORMED), says("html", "<!doctype")),
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "A web page answered instead of the service"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "The answer is a page for browsers. Usually a proxy, a firewall or a login page of the network sent it.",
        ),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Open any web page to log in to the network, or allow the API host on the proxy; then try again.",
        ),
    ),
    Case(
        "redirect",
        redirected,
        Side.NETWORK,
        QT_TRANSLATE_NOOP("Explanation", "The call was sent elsewhere, and not followed"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "The answer was a redirect. The service does not use them, and following one could hand keys to a stranger.",
        ),
        QT_TRANSLATE_NOOP("Explanation", "Check the endpoint, and whether a login page of this network is in between."),
    ),
    Case(
        "malformed",
        kind_is(FailureKind.MALFORMED),
        Side.AGORA,
        QT_TRANSLATE_NOOP("Explanation", "The answer cannot be understood"),
        QT_TRANSLATE_NOOP("Explanation", "A complete answer came, but not in the documented form."),
        QT_TRANSLATE_NOOP("Explanation", "Look at the exchange. Query again; if it stays so, give the request id to support."),
        (QT_TRANSLATE_NOOP("Explanation", "Something between here and the service changed the answer."),),
    ),
)
