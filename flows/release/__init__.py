"""Release: a database becomes a folder that is complete, checked, and never changes once it is visible.

Stage writes the files, check proves them, promote makes them visible in one step.
"""
