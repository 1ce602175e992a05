"""One exchange from near: request line, headers, both bodies indented, and copies that hold no secret."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from cloudrec_gui.services.traffic import Exchange, as_curl
from cloudrec_gui.ui import theme, words
from cloudrec_gui.ui.models.traffic_model import outcome
from cloudrec_gui.ui.widgets import Card, CopyButton, ElidedLabel, JsonView, Pill, PlainLabel, Segments, Translated, button, set_tip

TABS: Final = ("request", "response", "headers")


def pretty(text: str) -> str:
    """JSON indented by two, keys in the order in which they came; any other text as it is."""
    try:
        return json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return text


def header_lines(headers: Mapping[str, str]) -> str:
    """``Name: value``, one a line."""
    return "\n".join(f"{name}: {value}" for name, value in headers.items())


def request_text(exchange: Exchange) -> str:
    """The request as text: line, headers, body."""
    parts = [f"{exchange.method} {exchange.url}", header_lines(exchange.request_headers)]
    if exchange.request_text:
        parts += ["", pretty(exchange.request_text)]
    return "\n".join(parts)


def response_text(exchange: Exchange) -> str:
    """The answer as text: status, headers, body; the outcome in a word when there was no answer."""
    if exchange.status is None:
        return outcome(exchange).text
    parts = [f"HTTP {exchange.status}", header_lines(exchange.response_headers)]
    if exchange.response_text:
        parts += ["", pretty(exchange.response_text)]
    return "\n".join(parts)


class ExchangeDetail(Translated, QWidget):
    """Shows one frozen :class:`Exchange`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exchange-detail")
        self._exchange: Exchange | None = None
        self._card = Card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        self._build_head()
        self._build_bodies()
        self._build_copies()
        self.retranslate()

    def _build_head(self) -> None:
        self.name = PlainLabel("", "card-title")
        self.pill = Pill()
        self.facts = ElidedLabel("", Qt.TextElideMode.ElideRight, "mute")
        self._card.title_label.hide()
        self._card.head.setStretch(1, 0)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.name)
        row.addWidget(self.pill)
        row.addWidget(self.facts, 1)
        self._card.head.addLayout(row, 10)
        self.line = ElidedLabel("", Qt.TextElideMode.ElideMiddle, "mono")
        self.line.setObjectName("exchange-line")
        self._card.body.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.request_id_label = PlainLabel("X-Request-Id", "mute")
        self.request_id = ElidedLabel("", Qt.TextElideMode.ElideMiddle, "mono")
        self.request_id.setObjectName("exchange-request-id")
        self.copy_request_id = CopyButton("exchange-copy-request-id", self._request_id)
        row.addWidget(self.request_id_label)
        row.addWidget(self.request_id, 1)
        row.addWidget(self.copy_request_id)
        self._card.body.addLayout(row)

    def _build_bodies(self) -> None:
        self.tabs = Segments([(tab, tab) for tab in TABS], "exchange-tabs")
        self.tabs.chosen.connect(self._on_tab)
        self._tab_row = QHBoxLayout()
        self._tab_row.addWidget(self.tabs)
        self._tab_row.addStretch(1)
        self._card.body.addLayout(self._tab_row)
        self.request = JsonView("exchange-request")
        self.response = JsonView("exchange-response")
        self.headers = QPlainTextEdit()
        self.headers.setObjectName("exchange-headers")
        self.headers.setReadOnly(True)
        self.headers.setProperty("box", "json")
        self.headers.setFont(theme.mono_font())
        self.headers.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.headers.setTabChangesFocus(True)
        self._stack = QStackedWidget()
        for view in (self.request, self.response, self.headers):
            self._stack.addWidget(view)
        self._card.body.addWidget(self._stack, 1)
        # Most exchanges are queries, which have no body: the answer is what people come for.
        self.show_tab("response")

    def _build_copies(self) -> None:
        self.copy_curl = button("exchange-copy-curl")
        self.copy_request = button("exchange-copy-request", kind="link")
        self.copy_response = button("exchange-copy-response", kind="link")
        self._copies = QWidget()
        row = QHBoxLayout(self._copies)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.copy_curl)
        row.addWidget(self.copy_request)
        row.addWidget(self.copy_response)
        row.addStretch(1)
        self._card.body.addWidget(self._copies)
        self.copy_curl.clicked.connect(self._on_copy_curl)
        self.copy_request.clicked.connect(self._on_copy_request)
        self.copy_response.clicked.connect(self._on_copy_response)

    def set_compact(self, compact: bool) -> None:
        """Low and wide: the copies go beside the tabs, so that the body keeps its height."""
        (self._tab_row if compact else self._card.body).addWidget(self._copies)

    # -- showing ------------------------------------------------------------------------------------------------------
    def show_exchange(self, exchange: Exchange | None) -> None:
        """Show this exchange; bodies are indented here, for the one row that somebody looks at."""
        if exchange is self._exchange and exchange is not None:
            return
        self._exchange = exchange
        if exchange is None:
            return
        self._fill(exchange)
        self.request.set_json(pretty(exchange.request_text) if exchange.request_text else "")
        self.request.setPlaceholderText("" if exchange.request_text else self.tr("This request has no body."))
        self.response.set_json(pretty(exchange.response_text) if exchange.response_text else "")

    def _fill(self, exchange: Exchange) -> None:
        self.name.setText(exchange.operation.value)
        cell = outcome(exchange)
        self.pill.set(cell.kind, cell.text, cell.glyph)
        facts = [f"#{exchange.number}", words.format_moment(exchange.at), self.tr("{ms} ms").format(ms=f"{exchange.elapsed_ms:.0f}")]
        if exchange.code is not None:
            facts.append(self.tr("code {code}").format(code=exchange.code))
        if exchange.status is None:
            facts.append(self.tr("sent, no complete answer") if exchange.sent else self.tr("nothing was sent"))
        if exchange.attempt > 1:
            facts.append(self.tr("attempt {n}").format(n=exchange.attempt))
        self.facts.setText(" · ".join(facts))
        self.line.setText(f"{exchange.method} {exchange.url}")
        has_id = bool(exchange.request_id)
        self.request_id.setText(exchange.request_id or words.DASH)
        self.copy_request_id.setEnabled(has_id)
        self.headers.setPlainText(self._headers(exchange))
        self.copy_response.setEnabled(bool(exchange.response_text))

    def _headers(self, exchange: Exchange) -> str:
        parts = [self.tr("Request"), header_lines(exchange.request_headers) or words.DASH, ""]
        parts += [self.tr("Response"), header_lines(exchange.response_headers) or words.DASH]
        return "\n".join(parts)

    def retranslate(self) -> None:
        """Every fixed text, and what is said about the exchange."""
        self.tabs.set_texts({"request": self.tr("Request"), "response": self.tr("Response"), "headers": self.tr("Headers")})
        self.tabs.setAccessibleName(self.tr("Parts of this exchange"))
        self.request.setAccessibleName(self.tr("Body of the request"))
        self.response.setAccessibleName(self.tr("Body of the answer"))
        self.headers.setAccessibleName(self.tr("Headers of request and answer"))
        self.copy_curl.setText(self.tr("Copy as cURL"))
        self.copy_curl.setAccessibleName(self.copy_curl.text())
        set_tip(self.copy_curl, self.tr("A command line that repeats this request, with placeholders for the secrets"))
        self.copy_request.setText(self.tr("Copy request"))
        self.copy_request.setAccessibleName(self.copy_request.text())
        self.copy_response.setText(self.tr("Copy response"))
        self.copy_response.setAccessibleName(self.copy_response.text())
        if self._exchange is not None:
            self._fill(self._exchange)

    # -- gestures -----------------------------------------------------------------------------------------------------
    def show_tab(self, tab: str) -> None:
        """Bring a part to the front: request, response or headers."""
        self.tabs.value = tab
        self._on_tab(tab)

    def focus_tabs(self) -> None:
        """Hand the keyboard to the parts of the exchange."""
        self.tabs.part(self.tabs.value).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_tab(self, tab: str) -> None:
        self._stack.setCurrentIndex(TABS.index(tab))

    def _request_id(self) -> str:
        return "" if self._exchange is None else self._exchange.request_id

    def _on_copy_curl(self) -> None:
        if self._exchange is not None:
            QGuiApplication.clipboard().setText(as_curl(self._exchange))

    def _on_copy_request(self) -> None:
        if self._exchange is not None:
            QGuiApplication.clipboard().setText(request_text(self._exchange))

    def _on_copy_response(self) -> None:
        if self._exchange is not None:
            QGuiApplication.clipboard().setText(response_text(self._exchange))
