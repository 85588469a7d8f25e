"""Options that commands share are declared once and reach every command that takes them."""

from __future__ import annotations

from typing import Annotated

import pytest
import typer

from hyvinvointi_cli.cli.options import OF_DOCUMENTS, OVERRIDING, READING, SELECTING, WRITING, taking
from hyvinvointi_cli.cli.parameters import selection_of
from hyvinvointi_cli.model import Kind, Status
from made import CODEBOOK

GROUPS = {"selecting": SELECTING, "of documents": OF_DOCUMENTS, "writing": WRITING, "reading": READING}


def made(*groups: tuple[tuple[str, object, object], ...]) -> tuple[typer.Typer, dict[str, object]]:
    """A program of one command, and the parameters that it was last run with."""
    app, seen = typer.Typer(rich_markup_mode=None), dict[str, object]()

    @app.command()
    @taking(*groups)
    def command(
        context: typer.Context, own: Annotated[int, typer.Option("--own", help="Its own.")] = 1
    ) -> None:
        """Says what it does."""
        seen.update(context.params, handed=own)

    return app, seen


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_every_option_of_a_group_has_its_default(group: tuple[tuple[str, object, object], ...]) -> None:
    app, seen = made(group)
    app([], standalone_mode=False)
    found = {name: None if value == () else value for name, value in seen.items()}
    assert found == {"own": 1, "handed": 1, **{name: default for name, _, default in group}}


def test_given_options_are_found_beside_the_commands_own() -> None:
    app, seen = made(SELECTING, READING)
    app(["--own", "3", "--code", "a", "--code", "b", "--affirmed", "--max-pages", "7"], standalone_mode=False)
    assert (seen["handed"], seen["code"], seen["negated"], seen["max_pages"]) == (3, ["a", "b"], False, 7)


def test_help_tells_the_command_then_its_options_then_the_shared_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    app, _ = made(WRITING)
    app(["--help"], standalone_mode=False)
    text = capsys.readouterr().out
    places = [text.index(words) for words in ("Says what it does.", "Its own.", "--excel")]
    assert places == sorted(places)


def test_options_say_what_they_take_in_words_and_not_in_types(capsys: pytest.CaptureFixture[str]) -> None:
    app, _ = made(SELECTING, OF_DOCUMENTS, WRITING, READING, OVERRIDING)
    app(["--help"], standalone_mode=False)
    options = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  -")]
    assert [line for line in options if "<" in line and "--own" not in line] == []


def test_families_statuses_and_kinds_may_be_named_as_the_answers_name_them() -> None:
    seen: list[object] = []
    app = typer.Typer()

    @app.command()
    @taking(SELECTING, OF_DOCUMENTS)
    def command(context: typer.Context) -> None:
        chosen = selection_of(context, CODEBOOK)
        seen.extend((chosen.statuses, chosen.kinds, len(chosen.codes)))

    named = ["--status", "ei toteutunut", "--status", "ended", "--kind", "Otsikko", "--family", "Arviointi"]
    app(named, standalone_mode=False)
    of_family = sum(code.family == "arviointi" for code in CODEBOOK.codes)
    assert seen == [{Status.NOT_DONE, Status.ENDED}, {Kind.HEADING}, of_family]
