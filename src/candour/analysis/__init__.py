"""The five questions, answered from facts, entries and a day."""
