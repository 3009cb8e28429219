"""`make bench`: how fast it is, each number beside a yardstick of the same run on the same machine."""

import flows.prefect_defaults  # noqa: F401
from tests.benchmarks import extraction, flow, start

for benchmark in (extraction, start, flow):
    for line in benchmark.lines():
        print(line, flush=True)
    print()
