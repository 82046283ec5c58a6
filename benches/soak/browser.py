"""A browser without a screen: it keeps its line open, its cookies, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit

PATIENCE = 10.0
GONE = (OSError, HTTPException)


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str
    location: str | None = None

    @property
    def stored(self) -> bool:
        """Whether it acknowledges what was sent."""
        return self.status == 303 or 200 <= self.status < 300


class Browser:
    """One person's; used by one thread at a time. A request that gets no answer raises one of `GONE`."""

    def __init__(self, site: str, *, patience: float = PATIENCE) -> None:
        self.site, self._patience = site, patience
        self.cookies: dict[str, str] = {}
        self._line: HTTPConnection | None = None

    def get(self, path: str) -> Answer:
        """The page, and where it leads to, the page there."""
        answer = self._ask("GET", path)
        while answer.location is not None:
            answer = self._ask("GET", answer.location)
        return answer

    def look(self, path: str) -> Answer:
        """What is new, as a page asks."""
        return self._ask("GET", path)

    def post(self, path: str, fields: dict[str, str]) -> Answer:
        """Sends a plain form; what it leads to is not opened."""
        return self._ask("POST", path, urlencode(fields))

    def close(self) -> None:
        """Hangs up."""
        if self._line is not None:
            self._line.close()
            self._line = None

    def _ask(self, method: str, path: str, body: str | None = None) -> Answer:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            line = self._line = self._line or HTTPConnection(
                urlsplit(self.site).netloc, timeout=self._patience
            )
            line.request(method, path, body, headers)
            answer = line.getresponse()
            text = answer.read().decode()
        except GONE:
            self.close()
            raise
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(cookie).items()}
        where = answer.headers["Location"]
        target = urlsplit(urljoin(self.site + path, where)) if where else None
        return Answer(
            answer.status,
            text,
            (target.path + (f"?{target.query}" if target.query else "")) if target else None,
        )
