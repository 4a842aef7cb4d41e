"""Replies that mean the right thing in the wrong grammar."""

from __future__ import annotations

import re

from tests.inference.corpus.bricks import B2, BOTH, BUY, REPLY, cases

CASES = [
    *cases("clean", BOTH, REPLY, f"  {REPLY}\n\n", REPLY.replace(": ", ":").replace(", ", ","), status="clean"),
    *cases(
        "clean",
        (),
        '{"orders": []}',
        '{"thought": "", "gossip": "", "orders": []}',
        '{"orders": [], "wish": {"later": [1, 2]}}',
        status="clean",
    ),
    *cases(
        "fences",
        BOTH,
        f"```json\n{REPLY}\n```",
        f"```\n{REPLY}\n```\n",
        f"```json\n{REPLY}",
        f"~~~\n{REPLY}\n~~~",
        f"Here you go:\n```JSON\n{REPLY}\n```\nGood luck.",
    ),
    *cases(
        "prose",
        BOTH,
        f"Sure, here is my answer: {REPLY}",
        f"{REPLY}\n\nI hope that helps. Let me know if anything else is needed.",
        f"As Oona (an owl [and a banker]), I'd say: {REPLY} -- and that's that.",
        f"My plan {{as promised}}: {REPLY}",
        f"It's cold, don't you think?\n{REPLY}",
        f"answer = {REPLY};",
    ),
    *cases(
        "trailing commas",
        BOTH,
        REPLY.replace("}]}", "},]}"),
        REPLY.replace("}]}", "}],}"),
        REPLY.replace("7}", "7,}"),
        REPLY.replace("7}", "7 , }").replace("}]}", "} , ] , }"),
    ),
    *cases(
        "missing commas", BOTH, REPLY.replace("}, {", "} {"), REPLY.replace('", "', '"\n "'), REPLY.replace(", ", " ")
    ),
    *cases("single quotes", BOTH, REPLY.replace('"', "'"), REPLY.replace('"', "`")),
    *cases(
        "single quotes",
        BUY,
        f"{{'thought': 'I don't know what's up, Fenn's sly', 'orders': [{B2}]}}",
        "{'thought': 'it\\'s cold', 'orders': [{'side':'buy','good':'berries','quantity':2,'price':7}]}",
    ),
    *cases(
        "python",
        BUY,
        f"{{'thought': None, 'sure': True, 'orders': [{B2}], 'loan': None}}",
        f"reply = dict() # no\n{{'orders': ({B2},), 'late': False}}",
    ),
    *cases(
        "unquoted keys", BOTH, REPLY.replace('"orders"', "orders").replace('"side"', "side").replace('"price"', "price")
    ),
    *cases(
        "unquoted keys",
        BUY,
        "{orders: [{side: buy, good: berries, quantity: 2, price: 7}]}",
        "{thought: short of berries, orders: [{side: 'buy', good: 'berries', quantity: 2, price: 7}]}",
    ),
    *cases(
        "comments",
        BOTH,
        REPLY.replace("[{", "[ // what I lack\n{"),
        REPLY.replace("7}", "7 /* a little over */}"),
        REPLY.replace("7}", "7 // per unit, please\n}"),
        REPLY.replace('{"thought"', '{ # my reply\n "thought"'),
        REPLY.replace('"quantity": 2', '/* two */ "quantity": 2'),
    ),
    *cases(
        "smart quotes",
        BOTH,
        REPLY.replace('"', "”"),
        re.sub(r'"([^"]*)"', r"“\1”", REPLY),
        re.sub(r'"([^"]*)"', r"„\1“", REPLY),
    ),
    *cases(
        "smart quotes",
        BUY,
        f"{{‘thought’: ‘it’s cold’, ‘orders’: [{B2}]}}",
        "{“orders”: [{“side”: “buy”, “good”: “berries”, “quantity”: 2, “price”: 7}]}",
    ),
]
