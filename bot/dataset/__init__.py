"""Traces as a dataset that Hugging Face's tools load as it lies: `python -m bot export traces`, and `--traces` of the
lab's commands.
"""

from bot.dataset.export import FORMATS, Format, export_traces
from bot.dataset.keeping import Keep, keeping, unkept

__all__ = ["FORMATS", "Format", "Keep", "export_traces", "keeping", "unkept"]
