"""Instruments: the places that name a paper, what each says of it, and how they join; ``instruments`` puts them together."""
