"""What discovery knows of sales beforehand, and how it came to know it."""
