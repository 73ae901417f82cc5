"""Appointments: verbs of appointing and leaving, people and posts; ``appointments`` puts them together."""
