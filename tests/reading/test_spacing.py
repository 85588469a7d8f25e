"""Letters that a file sets one by one become words again."""

from __future__ import annotations

from hyvinvointi_cli.reading.pdf.raw import Word
from hyvinvointi_cli.reading.pdf.spacing import close_turned

_SIZE = 10.0


def _letters(text: str, angle: float) -> list[Word]:
    """Each letter as a word of its own, five points along the writing, two more for a space."""
    upwards = angle == 90.0
    words, at = [], 300.0
    for place, letter in enumerate(text):
        if letter != " ":
            top = at - 4.0 if upwards else at
            words.append(Word(letter, 50, top, 60, top + 4.0, _SIZE, False, angle, place, place + 1))
        at += -5.0 if upwards else 5.0
    return words


def test_sideways_letters_are_words_in_either_direction() -> None:
    for angle in (90.0, 270.0):
        found = close_turned(_letters("Vastuu ja raha", angle))
        assert [word.text for word in found] == ["Vastuu", "ja", "raha"]
        first = found[0]
        assert (first.bottom - first.top, first.start, first.end) == (29.0, 0, 6)


def test_upright_letters_and_those_of_another_column_stay() -> None:
    upright = _letters("abc", 0.0)
    assert close_turned(upright) == upright
    apart = [word._replace(x0=50.0 + 20 * n) for n, word in enumerate(_letters("abc", 90.0))]
    assert close_turned(apart) == apart
