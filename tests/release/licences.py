"""Under which licences the bot's dependencies stand, as they say themselves: `make licences` lists them.

What is asked is the installed packages' own metadata: an SPDX expression, else a word, else their classifiers.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# What a bot under MIT may bring along: nothing here asks that the whole be under the same licence.
ALLOWED: Final = {
    *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT", "MIT-CMU"),
    *("MPL-2.0", "PSF-2.0", "Unlicense", "Zlib"),
}
# Words and classifiers that are no SPDX expression.
MEANT: Final = {
    "APL 2": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "The Unlicense (Unlicense)": "Unlicense",
}
LONGEST: Final = 80  # a longer word is a licence's whole text
ROOT: Final = Path(__file__).parents[2]


def licence(package: Distribution) -> str:
    """Its licence as an SPDX expression; "" where it says none that we know."""
    told = package.metadata
    classifiers = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or [] if one.startswith("License")]
    classified = " AND ".join(MEANT.get(one, one) for one in classifiers)
    for said in (told.get("License-Expression"), told.get("License"), classified):
        if said and len(said) <= LONGEST:
            try:
                return str(canonicalize_license_expression(MEANT.get(said, said)))
            except InvalidLicenseExpression:
                continue
    return ""


def fits(expression: str) -> bool:
    """Whether every licence that it names is allowed, also those of which one might choose another."""
    named = re.findall(r"[\w.+-]+", re.sub(r"\b(?:AND|OR)\b", " ", expression))
    return bool(named) and all(one in ALLOWED for one in named)


def brought(wanted: Iterable[str]) -> Iterator[Distribution]:
    """What is wanted and all that comes along with it, each once; what is not installed here is passed over."""
    todo, seen = [Requirement(one) for one in wanted], set[str]()
    while todo:
        one = todo.pop()
        try:
            package = distribution(one.name)
        except PackageNotFoundError:
            continue
        if (name := canonicalize_name(one.name)) not in seen:
            yield package
        seen.add(name)
        parts = [Requirement(part) for part in package.requires or []]
        for extra in one.extras or {""}:
            todo += [
                part
                for part in parts
                if canonicalize_name(part.name) not in seen
                and (part.marker is None or part.marker.evaluate({"extra": extra}))
            ]


def of_the_bot() -> dict[str, str]:
    """Licences by package, of everything that the bot and its extras bring and that is installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    brings = ("play", "export", "postgres", "sentry")
    wanted = [*project["dependencies"], *(one for name in brings for one in extras[name])]
    return {f"{one.name} {one.version}": licence(one) for one in brought(wanted)}


def main() -> None:
    """Print the list; the exit code is 1 where a licence is none that is allowed."""
    found = of_the_bot()
    for package in sorted(found, key=str.lower):
        print(f"{package:36} {found[package] or '?'}{'' if fits(found[package]) else '   not allowed'}")  # noqa: T201
    sys.exit(not all(map(fits, found.values())))


if __name__ == "__main__":
    main()
