"""What the workshop adds to the time that WeasyPrint itself needs for the same HTML."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep

from benches.material import DAY
from benches.stopwatch import ratio, seconds
from benches.table import Table
from workshop.demo import story
from workshop.domain.cluster.discover import discover
from workshop.exports import assets, flowchart, pdf, playbook
from workshop.press import Press
from workshop.trades import load_libraries, set_pdf

ALLOWED = 1.15
SECONDS_TO_WARM_UP = 4.0


def run(*, short: bool = False) -> Table:
    """The demo's playbook against a bare WeasyPrint, in turns: `pdf.render`, and the press of the web app."""
    html = _book()
    rounds = 1 if short else 9
    with TemporaryDirectory() as folder:
        same = _on_disk(html, Path(folder))
        times, bare = ratio(lambda: pdf.render(html), lambda: _bare(same), rounds=rounds)
        pressed = _pressed(html, same, rounds=rounds, warm=0 if short else SECONDS_TO_WARM_UP)
    return Table(
        title="Playbook as PDF",
        headers=("against WeasyPrint's own time", "ratio"),
        rows=(("pdf.render", f"{times:.2f}"), ("in a process of its own, watched", f"{pressed:.2f}")),
        note=f"At most {ALLOWED} is wanted. WeasyPrint itself took {bare:.1f} s.",
    )


def _pressed(html: str, same: str, *, rounds: int, warm: float) -> float:
    """The same by the press, whose next process has made itself ready while nobody waited."""
    ratios = []
    with closing(Press(set_pdf, warm_up=load_libraries)) as press:
        for _ in range(rounds):
            press.make_ready()
            sleep(warm)
            ours = seconds(lambda: press.make(html.encode(), lambda _step: True))
            ratios.append(ours / seconds(lambda: _bare(same)))
    return median(ratios)


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
