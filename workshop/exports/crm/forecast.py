"""The forecast category that Salesforce asks of each stage, by how likely its deals are to close."""

from __future__ import annotations

from workshop.domain.words import Sentence, say

PIPELINE, BEST_CASE, COMMIT, CLOSED, OMITTED = "Pipeline", "BestCase", "Forecast", "Closed", "Omitted"
# As people read them; Salesforce shows “Forecast” as “Commit”.
SHOWN: dict[str, Sentence] = {
    PIPELINE: say("Pipeline"),
    BEST_CASE: say("Best case"),
    COMMIT: say("Commit"),
}
_LIKELY, _NEARLY_SURE = 50, 80


def category(percent: int) -> str:
    """Below 50 % it only is in the pipeline, from 80 % a seller may commit to it.

    >>> category(25), category(50), category(95)
    ('Pipeline', 'BestCase', 'Forecast')
    """
    if percent < _LIKELY:
        return PIPELINE
    return BEST_CASE if percent < _NEARLY_SURE else COMMIT
