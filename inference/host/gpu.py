"""What the driver says of the GPU."""

from __future__ import annotations

import subprocess

from inference.host.state_file import HostError


def gpu_gb() -> int:
    """Memory of the first GPU in GB, rounded down; raises HostError when there is none to ask."""
    asked = ["nvidia-smi", "--query-gpu=memory.total", "--format=csv,noheader,nounits"]
    try:
        said = subprocess.run(asked, capture_output=True, text=True, timeout=30, check=True).stdout
        return int(int(said.splitlines()[0]) * 2**20 / 1e9)
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        raise HostError("No GPU answers here: say --card-gb 24, 48, 80 or 141, or --cpu for tiny models.") from None
