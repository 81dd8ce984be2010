"""What a probability costs in each unit, and a run in which some cost a great deal."""

import math

from bigram_gui.core.units import Unit
from tests.views.frames import trained_run

COSTS = {
    Unit.NATS: lambda p: -math.log(p),
    Unit.BITS: lambda p: -math.log2(p),
    Unit.PERPLEXITY: lambda p: 1 / p,
}
RARE = trained_run(smoothing=1e-9)  # an unseen pair costs some thousand million
