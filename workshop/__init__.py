"""Sales Process Workshop: from won deals to a milestone-based sales process."""
