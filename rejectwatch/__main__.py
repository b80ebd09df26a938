"""Run the command line with ``python -m rejectwatch``."""

import sys

from rejectwatch.cli import main

sys.exit(main())
