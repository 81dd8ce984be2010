"""Texts that differ in their digits alone: figures change all the time, what is around them not."""

from __future__ import annotations

_SAME_DIGIT = bytes.maketrans(b"0123456789", b"0" * 10)
_LONE_SURROGATES = "surrogatepass"  # a name may hold them


def digit_shape(text: str) -> bytes:
    """Return what all texts have in common that differ from ``text`` in their digits alone."""
    return text.encode("utf-8", _LONE_SURROGATES).translate(_SAME_DIGIT)


def shape_text(shape: bytes) -> str:
    """Return the text of a shape whose digits are all zeros."""
    return shape.decode("utf-8", _LONE_SURROGATES)
