"""A child: a process forked for one piece of work, so that it can be killed, limited or deceived.

The process that forks has done nothing yet but import. It has no threads, whose locks a child would
inherit and wait for in vain; all real work is done by children.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")
KILLED = -signal.SIGKILL


class ChildFailed(Exception):
    """A child ended otherwise than was expected."""


@dataclass(frozen=True, slots=True)
class Child:
    """A forked process and the end of the pipe on which it gives its answer."""

    process: int
    answers: int

    def kill(self) -> None:
        """Ends it in the middle of whatever it does."""
        os.kill(self.process, signal.SIGKILL)

    def wait(self) -> int:
        """Its exit code once it has ended; minus the number of the signal that killed it."""
        code = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        os.close(self.answers)
        return code

    def answer(self) -> Any:
        """What its work came to."""
        with os.fdopen(os.dup(self.answers), "rb") as pipe:
            told = pipe.read()
        code = self.wait()
        if not told:
            raise ChildFailed(f"a child ended with {code} and no answer")
        return pickle.loads(told)


def begin(work: Callable[[], Any]) -> Child:
    """The work, begun in a process of its own."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process:
        os.close(writing)
        return Child(process, reading)
    os.close(reading)
    _do(work, writing)


def done(work: Callable[[], T]) -> T:
    """The answer of work done in a process of its own."""
    answer: T = begin(work).answer()
    return answer


def _do(work: Callable[[], Any], answers: int) -> None:
    code = 1
    try:
        answer = pickle.dumps(work())
        with os.fdopen(answers, "wb") as pipe:
            pipe.write(answer)
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)
