"""The embedded sandbox: a local simulator of the recording service, good enough to point any client at.

Run it with ``python -m cloudrec_gui.sandbox``, or in-process through :class:`SandboxServer`. It imports nothing but the standard
library and has its own reading of the service's rules, so that a mistake of the client cannot cancel out against the same
mistake here. Importing this package costs nothing; the HTTP server is loaded with the first use of a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cloudrec_gui.sandbox.options import SandboxOptions, Timings
    from cloudrec_gui.sandbox.server import SandboxServer

__all__ = ["SandboxOptions", "SandboxServer", "Timings"]


def __getattr__(name: str) -> Any:
    if name == "SandboxServer":
        from cloudrec_gui.sandbox.server import SandboxServer

        return SandboxServer
    if name in ("SandboxOptions", "Timings"):
        from cloudrec_gui.sandbox import options

        return getattr(options, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
