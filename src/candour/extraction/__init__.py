"""Documents to facts, each with its exact citation."""
