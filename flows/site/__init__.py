"""The site: one web page for each release, readable without a network and without scripts."""
