from __future__ import annotations


class Missing(LookupError):
    """Nothing of that id is in the caller's workspace, whether or not it is in another one."""
