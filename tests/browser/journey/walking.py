"""Somebody who walks through the pages; every click and every field they type into is counted."""

import re
from dataclasses import dataclass, field
from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader


@dataclass
class Walker:
    page: Page
    clicks: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)

    def click(self, name, *, role=None, exact=False):
        """Presses the first button or link of that name."""
        page = self.page
        found = (
            page.get_by_role(role, name=name, exact=exact)
            if role
            else page.get_by_role("button", name=name, exact=exact).or_(
                page.get_by_role("link", name=name, exact=exact)
            )
        )
        self.clicks.append(str(name))
        found.first.click()
        page.wait_for_load_state()

    def type(self, label, text):
        """Writes into the field of that label."""
        self.typed.append(str(label))
        self.page.get_by_label(label).fill(text)

    def choose_file(self, name, content):
        """One click opens the chooser; choosing is the system's own window."""
        self.clicks.append("file")
        self.page.locator("input[type=file]").first.set_input_files(
            {"name": name, "mimeType": "text/csv", "buffer": content}
        )

    def to(self, station):
        """Presses a station of the journey."""
        self.clicks.append(station)
        journey = self.page.get_by_role("navigation", name="Journey")
        journey.get_by_role("link", name=re.compile(rf"^{station}\b")).click()
        self.page.wait_for_load_state()

    def download(self, name):
        """The bytes of the file that the link or button gives."""
        with self.page.expect_download() as waiting:
            self.click(name)
        return waiting.value.path().read_bytes()


def text_of(pdf):
    """The words of a PDF, without the line breaks that setting put between them."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
