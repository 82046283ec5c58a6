"""Measures taken side by side in one run, as ratios, so that they mean the same on every machine."""
