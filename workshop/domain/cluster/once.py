"""Two activities of one deal are rarely the same: each deal's wordings are dealt out to the groups anew.

One linear assignment a deal (Crouse, "On implementing 2D rectangular assignment algorithms", 2016, as SciPy
has it), in which a group may be taken again at a price, because deals have loops.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.agglomerate import SAID
from workshop.domain.cluster.answers import Said
from workshop.domain.cluster.traits import Numbers

# A group's share of belief counts as if these many further wordings, unlike the one in hand, were in it.
DOUBT = 2.0
# What standing a second time in one deal costs, in the units of `fits`.
REPEAT_PRICE = 1.0
ROUNDS = 6
# A wording that a room kept in its group speaks for the group as so many others.
TRUSTED = 2.0
# Above this many wordings in one deal the assignment grows slow, and a deal so full repeats itself anyway.
FULL_DEAL = 400


def belief(odds: Numbers) -> Numbers:
    """Log-odds as a liking that is never negative: few unlike members do not outweigh many like ones."""
    return np.logaddexp(0.0, odds + 1.0)


def fits(liking: Numbers, groups: NDArray[np.int64], count: int, weight: Numbers | float = 1.0) -> Numbers:
    """How well each row's wording fits each group of the columns' wordings: rows x `count`.

    `weight` is what each column's wording counts for.
    """
    members = np.eye(count)[groups] * np.reshape(weight, (-1, 1))
    fit: Numbers = np.round(4.0 * (liking @ members) / (members.sum(axis=0) + DOUBT), 9)
    return fit


def once_per_deal(
    odds: Numbers, groups: NDArray[np.int64], deals: Sequence[tuple[str, ...]], said: Said | None = None
) -> NDArray[np.int64]:
    """Better group numbers for n wordings; `deals` are the deals of each.

    A wording of several deals stays where it is: its place among them is known better than any deal tells.
    So does what people `said` to belong with others, and nothing joins what it was said to be apart from.
    """
    liking = belief(odds)
    np.fill_diagonal(liking, 0.0)
    held = said.held if said else np.zeros(len(groups), bool)
    weight = np.where(held, TRUSTED, 1.0)
    stays = np.array([len(each) > 1 for each in deals], bool) | held
    for _ in range(ROUNDS):
        count = int(groups.max()) + 1
        # A wording does not vouch for itself, so its own group is measured without it.
        fit = fits(liking, groups, count, weight)
        own = np.arange(len(groups))
        sizes = np.bincount(groups, weight, minlength=count)
        fit[own, groups] *= (sizes[groups] + DOUBT) / (sizes[groups] - weight + DOUBT)
        if said:
            fit[said.barred_from(groups, count)] = -SAID
        renewed = np.unique(deal_out(fit, groups, deals, stays), return_inverse=True)[1]
        if np.array_equal(renewed, groups):
            break
        groups = renewed
    return groups


def deal_out(
    fit: Numbers, groups: NDArray[np.int64], deals: Sequence[tuple[str, ...]], stays: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """The group of every wording: `groups` for those that stay, deal by deal for the others."""
    renewed = groups.copy()
    loose: dict[str, list[int]] = {}
    fixed: dict[str, list[int]] = {}
    for row, (own, stay) in enumerate(zip(deals, stays.tolist(), strict=True)):
        for deal in own:
            (fixed if stay else loose).setdefault(deal, []).append(row)
    for deal, rows in loose.items():
        taken = np.bincount(groups[fixed.get(deal, [])], minlength=fit.shape[1])
        renewed[rows] = _assigned(fit[rows] - REPEAT_PRICE * taken)
    return renewed


def _assigned(fit: Numbers) -> NDArray[np.int64]:
    from scipy.optimize import linear_sum_assignment

    count = fit.shape[1]
    if len(fit) > FULL_DEAL:
        return np.asarray(fit.argmax(axis=1), np.int64)
    copies = max(3, -(-len(fit) // count))
    offers = np.hstack([fit - copy * REPEAT_PRICE for copy in range(copies)])
    rows, columns = linear_sum_assignment(offers, maximize=True)
    chosen = np.empty(len(fit), np.int64)
    chosen[rows] = columns % count
    return chosen
