"""A line between phone and server that breaks as lines in a workshop do."""

import socket
import threading
import time
from contextlib import suppress


class Line:
    """Passes bytes on to the server; what `faults` says happens to one request after the other.

    `drop`: the server gets the request and its answer is thrown away. `late`: the answer is held back for
    two seconds. `twice`: the request is sent to the server a second time on a connection of its own.
    Only requests that tell something count; everything else passes.
    """

    def __init__(self, port):
        self._port, self.faults, self.cut = port, [], False
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def site(self):
        return f"http://127.0.0.1:{self.port}"

    def close(self):
        self._door.close()

    def _accept(self):
        with suppress(OSError):
            while True:
                phone, _ = self._door.accept()
                threading.Thread(target=self._carry, args=(phone,), daemon=True).start()

    def _carry(self, phone):
        """One request a connection: the answer says that it is closed."""
        with suppress(OSError), phone:
            request = _read_request(phone)
            if not request or self.cut:
                return
            fault = self.faults.pop(0) if self.faults and _tells(request) else ""
            answer = self._ask(request)
            if fault == "twice":
                self._ask(request)
            if fault == "late":
                time.sleep(2)
            if fault != "drop" and not self.cut:
                phone.sendall(answer)

    def _ask(self, request):
        with socket.create_connection(("127.0.0.1", self._port)) as server:
            server.sendall(_closing(request))
            parts = []
            while part := server.recv(65536):
                parts.append(part)
            return b"".join(parts)


def _tells(request):
    return request.startswith(b"POST ") and b"/step/recall " in request.split(b"\r\n", 1)[0]


def _closing(request):
    head, body = request.split(b"\r\n\r\n", 1)
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([*lines, b"Connection: close"]) + b"\r\n\r\n" + body


def _read_request(phone):
    read = b""
    while b"\r\n\r\n" not in read:
        part = phone.recv(65536)
        if not part:
            return b""
        read += part
    head, body = read.split(b"\r\n\r\n", 1)
    sizes = [
        line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
    ]
    while sizes and len(body) < int(sizes[0]):
        body += phone.recv(65536)
    return head + b"\r\n\r\n" + body
