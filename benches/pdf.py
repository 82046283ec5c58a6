"""What the workshop adds to the time that WeasyPrint itself needs for the same HTML."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benches.material import DAY
from benches.stopwatch import ratio
from benches.table import Table
from workshop.demo import story
from workshop.domain.cluster.discover import discover
from workshop.exports import assets, flowchart, pdf, playbook

ALLOWED = 1.15


def run(*, short: bool = False) -> Table:
    """The demo's playbook: `pdf.render` against a bare WeasyPrint, in turns."""
    html = _book()
    with TemporaryDirectory() as folder:
        same = _on_disk(html, Path(folder))
        times, bare = ratio(lambda: pdf.render(html), lambda: _bare(same), rounds=1 if short else 9)
    return Table(
        title="Playbook as PDF",
        headers=("against WeasyPrint's own time", "ratio"),
        rows=(("pdf.render", f"{times:.2f}"),),
        note=f"At most {ALLOWED} is wanted. WeasyPrint itself took {bare:.1f} s.",
    )


def _book() -> str:
    process = story.process(discover(story.deals(), decisions=story.decisions()))
    return playbook.html(process, today=DAY, flowchart=flowchart.draw(process).decode())


def _on_disk(html: str, folder: Path) -> str:
    """The same HTML for a program that knows no `app:`; its files lie in `folder`."""
    here = f"{folder.as_uri()}/"
    for url, data in assets.used(html).items():
        file = folder / url.removeprefix(assets.SCHEME)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.replace(b"app:", here.encode()) if file.suffix == ".css" else data)
    return html.replace("app:", here)


def _bare(html: str) -> bytes:
    from weasyprint import HTML

    written: bytes = HTML(string=html).write_pdf(pdf_variant=pdf.VARIANT)
    return written
