"""The makers of the project's own documents: Word, PDF and saved pages from plain sources, and their agreed answers."""
