"""What models really write instead of JSON, with the right reading of each written down.

A case is (kind, text, orders, status). Orders are written "side quantity good price"; where the right reading is
"no order", anything else would be a wrong order.
"""

from __future__ import annotations

from tests.inference.corpus import shape, syntax, values
from tests.inference.corpus.bricks import B2, BOTH, BUY, F1, REPLY, S3, THREE, Case

__all__ = ["B2", "BOTH", "BUY", "CASES", "F1", "REPLY", "S3", "THREE", "Case"]

CASES = syntax.CASES + values.CASES + shape.CASES
