"""Traces as a dataset that Hugging Face's tools load as it lies: `python -m bot export traces`."""

from bot.dataset.export import FORMATS, Format, export_traces

__all__ = ["FORMATS", "Format", "export_traces"]
