"""The designed process: one document, changed only by commands."""
