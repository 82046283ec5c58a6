"""A logo is a picture of dots and nothing else, whatever its file says it is."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from workshop.domain.problems import BadInput
from workshop.exports.picture import is_logo
from workshop.intake.logo import MOST_KEPT, MOST_SENT, read_logo


def picture(kind="PNG", size=(60, 20), mode="RGB", colour="teal", **how):
    out = BytesIO()
    Image.new(mode, size, colour).save(out, kind, **how)
    return out.getvalue()


def opened(png):
    return Image.open(BytesIO(png), formats=("PNG",))


def claiming(width, height):
    """A PNG of a few bytes whose head tells of a size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b"")]
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_each_kind_of_picture_becomes_a_png(kind):
    made = read_logo(picture(kind))

    assert opened(made).size == (60, 20)
    assert is_logo(made)


def test_what_is_clear_stays_clear():
    assert opened(read_logo(picture(mode="RGBA", colour=(0, 0, 0, 0)))).mode == "RGBA"


def test_a_picture_of_a_press_becomes_one_of_a_screen():
    assert opened(read_logo(picture("JPEG", mode="CMYK", colour=(0, 255, 0, 0)))).mode == "RGB"


def test_a_large_picture_is_made_smaller_and_keeps_its_shape():
    assert opened(read_logo(picture(size=(3000, 1000)))).size == (1200, 400)


def test_a_picture_that_cannot_be_packed_is_made_smaller_until_it_is_small_enough():
    noise = Image.effect_noise((1200, 1200), 200).convert("RGB")
    out = BytesIO()
    noise.save(out, "PNG")
    made = read_logo(out.getvalue())

    assert len(made) <= MOST_KEPT
    assert is_logo(made)


def test_whatever_else_the_file_told_is_gone():
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "Karin Nowak")
    exif = Image.Exif()
    exif[0x010E] = "At home"
    made = read_logo(picture(pnginfo=told)) + read_logo(picture("JPEG", exif=exif))

    assert b"Karin" not in made
    assert b"At home" not in made
    assert b"tEXt" not in made


def test_what_stands_behind_the_picture_is_gone():
    assert b"PK\x03\x04" not in read_logo(picture() + b"PK\x03\x04 an archive")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "The file is empty."),
        (
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>',
            "This is not a picture of dots.",
        ),
        (b"<!doctype html><p>x", "This is not a picture of dots."),
        (b"%PDF-1.7", "This is not a picture of dots."),
        (b"BM" + bytes(60), "This is not a picture of dots."),
        (picture() + b"<script>alert(1)</script>", "There is a web page inside this picture."),
        (b"GIF89a/*<html>*/", "There is a web page inside this picture."),
        (picture()[:60], "This picture cannot be read"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "This picture cannot be read"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "This picture cannot be read"),
        (claiming(40_000, 40_000), "The picture has too many dots: at most 16 million."),
        (claiming(9_000, 10), "The picture has too many dots"),
        (claiming(5_000, 5_000), "The picture has too many dots"),
        (claiming(2**31 - 1, 2**31 - 1), "The picture has too many dots"),
        (picture() + bytes(MOST_SENT), "The file is larger than 5 MiB."),
    ],
    ids=lambda value: None if isinstance(value, str) else value[:12].hex(),
)
def test_what_is_no_logo_is_refused_with_what_to_do(data, told):
    with pytest.raises(BadInput, match=told) as refused:
        read_logo(data)
    assert "Save" in str(refused.value)


def test_a_small_file_that_tells_of_a_huge_picture_is_refused_before_it_is_decoded(monkeypatch):
    monkeypatch.setattr(Image.Image, "convert", lambda *_: pytest.fail("It was decoded."))

    with pytest.raises(BadInput):
        read_logo(claiming(5_000, 5_000))


def test_the_same_picture_gives_the_same_bytes():
    assert read_logo(picture()) == read_logo(picture())
