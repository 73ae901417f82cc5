"""The sample's inspection reports: their sources, their layouts, their agreed answers."""
