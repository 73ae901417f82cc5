"""The views: each asks the record one question and hands the answer to a presenter."""
