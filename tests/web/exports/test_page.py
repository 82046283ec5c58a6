from tests.support.pages import headings, words
from workshop.domain.people import Role


def test_without_a_process_the_page_teaches_and_leads_to_design(karin, workspace):
    page = karin.get(f"/w/{workspace}/exports")
    assert page.status_code == 200
    assert "There is no process yet to make them from." in words(page)
    assert f'href="/w/{workspace}/process"' in page.text
    assert "Make the PDF" not in page.text


def test_every_file_says_what_it_is_for_and_how_it_stands(station):
    page = station.get()
    told = headings(page)
    parts = ("Export", "Book and paper", "Playbook", "Web edition", "A link for everybody", "Drawing", "Data")
    assert [one for one in told if one in parts] == list(parts)
    assert "A new colleague can work with it from the first day." in words(page)
    assert "Make the PDF Playbook" in words(page)


def test_papers_are_choices(station):
    page = station.get().text
    assert '<option value="letter">US Letter</option>' in page
    assert '<option value="a2">A2</option>' in page


def test_what_the_page_was_asked_for_goes_with_every_form(station):
    assert 'name="names" value="y">' in station.get("?names=y").text
    assert station.get("").text.count('name="names"') == 1
    assert station.get("?version=7").status_code == 404


def test_what_is_being_made_leads_to_how_far_it_is(station):
    job = station.make()
    page = station.get()
    assert words(page).count("Being made now.") == 1
    assert f'href="{station.front}{job}"' in page.text


def test_a_file_of_the_newest_revision_is_had_at_one_click(clock, station):
    job = station.make()
    station.work()
    page = station.get()
    assert "Made 22 Nov 2026, 10:42 from revision 1, the newest." in words(page)
    assert f'href="{station.front}{job}/file"' in page.text


def test_a_file_of_an_older_revision_says_so_and_offers_both(station):
    job = station.make()
    station.work()
    station.change("Sell less, better")
    page = station.get()
    assert "from revision 1. The newest is revision 2." in words(page)
    assert "Download revision 1" in words(page)
    assert f'href="{station.front}{job}/file"' in page.text
    assert "Make the PDF Playbook" in words(page)


def test_a_reader_sees_everything_and_makes_nothing(station, member_as):
    job = station.make()
    station.work()
    page = station.as_seen_by(member_as(Role.READER)).get()
    assert "Make the PDF" not in page.text
    assert "No PDF has been made yet. A member of this workspace can make it." in words(page)
    assert f'href="{station.front}{job}/file"' in page.text


def test_a_stranger_is_sent_to_sign_in(station, stranger):
    assert station.as_seen_by(stranger).get().location.startswith("/sign-in?next=")


def test_who_belongs_to_another_workspace_finds_nothing(station, outsider):
    assert station.as_seen_by(outsider).get().status_code == 404


def test_the_page_takes_no_post(station):
    assert station.post("").status_code == 405
