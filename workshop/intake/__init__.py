"""Text and files in, domain objects out; every error gathered by row, never half an import."""
