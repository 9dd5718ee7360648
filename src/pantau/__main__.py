"""`python -m pantau` is the command `pantau`."""

from pantau.cli import main

main()
