"""The bundled corpus: sound names, and an order that begins with the lesson's counts.

Plain Python on purpose: nothing of the program's, nor of the arranging script's, is imported,
so the figures are found by a second, independent way.
"""

import math
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
NAMES_FILE = DATA / "names.txt"
ARRANGING_SCRIPT = DATA / "arrange_names.py"

BOS = "BOS"
VOCABULARY_SIZE = 27
LESSON_STEPS = 100
AVA_PAIRS = [(BOS, "a"), ("a", "v"), ("v", "a"), ("a", BOS)]


def names_in(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def first_hundred(file: Path) -> list[str]:
    """The names of the first hundred training steps in the default order."""
    names = names_in(file)
    random.Random(42).shuffle(names)
    return names[:LESSON_STEPS]


def count_pairs(names: list[str]) -> Counter[tuple[str, str]]:
    pairs: Counter[tuple[str, str]] = Counter()
    for name in names:
        pairs.update(zip([BOS, *name], [*name, BOS], strict=True))
    return pairs


def row_total(pairs: Counter[tuple[str, str]], current: str) -> int:
    return sum(count for (first, _), count in pairs.items() if first == current)


def run_script(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ARRANGING_SCRIPT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def pairs() -> Counter[tuple[str, str]]:
    """How often each token pair occurs in the first hundred names."""
    return count_pairs(first_hundred(NAMES_FILE))


@pytest.fixture
def scrambled_file(tmp_path: Path) -> Path:
    """The bundled names in an order that has lost the lesson's counts."""
    names = sorted(names_in(NAMES_FILE))
    file = tmp_path / "names.txt"
    file.write_text("\n".join(names) + "\n", encoding="utf-8", newline="\n")
    return file


class TestNames:
    def test_every_line_is_a_name_of_2_to_15_letters(self) -> None:
        wrong = [name for name in names_in(NAMES_FILE) if not re.fullmatch("[a-z]{2,15}", name)]
        assert wrong == []

    def test_no_name_occurs_twice(self) -> None:
        twice = [name for name, count in Counter(names_in(NAMES_FILE)).items() if count > 1]
        assert twice == []

    def test_there_are_at_least_4000(self) -> None:
        assert len(names_in(NAMES_FILE)) >= 4000

    def test_every_letter_occurs(self) -> None:
        assert "".join(sorted(set("".join(names_in(NAMES_FILE))))) == "abcdefghijklmnopqrstuvwxyz"

    def test_the_last_line_ends(self) -> None:
        assert NAMES_FILE.read_bytes().endswith((b"\n", b"\r\n"))

    def test_the_readme_says_how_many_there_are(self) -> None:
        readme = (DATA / "README.md").read_text(encoding="utf-8")
        assert f"{len(names_in(NAMES_FILE)):,} given names" in readme


class TestFirstHundred:
    @pytest.mark.parametrize(
        ("current", "following", "count"),
        [(BOS, "a", 16), ("a", "v", 4), ("v", "a", 3), ("a", BOS, 17)],
    )
    def test_pair_counts(
        self, pairs: Counter[tuple[str, str]], current: str, following: str, count: int
    ) -> None:
        assert pairs[current, following] == count

    @pytest.mark.parametrize(("current", "total"), [(BOS, 100), ("a", 95), ("v", 7)])
    def test_row_totals(self, pairs: Counter[tuple[str, str]], current: str, total: int) -> None:
        assert row_total(pairs, current) == total

    def test_losses_of_ava(self, pairs: Counter[tuple[str, str]]) -> None:
        losses = [
            -math.log((pairs[pair] + 1) / (row_total(pairs, pair[0]) + VOCABULARY_SIZE))
            for pair in AVA_PAIRS
        ]
        assert [f"{loss:.2f}" for loss in losses] == ["2.01", "3.19", "2.14", "1.91"]
        assert f"{sum(losses) / len(losses):.4f}" == "2.3148"


class TestArrangingScript:
    def test_restores_the_bundled_order_from_any_other(self, scrambled_file: Path) -> None:
        assert count_pairs(first_hundred(scrambled_file))[BOS, "a"] != 16
        assert run_script(scrambled_file).returncode == 0
        assert names_in(scrambled_file) == names_in(NAMES_FILE)
        assert b"\r" not in scrambled_file.read_bytes()

    def test_arranges_a_list_that_has_changed(
        self, scrambled_file: Path, pairs: Counter[tuple[str, str]]
    ) -> None:
        fewer = names_in(scrambled_file)[::2]
        scrambled_file.write_text("\n".join(fewer) + "\n", encoding="utf-8", newline="\n")
        assert run_script(scrambled_file).returncode == 0
        assert sorted(names_in(scrambled_file)) == fewer
        found = count_pairs(first_hundred(scrambled_file))
        assert [found[pair] for pair in AVA_PAIRS] == [pairs[pair] for pair in AVA_PAIRS]
        assert [row_total(found, token) for token in (BOS, "a", "v")] == [100, 95, 7]

    def test_check_accepts_the_bundled_order(self) -> None:
        assert run_script("--check").returncode == 0

    def test_check_refuses_another_order_and_writes_nothing(self, scrambled_file: Path) -> None:
        before = scrambled_file.read_bytes()
        assert run_script("--check", scrambled_file).returncode == 1
        assert scrambled_file.read_bytes() == before

    def test_a_list_that_is_too_short_is_refused_and_kept(self, tmp_path: Path) -> None:
        file = tmp_path / "short.txt"
        file.write_text("ava\nliv\n", encoding="utf-8")
        result = run_script(file)
        assert result.returncode == 2
        assert "more than 100 names are needed, the list has 2" in result.stderr
        assert names_in(file) == ["ava", "liv"]
