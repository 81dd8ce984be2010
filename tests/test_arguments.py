"""The command line: what it asks for, and the one sentence when it cannot be followed."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bigram_gui import __version__
from bigram_gui.arguments import UsageError, parse
from bigram_gui.core.curriculum import DEFAULT_SEED, Order
from bigram_gui.core.model import ADD_ONE
from bigram_gui.core.selection import LESSON_NAME
from bigram_gui.core.status import DEFAULT_STEPS, MAX_STEPS
from bigram_gui.launch_options import LaunchOptions
from bigram_gui.page_name import PageName
from bigram_gui.resources_path import data_file
from tests.commands import PROJECT


def refusal(*arguments):
    with pytest.raises(UsageError) as caught:
        parse(arguments)
    sentence = str(caught.value)
    assert "\n" not in sentence
    return sentence


def test_without_options_the_lesson_is_set_up():
    assert parse([]) == LaunchOptions(
        data=data_file("names.txt"),
        order=Order.SHUFFLED,
        seed=DEFAULT_SEED,
        steps=None,
        smoothing=ADD_ONE,
        name=LESSON_NAME,
    )


def test_every_option_of_a_run_without_a_window():
    arguments = (
        "--headless --data towns.txt --order file --seed 7 --steps 500 --smoothing 0.5 "
        "--held-out 0.25 --name bern --at 100 --json --curve out.csv"
    )
    assert parse(arguments.split()) == LaunchOptions(
        data=Path("towns.txt"),
        order=Order.FILE,
        seed=7,
        steps=500,
        smoothing=0.5,
        held_out=0.25,
        name="bern",
        at=100,
        headless=True,
        json=True,
        curve=Path("out.csv"),
    )


def test_every_option_of_the_window():
    arguments = (
        "--train --screenshot shot.PNG --theme light --page learned --pin ava --pin mia "
        "--size 960x600 --scale 1.5 --steps 5"
    )
    assert parse(arguments.split()) == LaunchOptions(
        steps=5,
        train=True,
        screenshot=Path("shot.PNG"),
        theme="light",
        page=PageName.LEARNED,
        pinned=("ava", "mia"),
        size=(960, 600),
        scale=1.5,
    )


@pytest.mark.parametrize("arguments", ["--headless", "--screenshot a.png", "--at 10"])
def test_where_no_window_knows_the_last_choice_the_steps_are_the_usual_ones(arguments):
    assert parse(arguments.split()).steps == DEFAULT_STEPS


def test_the_window_may_know_better_how_many_steps():
    assert parse(["--train"]).steps is None


@given(st.integers(min_value=0))
def test_a_seed_is_any_whole_number_from_0(seed):
    assert parse(["--seed", str(seed)]).seed == seed


@given(st.integers(0, MAX_STEPS), st.data())
def test_the_viewed_step_is_up_to_the_last(steps, data):
    at = data.draw(st.integers(0, steps))
    assert parse(["--steps", str(steps), "--at", str(at)]).at == at


def test_the_viewed_step_is_not_beyond_the_last():
    assert refusal("--steps", "99", "--at", "100").startswith(
        "--at 100 is beyond the last step, 99"
    )
    assert "1000" in refusal("--headless", "--at", "1001")


@pytest.mark.parametrize("value", ["-1", "1.5", "x", "", "9" * 5_000])
def test_what_is_no_seed_is_refused(value):
    assert "is not a whole number of at least 0" in refusal("--seed", value)


@pytest.mark.parametrize("option", ["--steps", "--at"])
@pytest.mark.parametrize("value", ["-1", "1e3", "10000001", "many"])
def test_what_is_no_step_is_refused(option, value):
    sentence = refusal(option, value)
    assert sentence.startswith(f"argument {option}: “{value}” is not a whole number from 0 to 10,")


@pytest.mark.parametrize("value", ["-0.1", "nan", "inf", "1e400", "one", "2e15"])
def test_what_is_no_smoothing_is_refused(value):
    assert "is not a number from 0 to 1e+15" in refusal("--smoothing", value)


@pytest.mark.parametrize("value", ["0", "1e-300", "1e15"])
def test_smoothing_may_be_nothing_or_nearly_everything(value):
    assert parse(["--smoothing", value]).smoothing == float(value)


@pytest.mark.parametrize(
    ("value", "share"),
    [("0", 0.0), ("0.1", 0.1), ("10%", 0.1), ("12.5%", 0.125), ("7%", 0.07), (".999", 0.999)],
)
def test_a_share_is_a_number_or_a_percentage(value, share):
    assert parse(["--held-out", value]).held_out == share


@pytest.mark.parametrize("value", ["1", "100%", "10", "-0.1", "nan", "%", "", "10%%", "a tenth"])
def test_what_is_no_share_is_refused(value):
    assert "is not a share from 0 to less than 1" in refusal(f"--held-out={value}")


@pytest.mark.parametrize("value", ["", "800", "800x", "x600", "1x1", "10000x10000", "800x600x2"])
def test_what_is_no_size_is_refused(value):
    assert "is not a size from 640x400 to 7680x4320" in refusal("--size", value)


@pytest.mark.parametrize("value", ["1280x800", "1280X800", "1280×800"])
def test_a_size_is_written_with_any_cross(value):
    assert parse(["--size", value]).size == (1280, 800)


def test_without_a_scale_it_is_left_to_the_environment():
    assert parse([]).scale is None


@given(st.floats(0.5, 3))
@example(0.5)
@example(3.0)
def test_a_scale_is_any_number_from_a_half_to_3(scale):
    assert parse(["--scale", str(scale)]).scale == scale


@given(st.floats(max_value=0.5, exclude_max=True) | st.floats(min_value=3, exclude_min=True))
@example(float("nan"))
@example(-1.0)
def test_everything_is_not_made_tiny_or_huge(scale):
    assert "is not a number from 0.5 to 3" in refusal(f"--scale={scale}")


@pytest.mark.parametrize("value", ["", "large", "150%", "1,5", "1.5x", "0x1"])
def test_what_is_no_scale_is_refused(value):
    sentence = refusal("--scale", value)
    assert sentence == f"argument --scale: “{value}” is not a number from 0.5 to 3. See --help."


@pytest.mark.parametrize(
    "arguments",
    [
        "--json",
        "--curve c.csv",
        "--headless --train",
        "--headless --screenshot a.png",
        "--headless --theme dark",
        "--headless --page learned",
        "--headless --pin ava",
        "--headless --size 1280x800",
        "--headless --scale 1.5",
    ],
)
def test_what_contradicts_itself_is_refused(arguments):
    assert "--headless" in refusal(*arguments.split())


@pytest.mark.parametrize(
    "arguments",
    [
        "--sed 1",
        "--head",
        "names.txt",
        "--seed",
        "--name",
        "--order sorted",
        "--theme blue",
        "--page home",
        "--screenshot a.jpg",
        "--headless=yes",
    ],
)
def test_what_is_unknown_or_half_said_is_refused(arguments):
    assert refusal(*arguments.split()).endswith("See --help.")


@pytest.mark.parametrize("option", ["--data", "--curve", "--screenshot"])
def test_a_file_has_a_name(option):
    assert "needs the name of a file" in refusal("--headless", option, "")


def test_a_wrong_value_is_cut_short_in_the_sentence():
    assert len(refusal("--seed", "x" * 10_000)) < 150


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit):
        parse(["--version"])
    assert capsys.readouterr().out == f"Bigram Loss Explorer {__version__}\n"


def test_the_help_tells_the_defaults_that_there_are(capsys):
    with pytest.raises(SystemExit):
        parse(["--help"])
    text = " ".join(capsys.readouterr().out.split())
    options = LaunchOptions()
    assert f"the order to train in ({options.order.value})" in text
    assert f"what the order is shuffled with ({options.seed})" in text
    assert f"how many steps to train ({DEFAULT_STEPS:,})" in text
    assert f"what is added to every count ({options.smoothing:g})" in text
    assert f"the name to score ({options.name})" in text


def test_every_option_is_told_in_the_help_with_its_bounds_and_in_the_readme(capsys):
    with pytest.raises(SystemExit):
        parse(["--help"])
    text = " ".join(capsys.readouterr().out.split())
    assert "--scale FACTOR the size of everything in the window, from 0.5 to 3;" in text
    options = set(re.findall(r"--[a-z-]+", text)) - {"--help", "--version"}
    assert "--scale" in options
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    assert options <= set(re.findall(r"--[a-z-]+", readme))
