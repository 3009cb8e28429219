"""The person who corrects: by the name that stands under changes here."""

from __future__ import annotations

import getpass
import os
import subprocess

PATIENCE_SECONDS = 5


def person() -> str:
    """The name that Git writes under changes, else the name of the account; else nothing."""
    return os.environ.get("GIT_AUTHOR_NAME", "").strip() or _of_git() or _of_account()


def _of_git() -> str:
    command = ["git", "config", "user.name"]
    try:
        told = subprocess.run(command, capture_output=True, timeout=PATIENCE_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.decode(errors="replace").strip()


def _of_account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without an entry in the list of users
        return ""
