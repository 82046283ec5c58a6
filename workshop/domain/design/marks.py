"""How milestones are marked in plain text that another program keeps for us, so that we find them again."""

from __future__ import annotations

GATE = "◆"
OPTIONAL = "◇"
MARKS = (GATE, OPTIONAL)
