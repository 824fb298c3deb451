"""`python -m cityhub`: on a bare machine it first sets itself up, then does what the command says."""

import sys

from cityhub.setup import enter_environment


def main() -> int:
    """Also what the program `cityhub` of the environment begins with, so that it never lacks what it needs."""
    code = enter_environment(sys.argv[1:])
    if code is None:
        from cityhub import cli  # noqa: PLC0415  # it imports what the set-up installs

        code = cli.main()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
