"""What is known beside a recording itself, put together for a diagnosis: its start, its token, who else is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.services.diagnosis.causes import Known, TokenSign


def known_of(recording: Recording, everybody: Iterable[Recording], body: Mapping[str, Any], sign: TokenSign = TokenSign.UNKNOWN) -> Known:
    """``body`` is the start's without secrets, empty where this run did not start it; ``sign`` is what its token looked like then."""
    others = tuple(
        other
        for other in everybody
        if other.key != recording.key and (other.app_id, other.cname) == (recording.app_id, recording.cname) and not other.final
    )
    request = get_in(body, ("clientRequest",), {})
    return Known(request if isinstance(request, Mapping) else {}, sign, others)


def sign_of(token: str, recording: Recording) -> TokenSign:
    """What the token of a recording looks like from here (behaviour §16). The token is read and not kept."""
    if not token:
        return TokenSign.ABSENT
    from cloudrec_gui.services.tokens import Fault, TokenFacts, read

    facts = read(token)
    if facts is Fault.APP_ID:
        # The App ID in the token's place is valid as long as the project has no certificate.
        return TokenSign.FITS if token.lower() == recording.app_id.lower() else TokenSign.OTHER_APP
    if not isinstance(facts, TokenFacts):
        return TokenSign.UNREADABLE
    if not facts.is_for_app(recording.app_id):
        return TokenSign.OTHER_APP
    if not facts.is_for_channel(recording.cname):
        return TokenSign.OTHER_CHANNEL
    return TokenSign.FITS if facts.is_for_uid(recording.uid) else TokenSign.OTHER_UID
