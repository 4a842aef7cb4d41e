"""The checks anyone can run: a journal replayed (`journal`), a finished chapter drawn again (`chapter`)."""
