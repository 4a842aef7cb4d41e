"""Everything that README and docs claim of a wood, over every mind that answers: `python -m bot study`.

    claims.py     the table of claims, and what is measured for each
    minds.py      whose minds, and what they are: rules, random, pocket, taught, served
    playing.py    woods are played, and kept as they are finished
    folder.py     where they are kept
    differ.py     the same views to each mind
    estimates.py  intervals, ranks, Gini: numpy
    report.py     rows; page.py and charts.py show them

A row says whose minds it is about. One about rules says nothing about models.
"""

from bot.lab.study.run import run

__all__ = ["run"]
