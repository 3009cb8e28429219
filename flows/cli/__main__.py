"""`python -m flows.cli`, for where the console script is not on the path."""

import sys

from flows.cli import main

sys.exit(main())
