"""What the studio needs from the rest of the program, as one value; each part may be missing, so that the editor stands alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudrec_gui.domain.recording import Recording
    from cloudrec_gui.services.looks import LookShelf
    from cloudrec_gui.services.pictures import Pictures
    from cloudrec_gui.services.settings import SettingsStore


@dataclass(frozen=True, slots=True)
class Ports:
    """Given to :class:`~cloudrec_gui.ui.layout_editor.editor.LayoutEditor` when it is built."""

    settings: SettingsStore | None = None
    """Where the studio remembers its view (keys ``layout.…``)."""
    looks: LookShelf | None = None
    """The person's own looks."""
    pictures: Pictures | None = None
    """Fetches a background picture when somebody asks for it."""
    curl: Callable[[object], str] | None = None
    """The clientRequest of updateLayout as a cURL command with words in place of secrets."""
    who: Callable[[], tuple[str, str]] | None = None
    """Channel name and recorder's uid for a whole body of updateLayout: the running recording's, else those of Setup."""
    recordings: Callable[[], Sequence[Recording]] | None = None
    """The recordings that this program knows, newest first, whose layouts can be taken."""
