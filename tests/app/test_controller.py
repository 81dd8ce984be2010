import gc
import threading
import weakref
from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app import worker
from bigram_gui.app.controller import TrainingController
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.prepared import prepare
from bigram_gui.core.status import FASTEST, MAX_STEPS, Phase, TrainingStatus
from bigram_gui.core.training import train, untrained
from tests.app.runs import prepared


@pytest.fixture
def controller(qtbot: QtBot) -> Iterator[TrainingController]:
    controller = TrainingController()
    yield controller
    controller.stop()


def finished(status: TrainingStatus) -> bool:
    return status.phase is Phase.FINISHED


def until_finished(qtbot: QtBot, controller: TrainingController) -> None:
    with qtbot.waitSignal(controller.status_changed, check_params_cb=finished):
        controller.train()


def test_before_there_is_a_corpus_nothing_can_be_trained(controller: TrainingController) -> None:
    controller.train()
    controller.step()
    controller.reset()
    assert controller.status.phase is Phase.LOADING
    assert controller.run is None


def test_it_records_the_losses_that_the_core_computes(
    qtbot: QtBot, controller: TrainingController
) -> None:
    corpus = prepared()
    controller.begin_run(corpus, 0.5)
    controller.set_target(5_000)
    until_finished(qtbot, controller)
    expected = train(untrained(corpus.curriculum, 0.5), 5_000).losses
    assert controller.run is not None
    np.testing.assert_array_equal(controller.run.history.losses(0, 5_000), expected)


def test_training_happens_in_another_thread(
    qtbot: QtBot, controller: TrainingController, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set()

    def recording_train(*args):
        threads.add(threading.get_ident())
        return train(*args)

    monkeypatch.setattr(worker, "train", recording_train)
    controller.begin_run(prepared())
    until_finished(qtbot, controller)
    assert threads
    assert threading.get_ident() not in threads


def test_pause_and_go_on(qtbot: QtBot, controller: TrainingController) -> None:
    controller.begin_run(prepared())
    controller.set_target(MAX_STEPS)
    with qtbot.waitSignal(controller.steps_recorded):
        controller.train()
    assert controller.status.phase is Phase.RUNNING
    controller.toggle()
    status = controller.status
    assert status.phase is Phase.PAUSED
    qtbot.waitUntil(lambda: not controller._under_way)  # slices that were
    paused_at = controller.status.step
    with qtbot.waitSignal(controller.steps_recorded):
        controller.toggle()
    assert controller.status.step > paused_at


def test_a_single_step_at_any_time(qtbot: QtBot, controller: TrainingController) -> None:
    controller.begin_run(prepared())
    for expected in (1, 2):
        with qtbot.waitSignal(controller.steps_recorded):
            controller.step()
        assert controller.status.step == expected
        assert controller.status.phase is Phase.PAUSED


def test_steps_asked_for_in_a_row_are_all_made(
    qtbot: QtBot, controller: TrainingController
) -> None:
    controller.begin_run(prepared())
    for _ in range(5):
        controller.step()
    qtbot.waitUntil(lambda: controller.status.step == 5)


def test_a_step_past_the_target_raises_it(qtbot: QtBot, controller: TrainingController) -> None:
    controller.begin_run(prepared())
    controller.set_target(3)
    until_finished(qtbot, controller)
    with qtbot.waitSignal(controller.steps_recorded):
        controller.step()
    assert (controller.status.step, controller.status.target) == (4, 4)


def test_training_more_doubles_the_target(qtbot: QtBot, controller: TrainingController) -> None:
    controller.begin_run(prepared())
    controller.set_target(100)
    until_finished(qtbot, controller)
    until_finished(qtbot, controller)
    assert (controller.status.step, controller.status.target) == (200, 200)
    controller.reset()
    assert (controller.status.step, controller.status.target) == (0, 100)


def test_raising_the_target_continues(qtbot: QtBot, controller: TrainingController) -> None:
    controller.begin_run(prepared())
    controller.set_target(10)
    until_finished(qtbot, controller)
    controller.set_target(20)
    assert controller.status.phase is Phase.PAUSED
    until_finished(qtbot, controller)
    assert controller.status.step == 20


def test_lowering_the_target_below_what_was_made_keeps_it(
    qtbot: QtBot, controller: TrainingController
) -> None:
    controller.begin_run(prepared())
    controller.set_target(10)
    until_finished(qtbot, controller)
    controller.set_target(4)
    assert controller.status.step == controller.status.target == 10
    assert controller.status.phase is Phase.FINISHED
    controller.reset()
    assert controller.status.target == 4


def test_an_answer_to_an_earlier_run_is_dropped(
    qtbot: QtBot, controller: TrainingController
) -> None:
    controller.begin_run(prepared())
    controller.set_target(MAX_STEPS)
    controller.train()
    controller.begin_run(prepared())  # while a slice of the first run is under way
    first_of_second = controller.run
    with qtbot.waitSignal(controller.steps_recorded):
        controller.step()
    assert first_of_second is controller.run
    assert controller.status.step == 1
    assert controller.run is not None
    assert controller.run.steps == 1


def test_a_failure_is_told_and_the_next_try_works(
    qtbot: QtBot,
    controller: TrainingController,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def failing_train(*args):
        raise MemoryError

    controller.begin_run(prepared())
    with monkeypatch.context() as patch:
        patch.setattr(worker, "train", failing_train)
        with qtbot.waitSignal(controller.failed) as failure:
            controller.train()
    assert failure.args == ["Training stopped after step 0: there is not enough memory."]
    assert controller.status.phase is Phase.PAUSED
    assert "training failed at step 1" in caplog.text
    until_finished(qtbot, controller)


def test_at_full_speed_the_worker_has_the_next_slice_before_the_last_is_answered(
    qtbot: QtBot, controller: TrainingController, monkeypatch: pytest.MonkeyPatch
) -> None:
    went_on = threading.Event()
    calls = []

    def second_call_waited_for(*args):
        calls.append(args)
        if len(calls) == 2:
            went_on.set()
        return train(*args)

    monkeypatch.setattr(worker, "train", second_call_waited_for)
    controller.begin_run(prepared())
    controller.set_target(MAX_STEPS)
    controller.train()
    assert went_on.wait(10)  # although this thread has taken note of no answer
    assert controller.status.step == 0
    controller.pause()
    qtbot.waitUntil(lambda: not controller._under_way)
    assert controller.status.step == sum(steps for _, steps in calls)


def test_a_slice_asked_for_ahead_of_one_that_failed_does_not_count(
    qtbot: QtBot, controller: TrainingController, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def failing_once(*args):
        calls.append(args)
        if len(calls) == 1:
            raise MemoryError
        return train(*args)

    monkeypatch.setattr(worker, "train", failing_once)
    corpus = prepared()
    controller.begin_run(corpus)
    controller.set_target(5_000)
    with qtbot.waitSignal(controller.failed):
        controller.train()
    until_finished(qtbot, controller)
    expected = train(untrained(corpus.curriculum, 1.0), 5_000).losses
    assert controller.run is not None
    np.testing.assert_array_equal(controller.run.history.losses(0, 5_000), expected)


def test_a_run_that_is_over_is_not_kept_by_the_worker(
    qtbot: QtBot, controller: TrainingController
) -> None:
    controller.begin_run(prepared())
    until_finished(qtbot, controller)
    assert controller.run is not None
    old = weakref.ref(controller.run.prepared.curriculum.slots)
    controller.begin_run(prepared())
    qtbot.waitUntil(lambda: gc.collect() >= 0 and old() is None)


def test_the_speed_can_be_changed_while_training(
    qtbot: QtBot, controller: TrainingController
) -> None:
    controller.begin_run(prepared())
    controller.set_target(50_000)
    controller.set_speed(1.0)
    with qtbot.waitSignal(controller.steps_recorded):
        controller.train()
    assert controller.status.step == 1
    with qtbot.waitSignal(controller.status_changed, check_params_cb=finished):
        controller.set_speed(FASTEST)


def test_it_stops_while_training(qtbot: QtBot) -> None:
    controller = TrainingController()
    controller.begin_run(prepared())
    controller.set_target(MAX_STEPS)
    with qtbot.waitSignal(controller.steps_recorded):
        controller.train()
    controller.stop()
    assert controller._thread._thread.isFinished()


def test_what_was_learned_of_short_names_is_not_taken_for_long_ones(
    qtbot: QtBot, controller: TrainingController
) -> None:
    controller.begin_run(prepared())
    controller.set_target(200_000)
    until_finished(qtbot, controller)
    controller.begin_run(prepare(Corpus.of_names(["ab" * 4_000])))
    assert controller._pacer.due() <= 4


def test_single_steps_are_no_rate(qtbot: QtBot, controller: TrainingController) -> None:
    controller.begin_run(prepared())
    for _ in range(3):
        with qtbot.waitSignal(controller.steps_recorded):
            controller.step()
    assert controller.status.rate is None
