"""Bytes to documents: readers for each format, under guard."""
