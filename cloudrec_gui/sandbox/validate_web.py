"""What must fit together in ``extensionServiceConfig``: the services of a page recording, and the retired VoD service of mix."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cloudrec_gui.sandbox.schema import Problem, inspect
from cloudrec_gui.sandbox.tables_web import PARAMS, PUSHER, RECORDER

MAX_PIXELS: Final = 1920 * 1080


def start(request: Mapping[str, Any], path: str) -> Problem | None:
    """The services of a page recording, whose table has been passed: one recorder, at most one push, in any order."""
    services = request["extensionServiceConfig"]["extensionServices"]
    names = [item["serviceName"] for item in services]
    if names.count(RECORDER) != 1:
        return Problem(f"{path}.extensionServices", f"must have one {RECORDER}")
    if len(names) > 1 + names.count(PUSHER) or names.count(PUSHER) > 1:
        return Problem(f"{path}.extensionServices", "must have one or two items")
    problem = _params(services, path)
    if problem:
        return problem
    for index, item in enumerate(services):
        where, param = f"{path}.extensionServices[{index}].serviceParam", item["serviceParam"]
        if item["serviceName"] == PUSHER and len(param["outputs"]) != 1:
            return Problem(f"{where}.outputs", "must have exactly one item")
        if item["serviceName"] == RECORDER and param["videoWidth"] * param["videoHeight"] > MAX_PIXELS:
            return Problem(f"{where}.videoWidth", "and videoHeight must not exceed 1920x1080", off_range=True)
    return None


def vod(config: Mapping[str, Any] | None, path: str) -> Problem | None:
    """The only extension that mix mode ever had."""
    if config is None:
        return None
    services = config["extensionServices"]
    if len(services) != 1:
        return Problem(f"{path}.extensionServices", "must have exactly one item")
    return _params(services, path)


def _params(services: list[dict[str, Any]], path: str) -> Problem | None:
    for index, item in enumerate(services):
        problem = inspect(item["serviceParam"], PARAMS[item["serviceName"]], f"{path}.extensionServices[{index}].serviceParam")
        if problem:
            return problem
    return None
