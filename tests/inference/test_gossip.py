"""A mind's public line: one plain line, and nothing in it that Discord would act on."""

from __future__ import annotations

import pytest

from tests.inference.reading import read

GOSSIP = {
    "<@123456789012345678> owes me": "owes me",
    "ask <#987654321098765432> or <@&55555555555555555> <:owl:123456789012345678>": "ask or",
    "@everyone buy honey, @here too": "everyone buy honey, here too",
    "see https://example.com/x?y=1 now": "see now",
    "see hxxp://a.b and www.honey.example/free": "see and",
    "[free honey](https://example.com)": "free honey",
    "come to discord.gg/abcdef": "come to discord. gg abcdef",
    "**bold** _em_ `code` ~~no~~ ||spoiler||": "bold em code no spoiler",
    "> quote\n# heading\n- item": "quote heading - item",
    "two\nlines\r\nand\ttabs": "two lines and tabs",
    "my id is 123456789012345678": "my id is",
    "id 1234*5678*9012": "id",
    "zero\u200bwidth \u202egnol\u202c": "zero width gnol",
    "ｈｔｔｐｓ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ": "",
    'She said \\"no\\".': "She said 'no'.",
    "Honey at 10. Acorns at 4, I hear.": "Honey at 10. Acorns at 4, I hear.",
    "¿Qué? Brr… 🦉": "¿Qué? Brr... 🦉",
}


@pytest.mark.parametrize("said", GOSSIP)
def test_gossip_is_one_plain_line(said: str) -> None:
    raw = '{"gossip": "' + said.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '", "orders": []}'
    assert read(raw).gossip == GOSSIP[said]
    assert read(raw.replace("[]}", "[],}")).gossip == GOSSIP[said]
