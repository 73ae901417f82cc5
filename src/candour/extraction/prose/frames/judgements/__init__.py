"""Judgements: grades, the areas and the authority they were given to; ``judgements`` puts them together."""
