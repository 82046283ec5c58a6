"""Where every word of a paper lies, as the library that sets the PDF has laid it out. All in CSS pixels."""

from dataclasses import dataclass
from itertools import combinations

from weasyprint import HTML

from workshop.exports.asset_fetcher import AssetFetcher

PX = 96 / 72


@dataclass(frozen=True)
class Word:
    """A line of text: its place, and the size of its letters in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float

    def overlaps(self, other):
        return (
            self.left < other.right - 0.5
            and other.left < self.right - 0.5
            and self.top < other.bottom - 0.5
            and other.top < self.bottom - 0.5
        )


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    words: tuple[Word, ...]

    def outside(self, margin=0):
        """Words that are not wholly within the page less that margin."""
        return [
            word
            for word in self.words
            if word.left < margin - 0.5
            or word.top < margin - 0.5
            or word.right > self.width - margin + 0.5
            or word.bottom > self.height - margin + 0.5
        ]

    def overlaps(self):
        return [(one, other) for one, other in combinations(self.words, 2) if one.overlaps(other)]


def pages(html):
    laid = HTML(string=html, base_url="app:", url_fetcher=AssetFetcher()).render()
    return [Page(page.width, page.height, tuple(_words(page._page_box))) for page in laid.pages]


def _words(box):
    for each in box.descendants(placeholders=True):
        box = getattr(each, "_box", each)
        if text := getattr(box, "text", "").strip():
            left, size = box.position_x, box.style["font_size"]
            foot = box.position_y + box.baseline
            # From the head of capitals to the tail of g: a font's own box is higher than its line.
            yield Word(text, left, foot - 0.7 * size, left + box.width, foot + 0.2 * size, size / PX)
