"""Temporary: replaced below."""
import sys
from pathlib import Path

from cityhub.load.content import load
from cityhub.validate.validate import validate


def main() -> int:
    problems = sorted(set(validate(load(Path("content")))))
    for p in problems: print(p)
    print(f"{len(problems)} problem(s)", file=sys.stderr)
    return 1 if problems else 0
