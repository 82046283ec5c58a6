"""The app for any WSGI server, set up by the environment: `workshop.web.wsgi:app`."""

from workshop.settings import Settings
from workshop.web.app import create_app

app = create_app(Settings.from_environment())
