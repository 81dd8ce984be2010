"""The figures without a window, against the oracle."""

import csv
import json
import math
import tracemalloc

import pytest

from bigram_gui.cli import main
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order, arrange
from bigram_gui.core.running_mean import DEFAULT_WINDOW
from bigram_gui.headless import command
from tests.commands import run_command
from tests.core import oracle

NAMES = ["emma", "olivia", "ava", "isabella", "sophia", "mia", "zoë", "o'neil, jr", "Ava"]
EXACT = 1e-12

KEYS = [
    "corpus",
    "order",
    "seed",
    "smoothing",
    "steps",
    "viewed_step",
    "name",
    "pairs",
    "loss",
    "product",
    "perplexity",
    "bounds",
    "final_running_mean",
    "held_out",
]


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("\n".join(NAMES), encoding="utf-8")
    return str(path)


@pytest.fixture
def printed(capsys, corpus):
    """Run the command on the corpus and return what it printed."""

    def run(*arguments):
        assert main(["--headless", "--data", corpus, *map(str, arguments)]) == 0
        output = capsys.readouterr()
        assert output.err == ""
        return output.out

    return run


@pytest.fixture
def figures(printed):
    """Run the command on the corpus and return its JSON, read as strictly as can be."""

    def run(*arguments):
        return strictly_read(printed("--json", *arguments))

    return run


def strictly_read(text):
    def refuse(constant):
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(text, parse_constant=refuse)


def infinite_or(value):
    return math.inf if value == "inf" else value


@pytest.mark.parametrize("order", ["shuffled", "file"])
@pytest.mark.parametrize(("steps", "at"), [(0, 0), (1, 1), (5, 2), (40, 40), (40, 0), (200, 123)])
@pytest.mark.parametrize("smoothing", [0.0, 0.5, 1.0])
def test_every_figure_is_that_of_the_oracle(figures, order, steps, at, smoothing):
    docs = oracle.shuffled(NAMES, 7) if order == "shuffled" else NAMES
    model = oracle.model_after(docs, at, smoothing)
    got = figures(
        *["--order", order, "--seed", 7, "--steps", steps, "--at", at],
        *["--smoothing", smoothing, "--name", "ava"],
    )
    assert list(got) == KEYS
    assert (got["order"], got["seed"], got["smoothing"]) == (order, 7, smoothing)
    assert (got["steps"], got["viewed_step"], got["name"]) == (steps, at, "ava")
    pairs = oracle.pairs_of("ava")
    assert [(pair["current"], pair["next"]) for pair in got["pairs"]] == pairs
    assert [pair["count"] for pair in got["pairs"]] == [model.count(*pair) for pair in pairs]
    assert [pair["row_total"] for pair in got["pairs"]] == [model.row_total(a) for a, _ in pairs]
    for pair, (current, following) in zip(got["pairs"], pairs, strict=True):
        assert list(pair) == ["current", "next", "count", "row_total", "probability", "loss"]
        assert pair["probability"] == pytest.approx(
            model.probability(current, following), abs=EXACT
        )
        expected = model.pair_loss(current, following)
        assert infinite_or(pair["loss"]) == pytest.approx(expected, abs=EXACT)
    loss = model.loss("ava")
    assert infinite_or(got["loss"]) == pytest.approx(loss, abs=EXACT)
    assert got["product"] == pytest.approx(model.product("ava"), rel=EXACT, abs=0)
    assert infinite_or(got["perplexity"]) == pytest.approx(math.exp(loss), rel=EXACT)
    losses = oracle.losses_of_training(docs, steps, smoothing)
    if steps == 0:
        assert got["final_running_mean"] is None
    else:
        mean = oracle.running_mean(losses, DEFAULT_WINDOW)[-1]
        assert infinite_or(got["final_running_mean"]) == pytest.approx(mean, abs=EXACT)


@pytest.mark.parametrize(("at", "smoothing"), [(0, 1.0), (3, 0.5), (40, 1.0), (40, 0.0)])
def test_held_out_names_are_never_trained_on_and_cost_what_the_oracle_says(figures, at, smoothing):
    curriculum = arrange(Corpus.of_names(NAMES), Order.FILE, 7, 0.3)
    held_out = [NAMES[index] for index in curriculum.held_out]
    docs = [name for name in NAMES if name not in held_out]
    model = oracle.Model(len(oracle.vocabulary_of(NAMES)), smoothing)
    for step in range(at):
        model.learn(docs[step % len(docs)])
    got = figures(
        *["--order", "file", "--seed", 7, "--steps", 40, "--at", at],
        *["--smoothing", smoothing, "--held-out", "30%", "--name", "ava"],
    )
    losses = [model.pair_loss(*pair) for name in held_out for pair in oracle.pairs_of(name)]
    assert list(got) == KEYS
    assert list(got["held_out"]) == ["share", "names", "loss"]
    assert (got["held_out"]["share"], got["held_out"]["names"]) == (0.3, len(held_out))
    loss = infinite_or(got["held_out"]["loss"])
    assert loss == pytest.approx(math.fsum(losses) / len(losses), abs=EXACT)
    assert infinite_or(got["loss"]) == pytest.approx(model.loss("ava"), abs=EXACT)


def test_without_held_out_names_they_have_no_loss(figures, printed):
    assert figures()["held_out"] == {"share": 0.0, "names": 0, "loss": None}
    assert "Held out" not in printed()


def test_held_out_names_are_told(printed):
    text = printed("--held-out", "30%", "--seed", 7, "--at", 1)
    assert "Held out    3 names (30 %), chosen by seed 7\n" in text
    assert "\n            mean of their token pairs after 1 step: " in text


def test_a_share_of_less_than_a_name_is_told(printed, figures):
    assert "Held out    0 names (1 %), chosen by seed 42\nReferences" in printed(
        "--held-out", "0.01"
    )
    assert figures("--held-out", "0.01")["held_out"] == {"share": 0.01, "names": 0, "loss": None}


def test_the_corpus_and_its_bounds_are_described(figures, corpus):
    got = figures()
    labels = oracle.vocabulary_of(NAMES)
    assert got["corpus"] == {
        "path": corpus,
        "names": len(NAMES),
        "skipped": 0,
        "vocabulary": labels,
        "pairs": sum(len(name) + 1 for name in NAMES),
    }
    assert labels[-1] == "BOS"
    assert got["bounds"] == {
        "uniform": pytest.approx(math.log(len(labels)), abs=EXACT),
        "unigram": pytest.approx(oracle.unigram_entropy(NAMES), abs=EXACT),
        "best_bigram": pytest.approx(oracle.best_bigram_loss(NAMES), abs=EXACT),
    }


def test_infinity_is_the_string_inf(figures):
    got = figures("--smoothing", 0, "--steps", 1, "--at", 0, "--name", "ava")
    assert (got["loss"], got["perplexity"], got["product"]) == ("inf", "inf", 0.0)
    assert got["final_running_mean"] == "inf"
    assert {(pair["loss"], pair["probability"]) for pair in got["pairs"]} == {("inf", 0.0)}


def test_the_name_is_trimmed_and_composed(figures):
    assert figures("--name", " zoe\u0308 ")["name"] == "zo\u00eb"


def test_an_empty_name_is_the_pair_of_two_bos(figures):
    (pair,) = figures("--name", "")["pairs"]
    assert (pair["current"], pair["next"], pair["count"]) == ("BOS", "BOS", 0)


def test_a_seed_may_have_any_number_of_digits(figures):
    assert figures("--seed", 10**40)["seed"] == 10**40


def test_skipped_lines_are_counted_and_told(tmp_path, capsys):
    path = tmp_path / "names.txt"
    path.write_text("ava\n" + "b\tb\n" * 12 + "\nmia\n", encoding="utf-8")
    assert main(["--headless", "--data", str(path)]) == 0
    text = capsys.readouterr().out
    assert "12 lines skipped:" in text
    assert "line 2 has the control character U+0009" in text
    assert "line 11 has" in text
    assert "line 12 has" not in text
    assert "and 2 more" in text
    assert main(["--headless", "--json", "--data", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["corpus"]["skipped"] == 12


def test_the_curve_has_every_step(printed, tmp_path, monkeypatch):
    monkeypatch.setattr(command, "_SLICE_STEPS", 16)
    path = tmp_path / "curve.csv"
    plain = printed("--steps", 100, "--order", "file")
    assert printed("--steps", 100, "--order", "file", "--curve", path) == plain
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file, strict=True))
    losses = oracle.losses_of_training(NAMES, 100, 1.0)
    means = oracle.running_mean(losses, DEFAULT_WINDOW)
    assert header == ["step", "name", "loss", "running_mean"]
    for step, row in enumerate(rows, 1):
        assert row[:2] == [str(step), NAMES[(step - 1) % len(NAMES)]]
        assert float(row[2]) == pytest.approx(losses[step - 1], abs=EXACT)
        assert float(row[3]) == pytest.approx(means[step - 1], abs=EXACT)
    assert len(rows) == 100


def test_the_lesson_reads_as_in_the_lesson(lesson_names):
    done = run_command("--headless", "--data", str(lesson_names), "--at", "100", "--name", "ava")
    assert (done.returncode, done.stderr) == (0, "")
    for line in [
        "            32,033 names, 228,146 token pairs",
        "Vocabulary  27 (a–z and BOS)",
        "Training    1,000 steps, shuffled with seed 42, smoothing α = 1",
        "            running mean of 50 at the end: 2.50 nats",
        "References  3.30 nats: a uniform guess",
        "            2.82 nats: letter frequencies alone",
        "            2.45 nats: the best bigram model of this corpus",
        "“ava” after 100 steps: 2.31 nats",
        "  pair      count + α   probability   −log p",
        "  BOS → a      17/127         0.134     2.01",
        "  a → v         5/122         0.041     3.19",
        "  v → a          4/34         0.118     2.14",
        "  a → BOS      18/122         0.148     1.91",
        "Why a → v costs 3.19",
        "  (2.01 + 3.19 + 2.14 + 1.91) / 4 = 2.31",
        "  17/127 × 5/122 × 4/34 × 18/122 = 9.52 × 10⁻⁵",
        "  Perplexity 10.12: as unsure as a fair pick from 10 tokens",
    ]:
        assert line in done.stdout.splitlines()


def test_the_bundled_corpus_reads_as_in_the_lesson():
    done = run_command("--headless", "--at", "100", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    pairs = strictly_read(done.stdout)["pairs"]
    fractions = [(pair["count"] + 1, pair["row_total"] + 27) for pair in pairs]
    assert fractions == [(17, 127), (5, 122), (4, 34), (18, 122)]


def test_the_order_and_the_smoothing_are_told(printed):
    text = printed("--steps", 1, "--order", "file", "--smoothing", 0.5)
    assert "Training    1 step, in the file’s order, smoothing α = 0.5\n" in text
    assert "Training    1,000 steps, shuffled with seed 42, no smoothing (α = 0)\n" in printed(
        "--smoothing", 0
    )
    assert "Training    0 steps, shuffled with seed 7, " in printed("--steps", 0, "--seed", 7)


def test_columns_line_up_in_scripts_of_any_width(tmp_path, capsys):
    path = tmp_path / "names.txt"
    path.write_text("日a\ne\u0323a\n", encoding="utf-8")
    assert main(["--headless", "--data", str(path), "--name", "日a"]) == 0
    lines = capsys.readouterr().out.splitlines()
    header = next(line for line in lines if "probability" in line)
    wide = next(line for line in lines if line.startswith("  日 → a"))
    narrow = next(line for line in lines if line.startswith("  a → BOS"))
    assert len(header) == len(narrow) == len(wide) + 1  # 日 is two columns wide


def test_a_long_name_has_a_line_a_pair_and_a_short_sum(tmp_path, capsys):
    path = tmp_path / "names.txt"
    path.write_text("ab\n", encoding="utf-8")
    assert main(["--headless", "--data", str(path), "--name", "ab" * 500]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("  a → b ") for line in lines) == 500
    total = next(line for line in lines if ") / 1,001 = " in line)
    assert "…" in total
    assert len(total) < 100


def test_a_long_run_takes_no_more_memory_than_a_short_one(corpus, monkeypatch):
    monkeypatch.setattr(command, "_SLICE_STEPS", 4_096)
    peaks = []
    for steps in ("20000", "80000"):
        tracemalloc.start()
        assert main(["--headless", "--data", corpus, "--steps", steps]) == 0
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]


def test_duplicates_are_dropped_when_it_is_asked_for(figures, tmp_path):
    path = tmp_path / "doubles.txt"
    path.write_text("ava\nmia\nava\n", encoding="utf-8")
    assert figures("--data", path)["corpus"]["names"] == 3
    assert figures("--data", path, "--drop-duplicates")["corpus"]["names"] == 2


def test_upper_case_is_folded_when_it_is_asked_for(figures):
    assert {"A", "a"} <= set(figures()["corpus"]["vocabulary"])
    folded = figures("--fold-case")["corpus"]["vocabulary"]
    assert "A" not in folded
    assert "a" in folded
