"""Finds the folders that lie beside the package in a checkout and inside it in a wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `templates`, `static` or `questionnaires`, wherever this installation keeps it."""
    inside_wheel = PACKAGE / f"_{name}"
    return inside_wheel if inside_wheel.is_dir() else PACKAGE.parent / name


TEMPLATES = folder("templates")
STATIC = folder("static")
QUESTIONNAIRES = folder("questionnaires")
