"""Replies inside, beside or instead of something else."""

from __future__ import annotations

from tests.inference.corpus.bricks import B2, BOTH, BUY, F1, REPLY, S3, cases

CASES = [
    *cases("two objects", BUY, f'{REPLY}\n{{"orders": [{B2}]}}', f'{{"orders": []}} no, rather: {{"orders": [{B2}]}}'),
    *cases("two objects", BOTH, f'{REPLY}\n{{"note": "done"}}', f'{REPLY}{{"orders": [{{"side": "buy", "good": "ho'),
    *cases("two objects", (), f'{REPLY} wait, nothing: {{"orders": []}}'),
    *cases("array", BOTH, f"[{B2}, {S3}]", f"My orders:\n[{B2},\n {S3},]\n", f'"orders": [{B2}, {S3}]', f"[{REPLY}]"),
    *cases("bare orders", BUY, B2, f"I will place this: {B2}"),
    *cases("bare orders", BOTH, f"{B2}\n{S3}", f"{B2}, {S3}"),
    *cases("bare orders", ("sell 3 honey 10",), f"Not {B2} but {S3}"),
    *cases(
        "wrapped",
        BOTH,
        f'{{"reply": {REPLY}}}',
        f'{{"name": "trade", "arguments": {REPLY}}}',
        f"<tool_call>\n{REPLY}\n</tool_call>",
        f"<answer>{REPLY}</answer>",
        '{"name": "trade", "arguments": "' + REPLY.replace('"', '\\"') + '"}',
    ),
    *cases(
        "escaped as a whole",
        BOTH,
        '"' + REPLY.replace('"', '\\"') + '"',
        REPLY.replace('"', '\\"'),
        REPLY.replace('"', "&quot;"),
        '"' + REPLY.replace('"', '\\"').replace("{", "{\\n").replace(", ", ",\\n ") + '"',
    ),
    *cases(
        "thinking",
        BOTH,
        f"<think>Honey? No.</think>{REPLY}",
        f'<think>Perhaps {{"orders": [{F1}]}}? No.</think>\n\n{REPLY}',
        f'Perhaps {{"orders": [{F1}]}}? No.\n</think>\n{REPLY}',
        f"<thinking>\nhm\n</thinking>\n```json\n{REPLY}\n```",
        f"[THINK]hm[/THINK]{REPLY}",
        f"<reasoning>hm</reasoning>{REPLY}<|im_end|>",
        f"<think></think>{REPLY}</s>",
    ),
    *cases(
        "thinking only",
        (),
        f"<think>Perhaps {REPLY}",
        f"<think>Perhaps {REPLY}</think>",
        f"<|channel|>analysis<|message|>Perhaps {REPLY}",
        f"<|channel|>analysis<|message|>Perhaps {REPLY}<|end|><|start|>assistant<|channel|>final",
        f"analysisPerhaps {REPLY}",
        f"<|channel|>commentary to=trade<|message|>{REPLY}",
        status="hopeless",
    ),
    *cases(
        "channels",
        BOTH,
        f"<|channel|>final<|message|>{REPLY}<|return|>",
        f"<|channel|>final <|constrain|>json<|message|>{REPLY}",
        f'<|channel|>analysis<|message|>Or {{"orders": [{F1}]}}<|end|>'
        f"<|start|>assistant<|channel|>final<|message|>{REPLY}<|return|>",
        f'analysisOr {{"orders": [{F1}]}}assistantfinal{REPLY}',
        f"<|start|>assistant<|message|>{REPLY}<|end|>",
        f"<extra_id_1>{REPLY}<extra_id_1>",
    ),
]
