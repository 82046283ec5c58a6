"""Tests of the house: what it is made of, how it is set up, who may lean on whom."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
