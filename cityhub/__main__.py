"""`python -m cityhub`: on a bare machine it first sets itself up, then does what the command says."""

import sys

from cityhub.setup import enter_environment

if __name__ == "__main__":
    code = enter_environment(sys.argv[1:])
    if code is None:
        from cityhub.cli import main

        code = main()
    raise SystemExit(code)
