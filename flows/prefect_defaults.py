"""Prefect's settings as figurebook wants them where the user has not said otherwise.

To be imported before Prefect, which reads them when it is imported. Nothing calls home,
and the temporary server may take its time on a busy machine.
"""

import os

DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
}

for name, value in DEFAULTS.items():
    os.environ.setdefault(name, value)
