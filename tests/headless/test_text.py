"""The figures as text, as a person reads them."""

from tests.commands import run_command


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


def test_skipped_lines_are_counted_and_told(printed, figures, tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("ava\n" + "b\tb\n" * 12 + "\nmia\n", encoding="utf-8")
    text = printed("--data", path)
    assert "12 lines skipped:" in text
    assert "line 2 has the control character U+0009" in text
    assert "line 11 has" in text
    assert "line 12 has" not in text
    assert "and 2 more" in text
    assert figures("--data", path)["corpus"]["skipped"] == 12


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


def test_the_order_and_the_smoothing_are_told(printed):
    text = printed("--steps", 1, "--order", "file", "--smoothing", 0.5)
    assert "Training    1 step, in the file’s order, smoothing α = 0.5\n" in text
    assert "Training    1,000 steps, shuffled with seed 42, no smoothing (α = 0)\n" in printed(
        "--smoothing", 0
    )
    assert "Training    0 steps, shuffled with seed 7, " in printed("--steps", 0, "--seed", 7)


def test_columns_line_up_in_scripts_of_any_width(printed, tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("日a\ne\u0323a\n", encoding="utf-8")
    lines = printed("--data", path, "--name", "日a").splitlines()
    header = next(line for line in lines if "probability" in line)
    wide = next(line for line in lines if line.startswith("  日 → a"))
    narrow = next(line for line in lines if line.startswith("  a → BOS"))
    assert len(header) == len(narrow) == len(wide) + 1  # 日 is two columns wide


def test_a_long_name_has_a_line_a_pair_and_a_short_sum(printed, tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("ab\n", encoding="utf-8")
    lines = printed("--data", path, "--name", "ab" * 500).splitlines()
    assert sum(line.startswith("  a → b ") for line in lines) == 500
    total = next(line for line in lines if ") / 1,001 = " in line)
    assert "…" in total
    assert len(total) < 100
