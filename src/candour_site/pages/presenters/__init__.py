"""Presenters: from an answer of the library to the tables, numbers and drawings of a page. They ask the record nothing."""
