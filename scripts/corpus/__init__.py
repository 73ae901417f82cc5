"""Agreed answers, what extraction made of the same documents, and the difference."""
