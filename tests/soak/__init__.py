"""Soak: what users may rely on, proved at length (`make soak`) and in short (in the tests).

One file a promise. Each is a `Promise` with a proof in two lengths; what holds is told as a number.
"""

from tests.soak import accounted, crash, damage, half_release, kills, same_bytes, two_runs

PROMISES = tuple(
    kept.PROMISE for kept in (half_release, crash, kills, two_runs, same_bytes, accounted, damage)
)
