"""Zooming and moving a window over the axes, within limits."""

from __future__ import annotations

from bigram_gui.views.loss_plot.loss_scale import LossScale
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.step_scale import StepScale

LEAST_STEPS = 10
"""The fewest steps that a window is wide."""

_LEAST_HEIGHT = 1e-3  # of the whole loss axis
_SLACK = 1e-12  # relative: what was moved to and fro is as long as before
_MARGIN = 0.1  # of the window's width, between its edge and a step that it was moved to


def zoomed_steps(
    window: Window, whole: Window, scale: StepScale, about: float, factor: float
) -> Window:
    """Return the window ``factor`` times as wide, with the place ``about`` where it was.

    It stays within ``whole`` and is at least ``LEAST_STEPS`` wide.
    """
    if factor < 1 and _steps(window, scale) <= LEAST_STEPS * 1.001:
        return window
    first, last = about + factor * (window.first - about), about + factor * (window.last - about)
    return held(window._replace(first=first, last=last), whole, scale)


def zoomed_losses(window: Window, whole: Window, about: float, factor: float) -> Window:
    """Return the window ``factor`` times as high, with the place ``about`` where it was."""
    factor = max(factor, min(1.0, _least_height(whole) / (window.high - window.low)))
    low, high = about + factor * (window.low - about), about + factor * (window.high - about)
    low, high = _inside(low, high, whole.low, whole.high)
    return window._replace(low=low, high=high)


def moved(window: Window, whole: Window, right: float, up: float) -> Window:
    """Return the window moved by so much on either axis, as far as ``whole`` goes."""
    first, last = _inside(window.first + right, window.last + right, whole.first, whole.last)
    low, high = _inside(window.low + up, window.high + up, whole.low, whole.high)
    return Window(first, last, low, high)


def held(window: Window, whole: Window, scale: StepScale) -> Window:
    """Return the window within ``whole``, no narrower than ``LEAST_STEPS`` and not too flat."""
    first, last = _inside(window.first, window.last, whole.first, whole.last)
    window = window._replace(first=first, last=last)
    if _steps(window, scale) < LEAST_STEPS:
        middle = (scale.step_at(first) + scale.step_at(last)) / 2
        end = scale.step_at(whole.last)
        start = max(0.0, min(middle - LEAST_STEPS / 2, end - LEAST_STEPS))
        first, last = scale.place(start), scale.place(min(start + LEAST_STEPS, end))
    more = max(0.0, _least_height(whole) - (window.high - window.low)) / 2
    low, high = _inside(window.low - more, window.high + more, whole.low, whole.high)
    return Window(first, last, low, high)


def showing(window: Window, whole: Window, place: float) -> Window:
    """Return the window moved so that a place of the step axis is in it, if it is not."""
    margin = _MARGIN * (window.last - window.first)
    if place < window.first:
        return moved(window, whole, place - margin - window.first, 0)
    if place > window.last:
        return moved(window, whole, place + margin - window.last, 0)
    return window


def converted(
    window: Window,
    before: tuple[StepScale, LossScale],
    after: tuple[StepScale, LossScale],
) -> Window:
    """Return the window on other scales, with the same steps and losses at its edges."""
    return Window(
        after[0].place(before[0].step_at(window.first)),
        after[0].place(before[0].step_at(window.last)),
        after[1].place(before[1].nats_at(window.low)),
        after[1].place(before[1].nats_at(window.high)),
    )


def cut(window: Window, whole: Window) -> Window:
    """Return what of the window lies within ``whole``, or ``whole`` if nothing does."""
    first, last = _common(window.first, window.last, whole.first, whole.last)
    low, high = _common(window.low, window.high, whole.low, whole.high)
    return Window(first, last, low, high)


def _steps(window: Window, scale: StepScale) -> float:
    return scale.step_at(window.last) - scale.step_at(window.first)


def _least_height(whole: Window) -> float:
    return _LEAST_HEIGHT * (whole.high - whole.low)


def _inside(low: float, high: float, least: float, most: float) -> tuple[float, float]:
    """Return a stretch moved into another, or all of that if it is longer."""
    if high - low >= (most - least) * (1 - _SLACK):
        return least, most
    if low < least:
        return least, least + (high - low)
    if high > most:
        return most - (high - low), most
    return low, high


def _common(low: float, high: float, least: float, most: float) -> tuple[float, float]:
    inside = max(low, least), min(high, most)
    return inside if inside[0] < inside[1] else (least, most)
