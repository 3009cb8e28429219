"""Soak: what users may rely on, proved at length (`make soak`) and in short (in the tests).

One file a promise. Each is a `Promise` with a proof in two lengths; what holds is told as a number.
"""

from tests.soak import (
    accounted,
    clock,
    crash,
    damage,
    full_disk,
    half_release,
    kills,
    network,
    readers,
    same_bytes,
    two_runs,
)

PROOFS = (
    half_release,
    crash,
    kills,
    two_runs,
    same_bytes,
    accounted,
    damage,
    full_disk,
    clock,
    network,
    readers,
)
PROMISES = tuple(proof.PROMISE for proof in PROOFS)
