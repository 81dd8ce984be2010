"""Explanations of a pair of a name, after some steps over some names."""

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.explain import explain
from bigram_gui.core.frame import resolve
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit


def run_of(names, step, smoothing=1.0):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), smoothing)
    if step:
        run.history.append(train(run.start(), step).losses)
    return run


def explained(names, name, pair, step, smoothing=1.0, unit=Unit.NATS):
    run = run_of(names, step, smoothing)
    return explain(resolve(Selection(name=name, pair=pair, unit=unit), run))
