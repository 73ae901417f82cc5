"""What reads the published files and makes the national store; needs the ``national`` extra (Polars, calamine)."""
