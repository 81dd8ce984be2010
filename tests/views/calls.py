"""What a function is asked, while it goes on doing what it does."""

from typing import Any

import pytest


def calls_of(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> list[tuple[Any, ...]]:
    """Return the arguments of each call of a function or method from now on."""
    function = getattr(owner, name)
    calls: list[tuple[Any, ...]] = []

    def noted(*given: Any) -> Any:
        calls.append(given)
        return function(*given)

    monkeypatch.setattr(owner, name, noted)
    return calls
