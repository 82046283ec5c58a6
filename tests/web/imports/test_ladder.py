"""Who may import, whose files they may use, and for how long files are kept."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from tests.support.pages import new_workspace, words
from tests.web.imports.files import PLAIN, bring_in, check_page, deal_names, form_on, sent
from workshop.domain.people import Role

ADDRESSES = [
    ("get", "/imports/new"),
    ("post", "/imports/new"),
    ("get", "/imports/check"),
    ("post", "/imports/check"),
    ("post", "/imports"),
    ("post", "/imports/bad-rows"),
]


@pytest.fixture
def uploaded(karin, workspace):
    return re.search(r"upload=([\w-]+)", sent(karin, workspace, ("mine.csv", PLAIN)).location)[1]


@pytest.mark.parametrize(("method", "address"), ADDRESSES)
def test_only_members_of_the_workspace_import(method, address, workspace, uploaded, reader, outsider):
    where = f"/w/{workspace}{address}"
    fields = {"upload": uploaded} if method == "post" else {"query_string": {"upload": uploaded}}
    ask = (
        (lambda person: person.post(where, fields))
        if method == "post"
        else (lambda person: person.get(where, **fields))
    )
    assert ask(reader).status_code == 403
    assert ask(outsider).status_code == 404


def test_a_stranger_imports_nothing(stranger, workspace):
    assert sent(stranger, workspace, ("mine.csv", PLAIN)).status_code == 403


def test_a_member_imports(member_as, workspace):
    ben = member_as(Role.MEMBER)
    assert bring_in(ben, workspace, check_page(ben, workspace, ("mine.csv", PLAIN))).status_code == 303
    assert deal_names(ben, workspace) == ["Acme", "Bolt"]


@pytest.mark.parametrize(("method", "address"), ADDRESSES)
def test_a_file_of_another_workspace_is_not_there(method, address, app, karin, uploaded):
    where = f"/w/{new_workspace(app, karin, 'Second')}{address}"
    if method == "post":
        assert karin.post(where, {"upload": uploaded}).status_code == 404
    else:
        assert karin.get(where, query_string={"upload": uploaded}).status_code == 404


@pytest.mark.parametrize("address", ["/imports/check", "/imports", "/imports/bad-rows"])
def test_a_check_of_nothing_is_told(address, karin, workspace):
    answer = karin.post(f"/w/{workspace}{address}")
    assert answer.status_code == 404
    assert "Upload them again." in words(answer)


def test_a_file_is_kept_for_a_day(karin, workspace, uploaded):
    address = f"/w/{workspace}/imports/check?upload={uploaded}"
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=23), tick=False):
        assert karin.get(address).status_code == 200
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=25), tick=False):
        answer = karin.get(address)
    assert answer.status_code == 404
    assert "These files were kept for a day and are gone" in words(answer)


def test_files_are_gone_once_they_are_imported(karin, workspace):
    page = check_page(karin, workspace, ("mine.csv", PLAIN))
    upload = form_on(page)["upload"][0]
    bring_in(karin, workspace, page)
    assert karin.get(f"/w/{workspace}/imports/check?upload={upload}").status_code == 404


@pytest.mark.parametrize("action", ["withdraw", "restore"])
def test_only_members_of_the_workspace_undo_an_import(action, karin, workspace, reader, outsider):
    bring_in(karin, workspace, check_page(karin, workspace, ("mine.csv", PLAIN)))
    batch = re.search(r"/imports/([\w-]+)/withdraw", karin.get(f"/w/{workspace}/imports").text)[1]
    where = f"/w/{workspace}/imports/{batch}/{action}"
    assert reader.post(where).status_code == 403
    assert outsider.post(where).status_code == 404
    assert karin.get(where).status_code == 405
    assert karin.post(f"/w/{workspace}/imports/nothing/{action}").status_code == 404
    assert deal_names(karin, workspace) == ["Acme", "Bolt"]


def test_the_template_is_read_back_as_one_won_deal(karin, workspace, reader):
    answer = reader.get(f"/w/{workspace}/imports/template.csv")
    rows = list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))))
    assert rows[0] == ["deal_name", "outcome", "position", "date", "actor", "text", "contributor"]
    assert len(rows) == 3
    bring_in(karin, workspace, check_page(karin, workspace, ("deals.csv", answer.get_data())))
    assert deal_names(karin, workspace) == ["St. Mary's Hospital"]
