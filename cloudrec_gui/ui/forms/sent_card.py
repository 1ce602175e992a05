"""What will be sent: the two bodies as they will go out, with words in place of secrets."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QWidget

from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.widgets import Card, CopyButton, JsonView, PlainLabel, Segments, Translated


class SentCard(Translated, Card):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("sentCard")
        self._workspace = workspace
        self.which = Segments([("acquire", "acquire"), ("start", "start")], "sentWhich")
        self.which.value = "start"
        self.route = PlainLabel(role="note")
        self.route.setObjectName("sentRoute")
        self.copy = CopyButton("copySent", self.text)
        self.view = JsonView("sentJson")
        self.route.wrap = False
        self.head.insertWidget(1, self.route)
        self.head.addWidget(self.which)
        self.head.addWidget(self.copy)
        self.body.addWidget(self.view, 1)
        self.which.chosen.connect(self._chosen)
        self.retranslate()

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("What will be sent"))
        self.which.setAccessibleName(self.tr("Which request"))
        self.view.setAccessibleName(self.tr("Body of the request"))
        self.refresh()

    def text(self) -> str:
        """The shown body as JSON text; there is no secret in it."""
        return json.dumps(self._body(), ensure_ascii=False, indent=2)

    def _body(self) -> dict[str, object]:
        return self._workspace.acquire_preview() if self.which.value == "acquire" else self._workspace.body_preview()

    def _chosen(self, _: str) -> None:
        self.refresh()

    def refresh(self) -> None:
        mode = self._workspace.draft.mode.value
        self.route.setText("POST …/acquire" if self.which.value == "acquire" else f"POST …/mode/{mode}/start")
        self.view.set_json(self._body())
