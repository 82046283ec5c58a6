"""The result as files: the table, the data, and the PDF as a job."""

import json

import pytest

from tests.support.answered import Voice
from tests.support.pages import words
from workshop.domain.people import Role
from workshop.store import work
from workshop.store.callers import Operator


def make(person, round, **fields):
    return person.post(f"{round.address}/result/pdf", fields)


def test_the_data_are_what_the_command_prints(karin, spring):
    told = json.loads(karin.get(f"{spring.address}/result.json").data)
    assert list(told) == ["level", "range", "areas", "because", "next", "unknown", "agreement"]
    assert (told["level"], told["range"]) == (2, [2, 2])
    assert told["areas"]["definition"] == {"level": 2, "rating": 2.0}
    assert told["agreement"]["stages-written"] == {"ad": 0, "word": "agree"}


def test_files_are_saved_under_the_company_s_name(karin, spring):
    for ending in ("csv", "json"):
        kept = karin.get(f"{spring.address}/result.{ending}").headers["Content-Disposition"]
        assert "attachment" in kept
        assert "Acme-assessment-20" in kept


def test_asking_for_the_pdf_leads_to_a_job_that_leads_back_to_the_result(karin, spring):
    page = karin.get(make(karin, spring).location)
    assert "Result of the assessment, A4" in words(page)
    assert f'href="{spring.address}/result"' in page.text


def test_who_asks_second_gets_the_same_job_and_another_paper_is_another(karin, member_as, spring):
    first = make(karin, spring).location
    assert make(member_as(Role.MEMBER), spring).location == first
    assert make(karin, spring, kind="assessment-letter").location != first


def test_another_answer_makes_another_file(karin, ask, spring):
    other = ask(*(Voice(name, 3) for name in "abcde"), title="Spring")
    assert make(karin, spring).location != make(karin, other).location


def test_stopping_leads_back_to_the_result_with_an_undo_that_asks_again(karin, spring):
    job = make(karin, spring).location
    answer = karin.post(f"{job}/cancel")
    assert answer.location == f"{spring.address}/result"
    page = karin.get(answer.location)
    assert "Result of the assessment, A4: no longer being made." in words(page)
    assert f'action="{spring.address}/result/pdf" data-undo' in page.text


def test_the_finished_file_is_for_every_reader(app, karin, reader, spring):
    job = make(karin, spring).location
    with app.extensions["database"].write(Operator()) as session:
        work.finish(session, work.take(session), b"%PDF of all", media_type="application/pdf")
    assert reader.get(f"{job}/file").data == b"%PDF of all"


def test_a_reader_a_stranger_and_another_workspace_have_nothing_made(spring, reader, outsider, stranger):
    assert [make(who, spring).status_code for who in (reader, outsider, stranger)] == [403, 404, 403]


def test_the_address_of_the_button_is_no_page(karin, spring):
    assert karin.get(f"{spring.address}/result/pdf").status_code == 405


def test_of_a_round_in_which_nobody_answered_there_is_no_file(karin, ask):
    empty = ask()
    assert "Nobody has answered" in words(karin.get(f"{empty.address}/result"))
    assert [karin.get(f"{empty.address}/result.{ending}").status_code for ending in ("csv", "json")] == [
        409,
        409,
    ]
    assert make(karin, empty).status_code == 409


@pytest.mark.parametrize("kind", ["assessment", "assessment-letter"])
def test_the_export_station_does_not_make_results(karin, workspace, kind):
    assert karin.post(f"/w/{workspace}/exports/pdf", {"kind": kind}).status_code == 400
