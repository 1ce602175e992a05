"""Requests and profiles that come from outside or go there: bodies, cURL commands, Postman collections, profile files.

What comes in is somebody's text: every reader is total (a value or ``ImportRefused``, nothing else), takes secrets out of the body
at once, and applies nothing by itself. What goes out is made of public fields only and searched for secrets before it leaves.
"""

from cloudrec_gui.services.exchange.applying import ABSENT, Change, difference, taken_over
from cloudrec_gui.services.exchange.imported import Imported, ImportRefused, Kind, Note
from cloudrec_gui.services.exchange.reading import detect, read

__all__ = ["ABSENT", "Change", "ImportRefused", "Imported", "Kind", "Note", "detect", "difference", "read", "taken_over"]
