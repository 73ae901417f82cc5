"""Commitments: quantities, and whether they are promised; ``commitments`` puts them together."""
