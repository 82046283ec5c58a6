"""The company's logo on the workspace's own page."""

import re
from io import BytesIO

import pytest
from PIL import Image

from tests.support.pages import headings, words
from workshop.domain.people import Role
from workshop.exports.picture import is_logo


def picture(colour="teal", kind="PNG"):
    out = BytesIO()
    Image.new("RGB", (60, 20), colour).save(out, kind)
    return out.getvalue()


def send(person, workspace, data, name="logo.png"):
    return person.post(f"/w/{workspace}/logo", {"logo": (BytesIO(data), name)})


def settings(person, workspace):
    return person.get(f"/w/{workspace}/settings")


def shown(person, workspace):
    """The address of the logo on the page; None where there is none."""
    found = re.search(r'class="logo-shown" src="([^"]+)"', settings(person, workspace).text)
    return found and found[1]


def undo(page):
    return re.search(r'action="([^"]+)" data-undo', page.text)[1]


def colour_of(person, workspace):
    with Image.open(BytesIO(person.get(shown(person, workspace)).data)) as found:
        return found.getpixel((1, 1))


def test_a_picture_becomes_the_logo_and_is_shown(karin, workspace):
    answer = send(karin, workspace, picture(kind="JPEG"), "../../logo.exe")
    assert answer.status_code == 303
    page = settings(karin, workspace)
    assert "The logo stands on the playbook’s cover from now on." in words(page)
    assert 'alt="Logo of Acme"' in page.text


def test_the_logo_is_served_as_a_png_of_ours_to_be_saved_and_nothing_else(karin, workspace):
    send(karin, workspace, picture(kind="GIF"), "x.html")
    answer = karin.get(shown(karin, workspace))
    assert is_logo(answer.data)
    assert answer.mimetype == "image/png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == "attachment; filename=logo.png"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<svg><script>alert(1)</script></svg>", "Drawings such as SVG can carry programs."),
        (b"<!doctype html>", "This is not a picture of dots."),
        (picture() + b"<script>x</script>", "There is a web page inside this picture."),
        (picture()[:50], "damaged or cut off"),
        (b"", "The file is empty."),
    ],
)
def test_what_is_no_picture_is_refused_with_what_to_do(data, told, karin, workspace):
    answer = send(karin, workspace, data)
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"
    assert told in words(answer)
    assert shown(karin, workspace) is None


def test_without_a_file_it_asks_for_one(karin, workspace):
    answer = karin.post(f"/w/{workspace}/logo", {})
    assert answer.status_code == 422
    assert "Choose a picture first." in words(answer)


def test_a_removed_logo_comes_back(karin, workspace):
    send(karin, workspace, picture())
    address = shown(karin, workspace)
    karin.post(f"{address}/remove")
    page = settings(karin, workspace)
    assert "The logo is removed." in words(page)
    assert shown(karin, workspace) is None
    karin.post(undo(page))
    assert shown(karin, workspace) == address


def test_another_logo_takes_the_place_of_the_first_and_gives_it_back(karin, workspace):
    send(karin, workspace, picture("red"))
    settings(karin, workspace)
    send(karin, workspace, picture("blue"))
    page = settings(karin, workspace)
    assert colour_of(karin, workspace) == (0, 0, 255)
    karin.post(undo(page))
    assert colour_of(karin, workspace) == (255, 0, 0)


def test_the_first_logo_is_taken_back_by_undo(karin, workspace):
    send(karin, workspace, picture())
    karin.post(undo(settings(karin, workspace)))
    assert shown(karin, workspace) is None


@pytest.mark.parametrize("role", [Role.READER, Role.MEMBER, Role.FACILITATOR])
def test_only_an_owner_changes_the_logo(role, karin, workspace, member_as):
    send(karin, workspace, picture())
    ben, address = member_as(role), shown(karin, workspace)
    assert send(ben, workspace, picture()).status_code == 403
    assert ben.post(f"{address}/remove").status_code == 403
    assert ben.post(f"{address}/restore").status_code == 403
    assert ben.get(address).status_code == 200


def test_who_belongs_to_another_workspace_gets_nothing(karin, workspace, outsider):
    send(karin, workspace, picture())
    address = shown(karin, workspace)
    assert outsider.get(address).status_code == 404
    for act in ("/remove", "/restore"):
        assert outsider.post(address + act).status_code == 404


def test_an_id_that_is_not_there_is_no_logo(karin, workspace):
    for act in ("/remove", "/restore"):
        assert karin.post(f"/w/{workspace}/logo/none{act}").status_code == 404
    assert karin.get(f"/w/{workspace}/logo/none").status_code == 404
