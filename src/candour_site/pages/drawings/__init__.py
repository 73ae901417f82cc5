"""Drawings made on the server as accessible SVG. Each says the same as the table that stands with it."""
