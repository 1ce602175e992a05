"""The language of the window, switched while it is open.

Translators are exchanged on the application; Qt then sends LanguageChange to every widget, and each sets its texts again.
Missing catalogues leave English, which is the source.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from cloudrec_gui import resources

LANGUAGES: Final = ("en", "zh_CN")


def resolve(wanted: str) -> str:
    """``en`` or ``zh_CN``, for one of these or ``system``: Chinese where the system prefers any kind of Chinese."""
    if wanted in LANGUAGES:
        return wanted
    preferred = QLocale.system().uiLanguages()
    return "zh_CN" if preferred and preferred[0].lower().startswith("zh") else "en"


class Languages:
    """Keeps the translators that are installed."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.current = "en"
        self.wanted = "system"

    def use(self, wanted: str) -> str:
        """Speak ``wanted`` (``en``, ``zh_CN`` or ``system``) from now on. Returns the language that is spoken."""
        language = resolve(wanted)
        self.wanted = wanted if wanted in LANGUAGES else "system"
        if language == self.current:
            return language
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        self.current = language
        QLocale.setDefault(QLocale(language))
        if language != "en":
            self._install(resources.path("i18n", f"cloudrec_{language}.qm").as_posix())
            self._install(f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{language}.qm")
        return language

    def _install(self, file: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(file):
            self._application.installTranslator(translator)
            self._installed.append(translator)
