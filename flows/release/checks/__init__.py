"""The checks of a release, one promise in each file. A check takes the contents and gives what breaks the promise."""
