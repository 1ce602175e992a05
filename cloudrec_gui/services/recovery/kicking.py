"""The request that puts a recorder out of its channel, as a command for a person to read, complete and run.

This program never sends it: the rule is one for the whole project, it needs rights that recording does not, and whether the end
of the recorder is the end of the task is not documented (behaviour §4, "kicked").
"""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.services.recovery.ladder import kickable
from cloudrec_gui.services.recovery.suspects import Suspect

PATH: Final = "/dev/v1/kicking-rule"
SECONDS: Final = 60
"""How long the rule lasts; a recorder that is out does not come back."""
_CHINA: Final = "https://api.sd-rtn.com"
_WORLD: Final = "https://api.agora.io"


def kick_command(suspect: Suspect, *, china: bool = False) -> str:
    """The rule as cURL for a POSIX shell; the credentials are variables. ValueError where it would bar more than the recorder."""
    if not kickable(suspect):
        raise ValueError("the rule would not name the recorder alone")
    from cloudrec_gui.services.exchange.outgoing import Outgoing
    from cloudrec_gui.services.exchange.writing import as_bash

    body = {
        "appid": suspect.app_id,
        "cname": suspect.cname,
        "uid": int(suspect.uid),
        "time_in_seconds": SECONDS,
        "privileges": ["join_channel"],
    }
    return as_bash(_CHINA if china else _WORLD, Outgoing(Operation.STOP, "POST", PATH, body))
