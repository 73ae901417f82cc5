"""Findings: what judges are said to have found, as weakness or strength; ``findings`` puts them together."""
