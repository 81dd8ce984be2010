"""What the command prints, read back."""

import json
import math

NAMES = ["emma", "olivia", "ava", "isabella", "sophia", "mia", "zoë", "o'neil, jr", "Ava"]
EXACT = 1e-12


def strictly_read(text):
    def refuse(constant):
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(text, parse_constant=refuse)


def infinite_or(value):
    return math.inf if value == "inf" else value
