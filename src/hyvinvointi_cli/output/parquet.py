"""Tables as Parquet (extra hyte[parquet])."""

from __future__ import annotations

from pathlib import Path

from hyvinvointi_cli.output.answer import Field, Missing, Scalar, Table
from hyvinvointi_cli.output.clean import printable_lines


def write_parquet(path: Path, table: Table, metadata: dict[str, str]) -> None:
    """Write one typed column a field; in number columns NaN is "not applicable" and null "unreadable"."""
    import pyarrow
    import pyarrow.parquet

    columns = [_column([row[n] for row in table.rows], field) for n, field in enumerate(table.fields)]
    schema = pyarrow.schema(
        [pyarrow.field(field.key, column.type) for field, column in zip(table.fields, columns, strict=True)],
        metadata=metadata,
    )
    pyarrow.parquet.write_table(pyarrow.Table.from_arrays(columns, schema=schema), path)


def _column(values: list[Scalar], field: Field):  # type: ignore[no-untyped-def]
    import pyarrow

    known = [value for value in values if value is not None and not isinstance(value, Missing)]
    if field.stored == "flag" or (known and all(isinstance(value, bool) for value in known)):
        return pyarrow.array(values, pyarrow.bool_())
    if not field.number or any(isinstance(value, str) for value in known):
        return pyarrow.array(
            [None if v is None else printable_lines(str(v)) for v in values], pyarrow.string()
        )
    real = field.stored == "real" or field.decimals is not None
    if real or any(isinstance(v, float) for v in known) or Missing.NOT_APPLICABLE in values:
        return pyarrow.array([_float(value) for value in values], pyarrow.float64())
    return pyarrow.array([None if isinstance(v, Missing) else v for v in values], pyarrow.int64())


def _float(value: Scalar) -> float | None:
    if value is Missing.NOT_APPLICABLE:
        return float("nan")
    return float(value) if isinstance(value, int | float) else None
