"""The bench: ours beside its peers, in the same run on the same machine, with the ratio and the goal.

    _race.py     interleaved medians
    _row.py      one line of the table: figures, goal, verdict
    _woods.py    woods, orders and records that several races share
    tick.py, client.py, durable.py, world_step.py, clearing.py, parse.py, chart.py, command.py: one race each
    window.py  what an answer of the public page costs, and a thousand watchers of it (`_visitors.py`)
    storm.py   what a crowd costs, in a process of its own (`_storm.py`), beside a Discord of its own (`_rest.py`)

Absolute times belong to a machine; ratios travel. Peers are given what flatters them: warm caches, quiet logs, the
same rules and the same tables. Each race says in its docstring what is inside the clock.
"""
