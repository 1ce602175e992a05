"""Why a call found nothing, or a recording gives nothing: ranked causes from what this program itself has seen (behaviour §4, §5).

The service says "404" for nine different things and nothing at all for several more. :func:`diagnose` weighs everything that is
known of the recording against each of them. It is pure and says no word: ``ui.diagnosis`` tells what it finds.
"""

from cloudrec_gui.services.diagnosis.causes import Cause, Do, Evidence, Known, Ranked, Remedy, Seen, Symptom, TokenSign
from cloudrec_gui.services.diagnosis.gathering import known_of, sign_of
from cloudrec_gui.services.diagnosis.ranking import diagnose, explains
from cloudrec_gui.services.diagnosis.silent import symptom_of

__all__ = [
    "Cause",
    "Do",
    "Evidence",
    "Known",
    "Ranked",
    "Remedy",
    "Seen",
    "Symptom",
    "TokenSign",
    "diagnose",
    "explains",
    "known_of",
    "sign_of",
    "symptom_of",
]
