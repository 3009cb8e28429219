"""Code lists: what is known of places, bodies, units and measures, as data.

Each list is a CSV file with one pandera model beside it. Adding a place or a
measure is a line in a CSV file.
"""
