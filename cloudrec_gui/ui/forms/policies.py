"""What shall happen when an extension service fails, by name (rest-api §3.8)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.ui.forms.fields import Choice


def policies(default: str, *, only: bool = False) -> list[Choice]:
    """The choices; the first leaves it to the service, which takes ``default``. ``only`` leaves out the one that ignores."""
    translate = QCoreApplication.translate
    names = {
        "error_abort": translate("Policies", "End everything (error_abort)"),
        "error_ignore": translate("Policies", "Ignore it (error_ignore)"),
    }
    known = [(value, name) for value, name in names.items() if not only or value == default]
    return [(None, translate("Policies", "Default: {policy}").format(policy=names[default])), *known]
