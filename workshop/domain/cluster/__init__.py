"""From many people's notes to activity groups, their order, stages and milestones."""
