"""What somebody typed in a request that could not be done, so that the answer gives it back."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request
from werkzeug.exceptions import HTTPException

from workshop.web.csrf import UNSAFE, from_our_own_page

# Ours, not typed. A password is never sent back.
UNTYPED = frozenset(
    {"csrf_token", "draft", "key", "next", "password"}
    | {"about", "about_words", "back", "kind", "of", "outcome", "step", "was"}
)


@dataclass(frozen=True, slots=True)
class Kept:
    """`fields` are to be sent again as they came; `typed` is what to show of them; `files` are names only.

    `address` is None where sending again would not help or is not safe.
    """

    fields: tuple[tuple[str, str], ...]
    typed: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    address: str | None


def kept(*, sendable: bool) -> Kept | None:
    """What this request carried; None where it carried nothing or comes from another site's page.

    Another site could have filled the form with words of its own, and must not get them in front of a person
    with a button below. So a request is offered for sending only where the browser says it came from here.
    """
    if request.method not in UNSAFE or (_says_other_site() and not from_our_own_page(request)):
        return None
    try:
        fields = tuple(
            (name, value) for name, value in request.form.items(multi=True) if name != "csrf_token"
        )
        files = tuple((name, file.filename) for name, file in request.files.items() if file.filename)
    except HTTPException:
        return None  # Too large to be read; the page's own draft still has it.
    typed = tuple(value for name, value in fields if name not in UNTYPED and value.strip())
    if not (typed or files):
        return None
    address = request.full_path.rstrip("?") if sendable and from_our_own_page(request) else None
    return Kept(tuple(pair for pair in fields if pair[0] != "password"), typed, files, address)


def _says_other_site() -> bool:
    return "Sec-Fetch-Site" in request.headers or "Origin" in request.headers
