"""Tells Qt of the rows that come and go at the end of a model."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QModelIndex

_NOWHERE = QModelIndex()


@contextmanager
def rows_resized(model: QAbstractItemModel, before: int, after: int) -> Iterator[None]:
    """Announce that a model has ``after`` rows from the end of the block on, not ``before``.

    What the model says of itself is to change within the block, no sooner.
    """
    if after > before:
        model.beginInsertRows(_NOWHERE, before, after - 1)
        yield
        model.endInsertRows()
    elif after < before:
        model.beginRemoveRows(_NOWHERE, after, before - 1)
        yield
        model.endRemoveRows()
    else:
        yield
