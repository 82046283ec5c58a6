import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from workshop.exports import assets, pdf, picture
from workshop.exports.unavailable import PdfUnavailable

PAGE = '<!doctype html><html lang="en"><title>A page</title>{head}<body>{body}</body></html>'


def page(body="Words", head=""):
    return PAGE.format(head=head, body=body)


@pytest.fixture
def canary():
    """A server on this machine that notes whatever is asked of it."""
    asked = []

    class Canary(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Canary)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


ASKING = {
    "image": ('<img src="{url}/a" alt="a">', ""),
    "svg image": ('<svg><title>a</title><image href="{url}/a" width="9" height="9"/></svg>', ""),
    "svg use": ('<svg><title>a</title><use href="{url}/a#b"/></svg>', ""),
    "object": ('<object data="{url}/a">a</object>', ""),
    "embed": ('<embed src="{url}/a">', ""),
    "style sheet": ("", '<link rel="stylesheet" href="{url}/a">'),
    "import": ("", '<style>@import "{url}/a";</style>'),
    "background": ("", '<style>body {{ background: url("{url}/a") }}</style>'),
    "font": (
        "",
        '<style>@font-face {{ font-family: x; src: url("{url}/a") }} body {{ font-family: x }}</style>',
    ),
    "attachment": ("", '<link rel="attachment" href="{url}/a">'),
    "base": ('<img src="a" alt="a">', '<base href="{url}/">'),
}


@pytest.mark.parametrize(("body", "head"), ASKING.values(), ids=ASKING)
def test_nothing_is_asked_of_any_server(canary, body, head):
    url, asked = canary
    made = pdf.render(page(body.format(url=url), head.format(url=url)))

    assert asked == []
    assert PdfReader(BytesIO(made)).attachments == {}


@pytest.mark.parametrize(("body", "head"), ASKING.values(), ids=ASKING)
def test_no_file_of_the_machine_is_read(tmp_path, monkeypatch, body, head):
    (tmp_path / "a").write_text("<svg xmlns='http://www.w3.org/2000/svg'><text>secret</text></svg>")
    made = PdfReader(
        BytesIO(pdf.render(page(body.format(url=tmp_path.as_uri()), head.format(url=tmp_path.as_uri()))))
    )

    assert made.attachments == {}
    assert all("secret" not in each.extract_text() for each in made.pages)


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data",
        "https://example.com/a.css",
        "file:///etc/passwd",
        "data:text/css,body{}",
        "ftp://127.0.0.1/a",
        "app:../pyproject.toml",
        "app:css/../../pyproject.toml",
        "app:/etc/passwd",
        "app:fonts",
        "app:none.css",
        "APP:css/paper.css",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png,x",
        "data:image/png;base64,PHN2Zy8+",
        "data:image/png;base64,!",
        "data:image/png;base64,",
        "DATA:image/png;base64,PHN2Zy8+",
    ],
)
def test_the_fetcher_refuses_whatever_is_not_a_file_of_ours(url):
    from workshop.exports.asset_fetcher import AssetFetcher

    with pytest.raises(ValueError, match="app"):
        AssetFetcher().fetch(url)


def test_the_fetcher_gives_the_logo_that_is_written_in_the_address_and_no_larger_picture():
    from workshop.exports.asset_fetcher import AssetFetcher

    small, large = (picture_of(side) for side in (1200, 1201))

    assert AssetFetcher().fetch(picture.address(small)).read() == small
    with pytest.raises(ValueError, match="app"):
        AssetFetcher().fetch(picture.address(large))


def picture_of(side):
    out = BytesIO()
    Image.new("RGB", (side, 2)).save(out, "PNG")
    return out.getvalue()


def test_the_fetcher_serves_our_own_files():
    from workshop.exports.asset_fetcher import AssetFetcher

    assert AssetFetcher().fetch("app:css/paper.css").read() == assets.content("app:css/paper.css")


def test_the_same_html_gives_the_same_bytes():
    html = page(head='<link rel="stylesheet" href="app:css/paper.css">')

    assert pdf.render(html) == pdf.render(html)


def test_where_the_libraries_are_missing_the_mend_is_told(monkeypatch):
    import builtins

    real = builtins.__import__

    def without_pango(name, *rest):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_pango)
    with pytest.raises(PdfUnavailable, match="install"):
        pdf.render(page())
