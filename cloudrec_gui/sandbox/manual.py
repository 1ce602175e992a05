"""What ``--help`` says beyond the options: the naming conventions of the simulated world, its switches and its faults.

The texts are the modules' own docstrings, so that they cannot part from what the code does.
"""

from __future__ import annotations

import textwrap
from types import ModuleType

from cloudrec_gui.sandbox import cast, control, documented, faults, pages, scenarios, storage, switches


def _about(module: ModuleType, title: str) -> str:
    """A module's docstring without its first paragraph, plain."""
    _, _, text = (module.__doc__ or "").partition("\n\n")
    return f"{title}\n{textwrap.indent(text.replace('``', '').strip(), '  ')}"


def epilog() -> str:
    """For an argument parser that keeps line breaks."""
    names = textwrap.fill(", ".join((*faults.PRESETS, *documented.BY_NAME)), 110, initial_indent="  ", subsequent_indent="  ")
    return "\n\n".join(
        (
            _about(cast, "channel names (cname):"),
            _about(storage, "storage and tokens:"),
            _about(pages, "addresses of pages and pushes:"),
            _about(control, "control path (control_url of the ready line):"),
            f"scenarios (failures to try; prepared over the control path, the next recording meets them):\n{scenarios.manual()}",
            f"fault presets:\n{names}",
            f"switches (--switch NAME=VALUE, the preferred value first):\n{switches.manual()}",
        )
    )
