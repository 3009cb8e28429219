"""figurebook: a folder of reports in, a validated and documented release out."""
