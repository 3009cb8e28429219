"""Corrections by people: read from a reviewed file, proved against what is read now, applied in the open.

`place` says which file, `register` keeps its lines, `correction` is one of them and `reading` says what is
wrong with the others. `application` changes figures on their way to validation, `evidence` notes it beside
them, `fit` tells where that cannot be. `proposal` makes the lines that `figurebook correct` is asked for, in
the name of a `person`.
"""
