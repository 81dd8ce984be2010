"""The ranks of many pairs at once, to put the pairs of a long name into their order."""

from __future__ import annotations

import numpy as np

from bigram_gui.core.arrays import IntArray
from bigram_gui.core.model import BigramModel


def best_and_worst_ranks(
    model: BigramModel, current: IntArray, counts: IntArray
) -> tuple[IntArray, IntArray]:
    """Return the first and the last of the places that each pair shares, both of shape (n,).

    They are those of ``rank.rank`` for pairs that begin with ``current`` and have these counts.
    All rows of the table that are asked for are sorted together: each count is put behind the
    number of its row, so that a binary search finds how many counts of the row are larger. What
    the corpus never has is not in the rows, but as likely as any other pair that was not seen.
    """
    size = model.pairs.vocabulary_size
    is_asked = np.zeros(size, dtype=np.bool_)
    is_asked[current] = True
    rows = np.flatnonzero(is_asked)
    row_of_pair = (np.cumsum(is_asked) - 1)[current]
    slots = [model.pairs.row(row) for row in rows.tolist()]
    lengths = np.array([row.stop - row.start for row in slots], dtype=np.int64)
    listed = np.concatenate([model.counts[row] for row in slots])
    stride = int(model.row_totals[rows].max(initial=0)) + 1
    keys = np.sort(np.repeat(np.arange(len(rows)) * stride, lengths) + listed)
    wanted = row_of_pair * stride + counts
    above = np.searchsorted(keys, wanted, side="right")
    likelier = np.cumsum(lengths)[row_of_pair] - above
    unlisted = np.where(counts == 0, (size - lengths)[row_of_pair], 0)
    as_likely = above - np.searchsorted(keys, wanted) + unlisted
    return likelier + 1, likelier + as_likely
