"""`python -m newsarc` is the command line."""

from newsarc.cli import main

if __name__ == "__main__":
    main()
