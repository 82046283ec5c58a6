"""Requests that no page of ours sends: each is refused or harmless, none is a fault of the program."""

from io import BytesIO
from itertools import cycle

import pytest
from werkzeug.datastructures import MultiDict

from tests.support.pages import HERE, SITE
from tests.support.rewind import rewound, rows_of
from workshop.store.tables import Base

pytestmark = pytest.mark.full

FORM = "application/x-www-form-urlencoded"
PLANTED = "planted"
ODD_VALUES = {
    "empty": "",
    "spaces": " \t\n ",
    "a huge number": "9" * 400,
    "a negative number": "-1",
    "a broken number": "1e999",
    "not a number": "NaN",
    "NUL": "\x00",
    "a lone surrogate": "\ud800",
    "a list": '["a", {"b": 1}]',
    "an object": '{"__proto__": {"x": 1}}',
    "a path": "../../../../etc/passwd",
    "true": "true",
}


@pytest.fixture
def token(mine):
    return mine.owner.token()


def each(app, mine, forms):
    """Each form in a world in which none was sent before."""
    for form in forms:
        with rewound(app, mine.owner):
            yield form


def sent(mine, form, fields, token):
    fields = MultiDict([*fields, ("csrf_token", token)])
    for name in form.files:
        fields.add(name, (BytesIO(b""), ""))
    kind = "multipart/form-data" if form.files else FORM
    body = {name: [_encodable(value) for value in fields.getlist(name)] for name in fields}
    return mine.owner.client.post(
        form.action, data=body, content_type=kind, base_url=SITE, headers=HERE, buffered=True
    )


def _encodable(value):
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value


def test_an_odd_value_in_a_field_is_no_fault(app, mine, my_site, token):
    """Each field with one odd value, each value in some field."""
    values = cycle(ODD_VALUES.values())
    for form in each(app, mine, my_site.forms):
        for name, value in zip(dict(form.fields), values, strict=False):
            answer = sent(mine, form, form.with_fields(**{name: value}).fields, token)
            assert answer.status_code < 500, (form.action, name, value)


@pytest.mark.full
@pytest.mark.parametrize("value", ODD_VALUES.values(), ids=list(ODD_VALUES))
def test_every_odd_value_in_any_field_is_no_fault(value, app, mine, my_site, token):
    for form in each(app, mine, my_site.forms):
        for name in dict(form.fields):
            answer = sent(mine, form, form.with_fields(**{name: value}).fields, token)
            assert answer.status_code < 500, (form.action, name)


def test_a_form_without_any_of_its_fields_is_no_fault(app, mine, my_site, token):
    for form in each(app, mine, my_site.forms):
        assert sent(mine, form, [], token).status_code < 500, form
        for missing in dict(form.fields):
            rest = [pair for pair in form.fields if pair[0] != missing]
            assert sent(mine, form, rest, token).status_code < 500, (form.action, missing)


def test_a_field_that_comes_many_times_is_no_fault(app, mine, my_site, token):
    for form in each(app, mine, my_site.forms):
        again = [pair for pair in form.fields for _ in range(50)]
        assert sent(mine, form, again, token).status_code < 500, form


def test_a_text_where_a_file_belongs_is_no_fault(app, mine, my_site, token):
    for form in each(app, mine, my_site.forms):
        if form.files:
            typed = [*form.fields, *((name, "text") for name in form.files), ("csrf_token", token)]
            answer = mine.owner.client.post(
                form.action, data=MultiDict(typed), content_type=FORM, base_url=SITE, headers=HERE
            )
            assert answer.status_code < 500, form


def test_a_file_where_text_belongs_is_no_fault(app, mine, my_site, token):
    for form in each(app, mine, my_site.forms):
        fields = {name: (BytesIO(b"x"), "x.csv") for name, _ in form.fields}
        answer = mine.owner.client.post(
            form.action, data=fields | {"csrf_token": token}, base_url=SITE, headers=HERE
        )
        assert answer.status_code < 500, form


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"name": ["x"]}'),
        ("application/json", b"[" * 100_000 + b"]" * 100_000),
        ("application/json", b"{"),
        ("text/plain", b"name=x"),
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\n--x--"),
        ("multipart/form-data; boundary=" + "x" * 5000, b"--x--"),
        (FORM + "; charset=utf-7", b"name=%2BADw-"),
        (FORM, b"%ff%fe=%ff&&&=&%"),
        ("", b"\x00\xff"),
    ],
    ids=range(10),
)
def test_a_body_of_another_kind_is_no_fault(kind, body, mine, my_site, token):
    headers = {**HERE, "X-CSRFToken": token}
    for form in my_site.forms:
        answer = mine.owner.client.post(
            form.action, data=body, content_type=kind, base_url=SITE, headers=headers, buffered=True
        )
        assert answer.status_code < 500, form


def test_columns_of_the_tables_are_no_fields_of_a_form(app, mine, theirs, my_site, token):
    known = {name for form in my_site.forms for name, _ in form.fields}
    columns = {column.name for table in Base.metadata.sorted_tables for column in table.c} - known
    assert {"workspace_id", "author_id", "created_at", "deleted_at"} <= columns
    planted = [(column, f"{PLANTED}-{column}") for column in sorted(columns - {"workspace_id", "person_id"})]
    planted += [("workspace_id", theirs.workspace), ("person_id", theirs.owner.id)]
    before = rows_of(app, theirs.workspace)
    for form in each(app, mine, my_site.forms):
        assert sent(mine, form, [*form.fields, *planted], token).status_code < 500, form
        assert PLANTED not in str(rows_of(app, mine.workspace)), form
        assert rows_of(app, theirs.workspace) == before, form


def test_an_address_with_an_odd_query_is_no_fault(app, mine, my_site):
    for address in my_site.one_of_each(app):
        where, _, query = address.partition("?")
        names = [pair.split("=")[0] for pair in query.split("&") if pair] or ["page"]
        for value in ("", "-1", "0", "9" * 30, "x", "%00", "%ff", "1&" + names[0] + "=2", "x" * 8000):
            asked = "&".join(f"{name}={value}" for name in names)
            answer = mine.owner.get(f"{where}?{asked}")
            assert answer.status_code in {200, 303, 400, 404}, (where, asked[:80])


def test_headers_that_nobody_sends_are_no_fault(app, mine, my_site):
    odd = {
        "Accept-Language": "x" * 5000,
        "User-Agent": "\x01<script>" * 50,
        "Cookie": "workshop=" + "x" * 4000,
        "HX-Request": "perhaps",
        "If-None-Match": '"' * 100,
        "If-Modified-Since": "yesterday",
        "Range": "bytes=9999-1,-,x",
        "Referer": "javascript:1",
        "X-Forwarded-For": "'\"<>",
        "X-Forwarded-Host": "elsewhere.example",
    }
    for address in my_site.one_of_each(app):
        for name, value in odd.items():
            answer = mine.owner.client.get(address, base_url=SITE, headers={name: value}, buffered=True)
            assert answer.status_code < 500, (address, name)
            assert b"elsewhere.example" not in answer.data + str(answer.headers).encode()
