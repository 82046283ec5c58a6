"""The live workshop: its agenda, who takes part, and what becomes of what they tell."""
