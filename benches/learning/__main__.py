"""`python -m benches.learning` fits everything anew; the labelled corpora must lie beside the project."""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import click

from benches.corpora import CORPORA
from benches.learning import likenesses, sayings


@click.command()
def main() -> None:
    """Write kinds.npz and learnt.json of the product, and left_out.json of these benches."""
    if not CORPORA.is_dir():
        raise click.ClickException("The labelled corpora are not beside the project (../shared/corpora).")
    sayings.fit()
    likenesses.fit()


if __name__ == "__main__":
    main()
