"""The drawing of the lanes: only what is seen, and of crowded marks one for each few pixels.

While it draws it notes where each mark stands, which is all that pointing needs afterwards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from cloudrec_gui.domain.chronicle import Call, Fault, Run, Span
from cloudrec_gui.ui import theme, words
from cloudrec_gui.ui.timeline import axis, wording
from cloudrec_gui.ui.timeline.lanes import Bin, Entry, Lane, Lanes, Place, Strip, end_of, is_bad
from cloudrec_gui.ui.timeline.view import View

LABELS: Final = 92
"""Pixels on the left for the names of the lanes."""
MARGIN: Final = 8
AXIS: Final = 22
BAR: Final = 18
FLAG_MOST: Final = 200.0
CROWD: Final = 5.0
"""Pixels within which marks are drawn as one."""
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Box:
    """Where a mark was drawn."""

    box: QRectF
    place: Place
    """The one that is told of: of several drawn as one, a failure if there is one."""
    first: int
    count: int = 1

    def shows(self, place: Place) -> bool:
        """Whether this is where the mark was drawn, perhaps together with its neighbours."""
        return self.place.lane is place.lane and self.first <= place.index < self.first + self.count


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is drawn: ``rows`` from top to bottom, each with the lanes that lie on it."""

    lanes: Lanes
    view: View
    rows: Sequence[tuple[Lane, ...]]
    height: float
    """Pixels of one row."""
    width: float
    running: bool
    chosen: Place | None
    pointed: Place | None
    names: Mapping[Lane, str]

    def position(self, at: float) -> float:
        """Where a moment stands, in pixels from the left; what is out of sight stands at the edge."""
        share = (at - self.view.start) / max(self.view.length, 1e-9)
        return LABELS + min(1.0, max(0.0, share)) * self.room

    def moment(self, x: float) -> float:
        """The time at this many pixels from the left."""
        return self.view.start + (x - LABELS) / self.room * self.view.length

    @property
    def room(self) -> float:
        return max(1.0, self.width - LABELS - MARGIN)

    @property
    def pixel(self) -> float:
        """Seconds of one pixel."""
        return self.view.length / self.room


def paint(painter: QPainter, scene: Scene) -> list[Box]:
    """Draw everything; the marks that can be pointed at, uppermost last."""
    boxes: list[Box] = []
    _frame(painter, scene)
    for row, lanes in enumerate(scene.rows):
        middle = row * scene.height + scene.height / 2 - 0.5
        edges = _edges(scene, lanes)
        for lane in lanes:
            strip = scene.lanes.strips[lane]
            if lane is Lane.STATE:
                boxes += _spans(painter, scene, strip, middle)
            elif lane is Lane.QUERIES:
                boxes += _runs(painter, scene, strip, middle)
            elif lane is Lane.MOVES:
                boxes += _moves(painter, scene, strip, middle)
            else:
                boxes += _flags(painter, scene, lane, middle, edges)
    _chosen(painter, scene, boxes)
    _axis(painter, scene)
    return boxes


def _frame(painter: QPainter, scene: Scene) -> None:
    right = scene.width - MARGIN
    for row, lanes in enumerate(scene.rows):
        painter.setPen(theme.color("mute"))
        name = painter.fontMetrics().elidedText(scene.names[lanes[0]], Qt.TextElideMode.ElideRight, LABELS - 12)
        painter.drawText(QRectF(0, row * scene.height, LABELS - 8, scene.height - 1), _LEFT, name)
        painter.setPen(QPen(theme.color("line"), 1))
        y = (row + 1) * scene.height - 0.5
        painter.drawLine(QPointF(LABELS, y), QPointF(right, y))


def _spans(painter: QPainter, scene: Scene, strip: Strip, middle: float) -> list[Box]:
    boxes: list[Box] = []
    least, free = scene.pixel * 2, 0.0
    parts = (part for found in strip.bins(scene.view.start, scene.view.end, least) for part in strip.parted(found, least, scene.view.now))
    for found in parts:
        first, last = strip.entries[found.index], strip.entries[found.index + found.count - 1]
        end = end_of(last, scene.view.now)
        if not isinstance(first, Span) or end < scene.view.start:
            continue
        # What is too short to be seen is drawn a little wider; what follows begins after it.
        left, right = max(free, scene.position(first.start)), scene.position(end)
        box = QRectF(left, middle - BAR / 2, max(3.0 if found.bad else 2.0, right - left - 2), BAR)
        free = box.right() + 1
        shown = _worst(strip, found) if found.bad else first
        text, front, back = _look(shown, scene.lanes.came_back(shown))
        _bar(painter, box, (text, wording.span_short(shown)), front, back)
        boxes.append(Box(box, Place(Lane.STATE, _tellable(strip, found)), found.index, found.count))
    return boxes


def _worst(strip: Strip, found: Bin) -> Span:
    """Of states too short to be told apart, the one that a person must not miss."""
    spans = [entry for entry in strip.entries[found.index : found.index + found.count] if isinstance(entry, Span)]
    return next((span for span in spans if is_bad(span)), spans[0])


def _look(span: Span, moved_on: bool) -> tuple[str, QColor, QColor]:
    """Text, front and back of a span."""
    text, kind = wording.span_text(span, moved_on), words.state_kind(span.state)
    if kind == "neutral":
        return text, theme.color("mute"), theme.color("sunken")
    return text, theme.color(kind), theme.color(f"{kind}-tint")


def _bar(painter: QPainter, box: QRectF, texts: Sequence[str], front: QColor, back: QColor, *, file: bool = False) -> None:
    """A bar with the first of the texts that fits; the last one is shortened where none does."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawRoundedRect(box, 3, 3)
    inset = 6.0 if box.width() > 44 else 3.0
    room = box.width() - 2 * inset
    if room < 6:
        if back == theme.color("bad-tint") or back == theme.color("warn-tint"):
            # Too narrow for a word: a solid foot, so that trouble is not a pale hair.
            painter.setBrush(front)
            painter.drawRoundedRect(QRectF(box.left(), box.bottom() - 4, box.width(), 4), 1, 1)
        return
    metrics = QFontMetricsF(painter.font())
    # What tells one file from another stands at both ends of its name; of words the beginning.
    mode = Qt.TextElideMode.ElideMiddle if file else Qt.TextElideMode.ElideRight
    fitting = next((text for text in texts if metrics.horizontalAdvance(text) <= room), None)
    shown = fitting if fitting is not None else metrics.elidedText(texts[-1], mode, room)
    if fitting or len(shown) > 1:
        painter.setPen(front)
        painter.drawText(box.adjusted(inset, 0, -inset, 0), _LEFT, shown)


def _runs(painter: QPainter, scene: Scene, strip: Strip, middle: float) -> list[Box]:
    boxes: list[Box] = []
    least = scene.pixel * CROWD
    bins = strip.bins(scene.view.start, scene.view.end, least)
    # The long part first: a failure just before it stays on top.
    for found in (part for whole in bins for part in reversed(strip.parted(whole, least, scene.view.now))):
        first, last = strip.entries[found.index], strip.entries[found.index + found.count - 1]
        if not isinstance(first, Run) or not isinstance(last, Run) or last.last < scene.view.start:
            continue
        left, right = scene.position(first.first), scene.position(last.last)
        count = first.count if found.count == 1 else 0
        _run(painter, left, right, middle, bad=found.bad > 0, count=count)
        boxes.append(
            Box(QRectF(left - 3, middle - 9, right - left + 6, 18), Place(Lane.QUERIES, _tellable(strip, found)), found.index, found.count)
        )
    return boxes


def _run(painter: QPainter, left: float, right: float, middle: float, *, bad: bool, count: int) -> None:
    front = theme.color("bad" if bad else "accent")
    painter.setPen(Qt.PenStyle.NoPen)
    if right - left > 4:
        painter.setBrush(theme.color("bad-tint" if bad else "accent-tint"))
        painter.drawRoundedRect(QRectF(left, middle - 6, right - left, 12), 3, 3)
    for x in {left, right}:
        if bad:
            # Clear of what lies below, so that the split can be seen.
            painter.setBrush(theme.color("surface"))
            painter.drawRect(QRectF(x - 3, middle - 9, 6, 18))
        painter.setBrush(front)
        if bad:
            # A failed query is split as well as red: shape, not colour alone.
            painter.drawRoundedRect(QRectF(x - 2, middle, 4, 8), 2, 2)
            painter.drawEllipse(QPointF(x, middle - 5), 2, 2)
        else:
            painter.drawRoundedRect(QRectF(x - 2, middle - 8, 4, 16), 2, 2)
    text = f"×{count}"
    if count > 1 and right - left - 10 > painter.fontMetrics().horizontalAdvance(text):
        painter.setPen(front)
        painter.drawText(QRectF(left, middle - 8, right - left, 16), _CENTRE, text)


def _tellable(strip: Strip, found: Bin) -> int:
    """Of marks drawn as one, the failure if there is one, else the last: it is how things stood after them."""
    if not found.bad:
        return found.index + found.count - 1
    return next(index for index in range(found.index, found.index + found.count) if is_bad(strip.entries[index]))


def _moves(painter: QPainter, scene: Scene, strip: Strip, middle: float) -> list[Box]:
    boxes: list[Box] = []
    painter.setPen(QPen(theme.color("surface"), 1))
    painter.setBrush(theme.color("warn"))
    for found in strip.bins(scene.view.start, scene.view.end, scene.pixel * CROWD):
        if strip.begins[found.index] < scene.view.start:
            continue
        x, y = scene.position(strip.begins[found.index]), middle + BAR / 2 - 1
        painter.drawPolygon([QPointF(x, y - 5), QPointF(x + 5, y), QPointF(x, y + 5), QPointF(x - 5, y)])
        boxes.append(Box(QRectF(x - 6, y - 6, 12, 12), Place(Lane.MOVES, found.index), found.index, found.count))
    return boxes


def _edges(scene: Scene, lanes: Sequence[Lane]) -> list[float]:
    """Where the marks of one row begin, whichever lane they are of: none may lie over another's word."""
    if Lane.STATE in lanes or Lane.QUERIES in lanes:
        return []
    strips = [scene.lanes.strips[lane] for lane in lanes]
    bins = [strip.bins(scene.view.start, scene.view.end, scene.pixel * CROWD) for strip in strips]
    return sorted(scene.position(strip.begins[found.index]) for strip, row in zip(strips, bins, strict=True) for found in row)


def _flags(painter: QPainter, scene: Scene, lane: Lane, middle: float, edges: Sequence[float]) -> list[Box]:
    """A bar from each moment to the right, with its word, as far as the next one leaves room."""
    boxes: list[Box] = []
    strip = scene.lanes.strips[lane]
    metrics = QFontMetricsF(painter.font())
    for found in strip.bins(scene.view.start, scene.view.end, scene.pixel * CROWD):
        index = _tellable(strip, found)
        entry = strip.entries[index]
        left, last = scene.position(strip.begins[found.index]), end_of(entry, scene.view.now)
        after = bisect_right(edges, left + 0.5)
        edge = edges[after] if after < len(edges) else scene.width - MARGIN
        text = _flag_text(lane, entry, found)
        room = max(4.0, edge - left - 4)
        width = min(FLAG_MOST, metrics.horizontalAdvance(text) + 13)
        if width > room and is_bad(entry):
            # Only its sign fits: a bar as wide as the room would tell of a failure that lasted.
            width = metrics.horizontalAdvance("✕") + 13
        width = min(room, width)
        if isinstance(entry, Fault):
            width = min(room, max(width, scene.position(last) - left))
        if last < scene.view.start:
            # It lies before what is seen: drawn at the edge it would lie about its time.
            continue
        box = QRectF(left, middle - BAR / 2, width, BAR)
        front, back = _flag_look(lane, entry)
        if width < 16:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(front)
            painter.drawRoundedRect(QRectF(left, middle - 8, 4, 16), 2, 2)
        else:
            _bar(painter, box, (text, "✕") if is_bad(entry) else (text,), front, back, file=lane is Lane.FILES)
        boxes.append(Box(box, Place(lane, index), found.index, found.count))
    return boxes


def _flag_text(lane: Lane, entry: Entry, found: Bin) -> str:
    text = wording.flag_text(lane, entry)
    if is_bad(entry):
        text = f"✕ {text}"
    return f"{text} +{found.count - 1}" if found.count > 1 else text


def _flag_look(lane: Lane, entry: Entry) -> tuple[QColor, QColor]:
    if is_bad(entry):
        return theme.color("bad"), theme.color("bad-tint")
    if isinstance(entry, Call):
        return theme.color("accent"), theme.color("accent-tint")
    return theme.color("mute"), theme.color("sunken")


def _chosen(painter: QPainter, scene: Scene, boxes: Sequence[Box]) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place, color, width in ((scene.pointed, "line2", 1.0), (scene.chosen, "accent", 2.0)):
        box = next((box.box for box in boxes if box.shows(place)), None) if place is not None else None
        if box is not None:
            painter.setPen(QPen(theme.color(color), width))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 4, 4)


def _axis(painter: QPainter, scene: Scene) -> None:
    view, top = scene.view, len(scene.rows) * scene.height + 2
    step = axis.axis_step(view.length, scene.room)
    painter.setPen(theme.color("mute"))
    shown = view.start <= view.now <= view.end + scene.pixel
    last = scene.position(view.now) if shown else -1e9
    for at in axis.ticks(view.start, view.end, step):
        x = scene.position(at)
        if not last - 70 < x < last + 70 and LABELS + 20 < x < scene.width - 20:
            painter.drawText(QRectF(x - 45, top, 90, AXIS - 4), int(Qt.AlignmentFlag.AlignHCenter), axis.label(at, step))
    if shown:
        text = wording.now_word() if scene.running else words.format_time(view.now)
        side = Qt.AlignmentFlag.AlignRight if last >= LABELS + 80 else Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(max(LABELS, last - 80), top, 80, AXIS - 4), int(side), text)
