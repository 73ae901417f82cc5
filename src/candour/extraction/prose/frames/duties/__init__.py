"""Duties: who must do what by when, from lists, clauses, tables and resolutions; ``requirements`` puts them together."""
