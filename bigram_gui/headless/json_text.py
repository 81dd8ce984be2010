"""The figures as one JSON object, for programs."""

from __future__ import annotations

import json
import math
from typing import Any

from bigram_gui.core.frame import Frame
from bigram_gui.core.scoring import ScoredPair
from bigram_gui.headless.figures import Figures


def json_text(figures: Figures) -> str:
    """Return the object as indented lines, in ASCII, so that no locale can spoil it.

    Losses are in nats, with all their digits; what is infinite is the string "inf".
    """
    return json.dumps(_object(figures), indent=2, allow_nan=False) + "\n"


def _object(figures: Figures) -> dict[str, Any]:
    frame = figures.frame
    curriculum = frame.run.prepared.curriculum
    return {
        "corpus": _corpus(frame),
        "order": curriculum.order.value,
        "seed": curriculum.seed,
        "smoothing": frame.score.smoothing,
        "steps": frame.latest,
        "viewed_step": frame.step,
        "name": frame.name,
        "pairs": [_pair(frame.score.pair(i), frame.labels) for i in range(len(frame.score))],
        "loss": _number(frame.score.loss),
        "product": frame.score.product,
        "perplexity": _number(frame.score.perplexity),
        "bounds": _bounds(frame),
        "final_running_mean": _number_or_null(figures.final_running_mean),
        "held_out": _held_out(frame),
    }


def _corpus(frame: Frame) -> dict[str, Any]:
    corpus = frame.run.prepared.corpus
    return {
        "path": corpus.source,
        "names": corpus.names_count,
        "skipped": corpus.report.skipped_count,
        "vocabulary": list(frame.labels),
        "pairs": corpus.pairs_count,
    }


def _pair(pair: ScoredPair, labels: tuple[str, ...]) -> dict[str, Any]:
    return {
        "current": labels[pair.current],
        "next": labels[pair.next],
        "count": pair.count,
        "row_total": pair.row_total,
        "probability": pair.probability,
        "loss": _number(pair.loss),
    }


def _bounds(frame: Frame) -> dict[str, float]:
    bounds = frame.run.prepared.bounds
    return {
        "uniform": bounds.uniform,
        "unigram": bounds.unigram,
        "best_bigram": bounds.best_bigram,
    }


def _held_out(frame: Frame) -> dict[str, Any]:
    curriculum = frame.run.prepared.curriculum
    return {
        "share": curriculum.held_out_share,
        "names": len(curriculum.held_out),
        "loss": _number_or_null(frame.held_out_loss),
    }


def _number_or_null(value: float | None) -> float | str | None:
    return None if value is None else _number(value)


def _number(value: float) -> float | str:
    return "inf" if math.isinf(value) else value
