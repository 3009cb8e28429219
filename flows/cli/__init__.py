"""`figurebook`: the commands, their errors in one line, and nothing that the stages should do.

A command's module is imported only when it is asked for: the help of one that needs no
Prefect and no pandas must not wait for them.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from flows.cli.arguments import parser
from flows.printable import on_one_line

FAILED, MISUSED, INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives the exit code: 0 done, 1 failed, 2 asked for something that cannot be."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    asked = parser().parse_args(arguments)
    # Commands make many small records and hardly a cycle: to look for cycles less often saves a tenth.
    gc.set_threshold(100_000)
    try:
        return _command(asked)
    except BrokenPipeError:
        # Who reads our output has seen enough. Nothing is left to be said, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        gc.freeze()  # nor need the interpreter look for any on its way out


def _command(asked: Namespace) -> int:
    module = import_module(f"flows.cli.{asked.command}")
    try:
        code: int = getattr(module, asked.command)(asked)
        sys.stdout.flush()
        return code
    except module.ERRORS as error:  # what a user can get wrong
        return _complain(str(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        return _complain(f"{error.strerror or error}: {error.filename}" if error.filename else str(error))


def _complain(message: str) -> int:
    print(f"figurebook: {on_one_line(' '.join(message.split()))}", file=sys.stderr)
    return MISUSED
