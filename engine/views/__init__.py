"""What may be seen of a wood: by everyone, by one creature's mind, by one Patron."""

from engine.views import private, public
from engine.views.private import patron_view
from engine.views.public import STRONGEST_FEELINGS, mind_view, public_view

__all__ = ["STRONGEST_FEELINGS", "mind_view", "patron_view", "private", "public", "public_view"]
