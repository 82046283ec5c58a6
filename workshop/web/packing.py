"""Text goes out packed, because a customer's guest network is the slowest part of a workshop."""

from __future__ import annotations

import gzip
from functools import lru_cache

from flask import Flask, Response, request

PACKED = frozenset({"text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"})
LEAST = 1_000
# Half as many bytes again take a third of the time that the smallest result would.
LEVEL = 5


def init_app(app: Flask) -> None:
    """Packs what a browser takes packed; a proxy in front may pack it otherwise and is told that it varies.

    The packed length can tell a secret of a page to strangers who write into it. Here the token in a page is
    new every second, and no request that another site's page makes gets a page of somebody who is signed in.
    """
    app.after_request(_pack)


def _pack(response: Response) -> Response:
    if response.mimetype not in PACKED:
        return response
    response.vary.add("Accept-Encoding")
    if response.status_code == 200 and request.accept_encodings["gzip"] and _is_at_hand(response):
        _replace(response)
    return response


def _is_at_hand(response: Response) -> bool:
    """Whether it is a file or a text that is there as a whole, not one that is made while it is sent."""
    return response.direct_passthrough or not response.is_streamed


def _replace(response: Response) -> None:
    response.direct_passthrough = False
    content = response.get_data()
    if len(content) < LEAST or response.content_encoding:
        return
    response.set_data(_kept(content) if request.endpoint == "static" else _packed(content))
    response.content_encoding = "gzip"
    # The same file unpacked has other bytes, so the mark says no more than that they mean the same.
    if etag := response.get_etag()[0]:
        response.set_etag(etag, weak=True)


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, LEVEL, mtime=0)


_kept = lru_cache(maxsize=64)(_packed)
