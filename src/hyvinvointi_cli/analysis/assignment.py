"""The best one-to-one pairing of two sets: optimal over the whole, not greedy."""

from __future__ import annotations

from collections.abc import Mapping

Edges = Mapping[tuple[int, int], float]
"""(left, right) -> gain of pairing the two; pairs that are not there cannot be made."""


def assign(edges: Edges) -> tuple[tuple[int, int], ...]:
    """Return the pairs with the greatest total gain; a pair without gain is never made.

    The graph falls apart into small components, each solved by the Hungarian method.
    """
    pairs: list[tuple[int, int]] = []
    for component in _components({pair: gain for pair, gain in edges.items() if gain > 0}):
        lefts = sorted({left for left, _ in component})
        rights = sorted({right for _, right in component})
        costs = [[-component.get((left, right), 0.0) for right in rights] for left in lefts]
        for row, column in enumerate(_hungarian(costs)):
            if column < len(rights) and (lefts[row], rights[column]) in component:
                pairs.append((lefts[row], rights[column]))
    return tuple(sorted(pairs))


def _components(edges: Edges) -> list[Edges]:
    lefts: dict[int, list[int]] = {}
    rights: dict[int, list[int]] = {}
    for left, right in sorted(edges):
        lefts.setdefault(left, []).append(right)
        rights.setdefault(right, []).append(left)
    components: list[Edges] = []
    seen: set[int] = set()
    for first in lefts:
        if first in seen:
            continue
        members, waiting = {first}, [first]
        while waiting:
            for right in lefts[waiting.pop()]:
                fresh = set(rights[right]) - members
                members |= fresh
                waiting += sorted(fresh)
        seen |= members
        components.append({pair: gain for pair, gain in edges.items() if pair[0] in members})
    return components


def _hungarian(costs: list[list[float]]) -> list[int]:
    """Return the column of each row at the least total cost; rows may stay alone at cost 0.

    The shortest augmenting path form with potentials (Jonker and Volgenant 1987), in rows² × columns.
    """
    rows = len(costs)
    columns = len(costs[0]) + rows  # a row's own empty column lets it stay alone
    infinity = float("inf")

    def cost(row: int, column: int) -> float:
        return costs[row - 1][column - 1] if column <= len(costs[0]) else 0.0

    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        least, used = [infinity] * (columns + 1), [False] * (columns + 1)
        while owner[column]:
            used[column] = True
            current, delta, following = owner[column], infinity, 0
            for candidate in range(1, columns + 1):
                if used[candidate]:
                    continue
                reduced = cost(current, candidate) - row_potential[current] - column_potential[candidate]
                if reduced < least[candidate]:
                    least[candidate], way[candidate] = reduced, column
                if least[candidate] < delta:
                    delta, following = least[candidate], candidate
            for candidate in range(columns + 1):
                if used[candidate]:
                    row_potential[owner[candidate]] += delta
                    column_potential[candidate] -= delta
                else:
                    least[candidate] -= delta
            column = following
        while column:
            owner[column] = owner[way[column]]
            column = way[column]
    found = [0] * rows
    for column in range(1, columns + 1):
        if owner[column]:
            found[owner[column] - 1] = column - 1
    return found
