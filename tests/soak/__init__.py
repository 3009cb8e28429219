"""Soak: what users may rely on, proved at length (`make soak`) and in short (in the tests).

One file a promise. Each is a `Promise` with a proof in two lengths; what holds is told as a number.
"""

from tests.soak import crash, half_release, kills, same_bytes, two_runs

PROMISES = (half_release.PROMISE, crash.PROMISE, kills.PROMISE, two_runs.PROMISE, same_bytes.PROMISE)
