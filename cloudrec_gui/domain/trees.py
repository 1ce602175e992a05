"""JSON trees by path, changed by value: read, put, drop, walk. Nothing here knows what a recording is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cloudrec_gui.domain.problems import Path


def get_in(tree: object, path: Path, default: object = None) -> Any:
    """The value at ``path``, or ``default`` where any step is missing."""
    for step in path:
        if isinstance(tree, Mapping) and step in tree:
            tree = tree[step]
        elif isinstance(tree, (list, tuple)) and isinstance(step, int) and -len(tree) <= step < len(tree):
            tree = tree[step]
        else:
            return default
    return tree


def put_in(tree: object, path: Path, value: object) -> Any:
    """A copy of ``tree`` with ``value`` at ``path``; missing objects and places in lists are made. ``tree`` itself is not changed."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(tree) if isinstance(tree, (list, tuple)) else []
        items += [{} for _ in range(len(items), step + 1)]
        items[step] = put_in(items[step], rest, value)
        return items
    branch = dict(tree) if isinstance(tree, Mapping) else {}
    branch[step] = put_in(branch.get(step), rest, value)
    return branch


def drop_in(tree: object, path: Path) -> Any:
    """A copy of ``tree`` without the key at ``path``; objects that became empty by it are dropped too, except the outermost."""
    if not path or not isinstance(tree, (Mapping, list, tuple)):
        return tree
    step, rest = path[0], path[1:]
    if isinstance(tree, (list, tuple)):
        if not isinstance(step, int) or not -len(tree) <= step < len(tree):
            return tree
        items = list(tree)
        if rest:
            items[step] = drop_in(items[step], rest)
        else:
            del items[step]
        return items
    if step not in tree:
        return tree
    branch = dict(tree)
    if not rest:
        del branch[step]
        return branch
    inner = drop_in(branch[step], rest)
    if inner == {} and step != "clientRequest":
        del branch[step]
    else:
        branch[step] = inner
    return branch


def leaves(tree: object, prefix: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every value that is not an object, with its path; lists of plain values count as one value."""
    if isinstance(tree, Mapping) and tree:
        for key, value in tree.items():
            yield from leaves(value, (*prefix, key))
    elif isinstance(tree, (list, tuple)) and any(isinstance(item, Mapping) for item in tree):
        for index, value in enumerate(tree):
            yield from leaves(value, (*prefix, index))
    else:
        yield prefix, tree
