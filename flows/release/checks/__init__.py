"""The checks of a release: a check takes its contents and gives what breaks a promise."""
