"""Bodies of older schemas, brought to today's shape: small pure functions over plain JSON, all in this place.

Every stored body of a state carries the number of its schema (`{"schema":1,...}`; none before 0.2.0, which counts as
0). A field that is new and has a default needs nothing here: older bodies lack it, and are read with the default. Any
other change of a stored shape raises SCHEMA, adds a step to each list, and raises `RULES` too, so that the state is
pinned before bytes of another shape are hashed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

Json: TypeAlias = dict[str, Any]

SCHEMA: Final = 1
STAMP: Final = f'{{"schema":{SCHEMA}'.encode()


def _same(body: Json) -> Json:
    return body


# What brings a body of schema n to n + 1, by what it is of, n from 0 on.
STEPS: Final[Mapping[str, tuple[Callable[[Json], Json], ...]]] = {
    "wood": (_same,),
    "secrets": (_same,),
    "world": (_same,),
}


def upcast(of: str, body: Json) -> Json:
    """A body as today's code reads it; raises ValueError for one of a schema that is not known yet."""
    schema = body.get("schema", 0)
    if not isinstance(schema, int) or not 0 <= schema <= SCHEMA:
        raise ValueError(f"schema {schema!r} is not known here")
    for step in STEPS[of][schema:]:
        body = step(body)
    return {name: value for name, value in body.items() if name != "schema"}
