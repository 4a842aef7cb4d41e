# A chapter's deck: sealed before it begins, shown when it is over, and checked by anyone.

headline-chapter-sealed-1 = Chapter { $chapter } is dealt and sealed. The seal hangs at the Stump, for anyone to copy.
headline-chapter-revealed-1 = The cards of chapter { $chapter } lie open on the Stump. Anyone may count them.
headline-chapter-resized-1 = A moderator has this chapter end with turn { $last }. Calendars are corrected.
