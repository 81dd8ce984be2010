"""Arrange names.txt so that training begins with the counts of the lesson's example.

    python data/arrange_names.py              rewrite names.txt in arranged order
    python data/arrange_names.py --check      only tell whether the counts hold
    python data/arrange_names.py OTHER.txt    the same for another list of names

The program shuffles the file with ``random.seed(42)`` and trains one name a step. This script
picks the hundred names that training is to take first, then undoes the shuffle to find the
line on which each name must stand. The result depends on which names the file holds, never
on their order, so running the script twice changes nothing.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

DEFAULT_FILE = Path(__file__).with_name("names.txt")
LESSON_STEPS = 100

# What the names of the first hundred steps must hold, as occurrences in one text in which "."
# stands for BOS: ".ava.liv." So ".a" counts the names that begin with a, "a." those that end.
LESSON_COUNTS = {".a": 16, "a": 95, "a.": 17, "av": 4, "v": 7, "va": 3}

TRAINING_SEED = 42  # the program's default order
ARRANGING_SEED = 23  # any seed works; each gives another hundred names
MAX_SWAPS = 100_000  # the bundled list needs a few hundred


class ArrangingError(Exception):
    """The list cannot be arranged; the message says why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Arrange or check one file; return the exit status."""
    options = parse_arguments(arguments)
    try:
        names = read_names(options.file)
        if not options.check:
            names = arrange(names)
            options.file.write_text("\n".join(names) + "\n", encoding="utf-8", newline="\n")
    except (OSError, UnicodeError, ArrangingError) as error:
        print(f"arrange_names: {error}", file=sys.stderr)
        return 2
    return report(names)


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return ``file`` (a Path) and ``check`` (a bool)."""
    parser = argparse.ArgumentParser(description="Arrange names to begin with the lesson's counts.")
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT_FILE, help="one name a line")
    parser.add_argument("--check", action="store_true", help="write nothing, only check the counts")
    return parser.parse_args(arguments)


def report(names: Sequence[str]) -> int:
    """Print each wanted count beside the one that training will meet; 0 if all agree."""
    found = lesson_counts(training_order(names)[:LESSON_STEPS])
    print(f"{len(names)} names; the first {LESSON_STEPS} of the default order hold")
    for pattern, wanted in LESSON_COUNTS.items():
        print(f"  {pattern:2}  {found[pattern]:3}  (lesson: {wanted})")
    return 0 if found == LESSON_COUNTS else 1


def read_names(file: Path) -> list[str]:
    """Return the file's names, one a line, in the file's order."""
    return file.read_text(encoding="utf-8").split()


def arrange(names: Sequence[str]) -> list[str]:
    """Return the names in the file order whose default shuffle begins like the lesson."""
    chooser = random.Random(ARRANGING_SEED)
    wanted_order = sorted(names)
    chooser.shuffle(wanted_order)
    put_lesson_first(wanted_order, chooser)
    return undo_training_shuffle(wanted_order)


def put_lesson_first(names: list[str], chooser: random.Random) -> None:
    """Swap names into and out of the first hundred, in place, until these match the lesson.

    A random swap stays unless it takes the counts further away. Raises ArrangingError if the
    list is too short or the counts are not reached.
    """
    if len(names) <= LESSON_STEPS:
        raise ArrangingError(
            f"more than {LESSON_STEPS} names are needed, the list has {len(names)}"
        )
    distance = distance_from_lesson(names[:LESSON_STEPS])
    for _ in range(MAX_SWAPS):
        if distance == 0:
            return
        inside = chooser.randrange(LESSON_STEPS)
        outside = chooser.randrange(LESSON_STEPS, len(names))
        names[inside], names[outside] = names[outside], names[inside]
        changed = distance_from_lesson(names[:LESSON_STEPS])
        if changed <= distance:
            distance = changed
        else:
            names[inside], names[outside] = names[outside], names[inside]
    raise ArrangingError(f"no {LESSON_STEPS} names with the lesson's counts were found")


def distance_from_lesson(names: Sequence[str]) -> int:
    """Return by how many occurrences the names differ from the lesson, over all its counts."""
    found = lesson_counts(names)
    return sum(abs(found[pattern] - wanted) for pattern, wanted in LESSON_COUNTS.items())


def lesson_counts(names: Sequence[str]) -> dict[str, int]:
    """Count each of the lesson's patterns in the names."""
    text = "." + "".join(name + "." for name in names)
    return {pattern: text.count(pattern) for pattern in LESSON_COUNTS}


def training_order(names: Sequence[str]) -> list[str]:
    """Return the names of a file in the order in which the program trains on them by default."""
    order = list(names)
    random.Random(TRAINING_SEED).shuffle(order)
    return order


def undo_training_shuffle(wanted_order: Sequence[str]) -> list[str]:
    """Return the file order that the default shuffle turns into ``wanted_order``."""
    lines = list(range(len(wanted_order)))
    random.Random(TRAINING_SEED).shuffle(lines)
    name_on_line = dict(zip(lines, wanted_order, strict=True))
    return [name_on_line[line] for line in range(len(wanted_order))]


if __name__ == "__main__":
    sys.exit(main())
