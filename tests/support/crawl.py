"""Every page that somebody reaches by following links, and every form on them as a browser sends it."""

from collections import Counter, deque
from dataclasses import dataclass, replace
from io import BytesIO
from urllib.parse import parse_qsl, urljoin, urlsplit

import lxml.html
from selectolax.lexbor import LexborHTMLParser
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException

from tests.support.pages import HERE, SITE
from tests.support.rewind import rewound

TABLE = b"deal_id;deal_name;actor;text\n1;Acme;buyer;asked for a visit\n"
TYPED_INTO = {"text", "search", "email", "url", "tel", "number", "date", "password", "textarea"}
SENT = TYPED_INTO | {"hidden", "checkbox", "select"}
# Some of each kind of page show what one alone may hide; two hundred show nothing more.
OF_EACH_KIND = 6


@dataclass(frozen=True)
class SentForm:
    """A form with every box ticked and one of every choice made; `typed` are the fields that people write."""

    page: str
    action: str
    fields: tuple[tuple[str, str], ...]
    typed: frozenset[str]
    files: frozenset[str]
    pressed: bool = False

    @property
    def shape(self):
        """What distinguishes it from a form of the same kind: its fields, and the choices of the button."""
        return frozenset(self.fields[-1:] if self.pressed else ()) | {name for name, _ in self.fields}

    def written(self, words="asked for a visit"):
        """The same form with these words in every field for text that is empty."""
        filled = {name: words for name, value in self.fields if name in self.typed and not value}
        return self.with_fields(**filled)

    def with_fields(self, **values):
        """The same form with other values in these fields."""
        return replace(self, fields=tuple((name, values.get(name, value)) for name, value in self.fields))

    def with_each(self, change):
        """The same form with every value changed by that function."""
        return replace(self, fields=tuple((name, change(value)) for name, value in self.fields))

    def send(self, person, token, *, to=None, headers=HERE):
        """The answer to the form, sent by that person to its own address or another one."""
        fields = MultiDict([*self.fields, ("csrf_token", token)])
        for name in self.files:
            fields.add(name, (BytesIO(TABLE), "deals.csv"))
        kind = "multipart/form-data" if self.files else "application/x-www-form-urlencoded"
        return person.client.post(
            to or self.action, data=fields, content_type=kind, base_url=SITE, headers=headers, buffered=True
        )


@dataclass(frozen=True)
class Crawled:
    """`pages` by address; `forms` are those that are sent by POST, one for each button that sends them."""

    pages: dict[str, object]
    forms: tuple[SentForm, ...]

    def one_of_each(self, app):
        """The first page of each kind."""
        return list({kind_of(app, address): address for address in reversed(self.pages)}.values())


def crawl(person, *starts):
    """What that person reaches from the front page and these addresses; a few of each kind of page."""
    app = person.client.application
    waiting, seen, pages, forms = deque(["/", *starts]), Counter(), {}, []
    while waiting:
        address = waiting.popleft()
        kind = kind_of(app, address)
        if kind is None or address in pages or seen[kind] >= OF_EACH_KIND:
            continue
        seen[kind] += 1
        pages[address] = answer = person.get(address)
        if answer.mimetype == "text/html":
            tree = outline_of(answer)
            waiting.extend(links(tree, address))
            forms.extend(forms_on(tree, address))
    return Crawled(pages, _one_of_each(app, forms))


def explore(person, *starts):
    """The crawl, and the forms that stand only on what comes after sending one, as in a notice with Undo."""
    found = crawl(person, *starts)
    token = person.token()
    later = [form for one in found.forms for form in what_follows(person, token, one)]
    return Crawled(found.pages, _one_of_each(person.client.application, (*later, *found.forms)))


def what_follows(person, token, *forms):
    """The forms on the page that follows when these are sent one after the other, as if they never were."""
    with rewound(person.client.application, person):
        for form in forms:
            answer = form.written().send(person, token)
        if answer.status_code == 303:
            answer = person.get(answer.location)
        return list(forms_on(outline_of(answer), forms[-1].page)) if answer.mimetype == "text/html" else []


def _one_of_each(app, forms):
    """The last of each route, set of fields and choice of a button: the first row often is a special one."""
    return tuple({(kind_of(app, form.action, "POST"), form.shape): form for form in forms}.values())


def kind_of(app, address, method="GET"):
    """The route of an address and the names in its query; None where the site has no such page."""
    found = urlsplit(address)
    try:
        endpoint, _values = app.url_map.bind("localhost").match(found.path, method=method)
    except HTTPException:
        return None
    if endpoint == "static":
        return None
    return endpoint, frozenset(name for name, _ in parse_qsl(found.query, keep_blank_values=True))


def tree_of(answer):
    """The page as a browser reads it: the root of its elements."""
    return LexborHTMLParser(answer.text).root


def outline_of(answer):
    """Its links and forms, for which that is not needed."""
    return lxml.html.document_fromstring(answer.get_data())


def links(tree, page):
    """The addresses on this site that the page leads to."""
    found = [one.get("href") for one in tree.iter("a")]
    found += [one.get(name) for one in tree.iter() for name in ("hx-get", "src") if one.get(name)]
    found += [one.get("action") for one in tree.iter("form") if one.get("method", "get").lower() == "get"]
    whole = (urljoin(SITE + page, link) for link in found if link)
    return [link.removeprefix(SITE).split("#")[0] or "/" for link in whole if link.startswith(f"{SITE}/")]


def forms_on(tree, page):
    """Each form once for each of its buttons."""
    for form in tree.iter("form"):
        if form.get("method", "get").lower() != "post":
            continue
        controls = _controls(tree, form)
        for button in _buttons(controls) or [None]:
            yield _as_sent(form, controls, button, page)


def _controls(tree, form):
    inside = set(form.iter())
    own = form.get("id")
    return [
        one
        for one in tree.iter()
        if one.tag in ("input", "textarea", "select", "button")
        and (one in inside if one.get("form") is None else own and one.get("form") == own)
    ]


def _buttons(controls):
    return [one for one in controls if _kind(one) == "submit"]


def _as_sent(form, controls, button, page):
    named = [one for one in controls if one.get("name") and one.get("name") != "csrf_token"]
    fields = [*_chosen(named), *((one.get("name"), _value(one)) for one in named if _kind(one) in SENT)]
    action = form.get("action") or page
    if button is not None:
        action = button.get("formaction") or action
        fields += [(button.get("name"), button.get("value", ""))] if button.get("name") else []
    return SentForm(
        page=page,
        action=urljoin(SITE + page, action).removeprefix(SITE),
        fields=tuple(fields),
        typed=frozenset(one.get("name") for one in named if _kind(one) in TYPED_INTO),
        files=frozenset(one.get("name") for one in named if _kind(one) == "file"),
        pressed=button is not None and button.get("name") is not None,
    )


def _chosen(controls):
    """The last of each row of radio buttons."""
    return {one.get("name"): one.get("value", "on") for one in controls if _kind(one) == "radio"}.items()


def _kind(control):
    first = {"input": "text", "button": "submit"}.get(control.tag, control.tag)
    return control.get("type", first).lower() if control.tag in ("input", "button") else first


def _value(control):
    if control.tag == "textarea":
        return "".join(control.itertext()).removeprefix("\n")
    if control.tag == "select":
        return next((one.get("value", "") for one in reversed(list(control.iter("option")))), "")
    return control.get("value", "on" if _kind(control) == "checkbox" else "")
