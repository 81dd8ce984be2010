import math

import pytest

from bigram_gui.app.pacing import SLICE_SECONDS, Pacer, RateMeter


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def train_for(pacer: Pacer, clock: Clock, seconds: float, step_seconds: float) -> tuple[int, float]:
    """Do as the controller does; return the steps made and the longest slice in seconds."""
    end, made, longest = clock.now + seconds, 0, 0.0
    while clock.now < end:
        steps = pacer.due()
        if steps:
            pacer.asked(steps)
            taken = steps * step_seconds
            clock.now += taken
            pacer.answered(steps, taken)
            made += steps
            longest = max(longest, taken)
        clock.now += pacer.wait()
    return made, longest


@pytest.mark.parametrize("speed", [1, 7, 10, 250, 1_000, 10_000])
def test_an_even_speed_is_kept(clock: Clock, speed: float) -> None:
    pacer = Pacer(clock)
    pacer.start(speed)
    made, _ = train_for(pacer, clock, 10, 1e-6)
    assert made == pytest.approx(10 * speed, rel=0.02, abs=2)


def test_the_first_step_is_due_at_once(clock: Clock) -> None:
    pacer = Pacer(clock)
    pacer.start(1)
    assert pacer.due() == 1
    pacer.asked(1)
    assert pacer.due() == 0
    assert pacer.wait() == pytest.approx(1)


@pytest.mark.parametrize("step_seconds", [1e-7, 1e-6, 1e-4, 1e-3])
def test_slices_come_to_last_as_long_as_they_may(clock: Clock, step_seconds: float) -> None:
    pacer = Pacer(clock)
    pacer.start(math.inf)
    train_for(pacer, clock, 1, step_seconds)  # it has to find out first
    made, longest = train_for(pacer, clock, 1, step_seconds)
    assert longest <= 1.01 * SLICE_SECONDS
    assert made * step_seconds > 0.9


def test_a_slow_machine_does_not_rush_to_catch_up(clock: Clock) -> None:
    pacer = Pacer(clock)
    pacer.start(1_000)
    pacer.asked(pacer.due())
    clock.now += 60  # asleep
    assert pacer.due() <= 256
    pacer.asked(pacer.due())
    assert pacer.due() <= 1


def test_the_rate_is_that_of_the_last_second(clock: Clock) -> None:
    meter = RateMeter(clock)
    assert meter.rate is None
    for step in range(0, 1_001, 100):
        meter.mark(step)
        clock.now += 0.1
    assert meter.rate == pytest.approx(1_000)
    for step in range(1_000, 1_011):
        meter.mark(step)
        clock.now += 0.2
    assert meter.rate == pytest.approx(5)
    meter.clear()
    assert meter.rate is None


def test_dragging_the_speed_makes_no_steps_of_its_own(clock: Clock) -> None:
    pacer = Pacer(clock)
    pacer.start(1)
    made = 0
    for _ in range(40):  # two seconds of moving the slider
        pacer.start(1)
        steps = pacer.due()
        if steps:
            pacer.asked(steps)
        made += steps
        clock.now += 0.05
    assert made == 2


def test_a_higher_speed_holds_at_once(clock: Clock) -> None:
    pacer = Pacer(clock)
    pacer.start(1)
    pacer.asked(pacer.due())
    clock.now += 0.1
    pacer.start(100)
    assert pacer.due() == 1


@pytest.mark.parametrize(("pairs", "steps"), [(1, 256), (7, 256), (1_000, 16), (1e6, 1)])
def test_long_names_make_a_smaller_first_slice(clock: Clock, pairs: float, steps: int) -> None:
    pacer = Pacer(clock, pairs)
    pacer.start(math.inf)
    assert pacer.due() == steps
