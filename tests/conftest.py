import os

from hypothesis import settings

# Tests decide themselves what is set; what the developer's own server runs with is no part of them.
for name in [name for name in os.environ if name.startswith("WORKSHOP_")]:
    del os.environ[name]

# `make test` tries the same examples each time, however busy the machine is; `make full` looks further.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None, max_examples=1000)
settings.load_profile("steady")
