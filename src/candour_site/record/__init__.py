"""The record: rows that are only ever added, the one module that adds them, and the one that reads them.

``models`` are the tables, ``mapping`` the only code between rows and library values, ``writing`` the only
writer and ``queries`` the only reader. Everything else in ``candour_site`` speaks to the last two.
"""
