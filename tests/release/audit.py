"""`make audit`: whether a pinned version is known to be unsafe, by pip-audit; and whether anybody could be asked.

pip-audit calls a package that its data does not hold "skipped" and ends well: where all are, nothing was audited.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
UNKNOWN: Final = "The audit's data cannot be reached from here: nothing was audited."
ASK: Final = ("-m", "pip_audit", "-r", "constraints.txt", "--no-deps", "--disable-pip", "-f", "json")


def verdict(told: str) -> tuple[int, list[str]]:
    """The exit code and the lines for what pip-audit wrote; for what is no JSON, that nobody could be asked."""
    try:
        packages: list[dict[str, Any]] = json.loads(told)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return 0, [UNKNOWN]
    asked = [one for one in packages if "skip_reason" not in one]
    if not asked:
        return 0, [UNKNOWN]
    lines = [f"{one['name']}: not looked up, {one['skip_reason']}" for one in packages if "skip_reason" in one]
    for one in asked:
        for fault in one["vulns"]:
            mended = ", ".join(fault["fix_versions"]) or "nothing yet"
            lines.append(f"{one['name']} {one['version']}: {fault['id']}, mended by {mended}")
    unsafe = sum(bool(one["vulns"]) for one in asked)
    return int(unsafe > 0), [*lines, f"{len(asked)} packages audited, {unsafe} of them unsafe."]


def main() -> None:
    """Ask, tell, and end with 1 where something is unsafe."""
    done = subprocess.run([sys.executable, *ASK], capture_output=True, text=True, cwd=ROOT, check=False)
    code, lines = verdict(done.stdout)
    print("\n".join(lines))  # noqa: T201
    sys.exit(code)


if __name__ == "__main__":
    main()
