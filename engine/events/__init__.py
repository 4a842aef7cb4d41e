"""What everyone could have seen, and what one Patron is told: public events and private notices."""

from engine.events import books, dues, feuds, news, proceedings, versions
from engine.events.news import Event, Notice

__all__ = ["Event", "Notice", "books", "dues", "feuds", "news", "proceedings", "versions"]
