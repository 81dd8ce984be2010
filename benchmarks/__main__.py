"""Measures everything and prints it: ``python -m benchmarks [--json FILE]``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks import corpus_model, inspector, launch, table, time_machine, training


def main() -> None:
    """Run all measurements, one after another."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results as JSON too")
    path: Path | None = parser.parse_args().json
    results = []
    for part in (launch, training, time_machine, inspector, corpus_model, table):
        for result in part.measure():
            print(result.line(), flush=True)
            results.append(result)
    if path is not None:
        rows = [result.as_dict() for result in results]
        path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
