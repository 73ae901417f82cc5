"""Reviews, visits and meetings that are due, and who holds them; ``reviews`` puts them together."""
