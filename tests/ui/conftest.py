"""Whole programs for the tests of the shell, as the flow tests build them."""

from __future__ import annotations

from tests.flows.conftest import play

__all__ = ["play"]
