"""Domain objects in, files out: one export is one module and one template."""
