"""Measures everything and prints it: ``python -m benchmarks [--json FILE] [PART ...]``.

Before and after each part it tells how fast the machine is: one that is shared or saves power is
now fast, now half as fast, and limits in milliseconds mean little without that.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks import corpus_model, inspector, launch, loading, table, time_machine, training
from benchmarks.pace import pace_text

_PARTS = {
    part.__name__.rpartition(".")[2]: part
    for part in (launch, training, time_machine, inspector, corpus_model, loading, table)
}


def main() -> None:
    """Run all measurements, or those of the parts that are named, one after another."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(_PARTS)} (all)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results as JSON too")
    given = parser.parse_args()
    if unknown := set(given.parts) - set(_PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    results = []
    for name in given.parts or _PARTS:
        print(f"-- {name}; before: {pace_text()}", flush=True)
        for result in _PARTS[name].measure():
            print(result.line(), flush=True)
            results.append(result)
        print(f"   {name}; after: {pace_text()}", flush=True)
    path: Path | None = given.json
    if path is not None:
        rows = [result.as_dict() for result in results]
        path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
