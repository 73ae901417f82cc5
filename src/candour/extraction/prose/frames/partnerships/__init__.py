"""Partnerships: partners, and how far each came; ``partnerships`` puts them together."""
