"""`python -m hyvinvointi_cli` is `hyte`."""

from hyvinvointi_cli.cli import main

if __name__ == "__main__":
    main()
