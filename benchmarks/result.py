"""One figure with what it is compared with, and what it should reach."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Result:
    """A ratio of two measurements of the same run.

    Attributes
    ----------
    ratio
        ``measured / reference``.
    at_least, at_most
        The bound that the ratio should keep; None if there is none on that side.
    """

    name: str
    measured: float
    reference: float
    unit: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the reference was measured."""
        return self.measured / self.reference

    @property
    def is_kept(self) -> bool:
        """Whether the ratio is within its bounds."""
        return (self.at_least is None or self.ratio >= self.at_least) and (
            self.at_most is None or self.ratio <= self.at_most
        )

    def line(self) -> str:
        """Return the result as a line of text."""
        bound = f"at least {self.at_least:g}" if self.at_least is not None else ""
        bound += f"at most {self.at_most:g}" if self.at_most is not None else ""
        return (
            f"{self.name:<58} {self.measured:>12,.5g} / {self.reference:>10,.5g} {self.unit:<8}"
            f" = {self.ratio:>7.2f} x   {bound:<14} {'kept' if self.is_kept else 'NOT KEPT'}"
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the result for JSON."""
        return asdict(self) | {"ratio": self.ratio, "kept": self.is_kept}
