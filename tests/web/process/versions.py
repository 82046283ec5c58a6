"""The versions of a process, as a member of its workspace uses them."""

from tests.web.process.conftest import pressed
from workshop.store import versions


class Versions:
    """The station's versions, as one of its members uses them."""

    def __init__(self, station):
        self.station = station

    def page(self, rest=""):
        return self.station.get(f"/{self.station.process}/{rest or 'versions'}")

    def publish(self, note="", **more):
        """Presses the button of the publish page as it stands."""
        address, fields = pressed(self.page("publish"), "Publish version")
        return self.station.person.post(address, fields | {"note": note, "in_spite": "y"} | more)

    def press(self, page, button, **more):
        address, fields = pressed(self.page(page), button)
        return self.station.person.post(address, fields | more)

    def numbers(self):
        return [each.number for each in self.station._read(versions.listed)]
