"""How chat templates and models spell turns and thinking: those there are, and shapes to invent more from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

# What may stand between a mind's answer and the next one, which is not its own: the end, another's turn, its own again.
TURNS: Final = {
    "chatml": "<|im_end|>\n<|im_start|>user\nTurn 8.<|im_end|>\n<|im_start|>assistant\n",
    "llama 3": "<|eot_id|><|start_header_id|>user<|end_header_id|>\n\nTurn 8.<|eot_id|>"
    "<|start_header_id|>assistant<|end_header_id|>\n\n",
    "llama 2": " </s><s>[INST] Turn 8. [/INST] ",
    "mistral": "</s>[INST] Turn 8.[/INST]",
    "gemma": "<end_of_turn>\n<start_of_turn>user\nTurn 8.<end_of_turn>\n<start_of_turn>model\n",
    "gemma 4": "<turn|>\n<|turn>user\nTurn 8.<turn|>\n<|turn>model\n",
    "phi": "<|end|>\n<|user|>\nTurn 8.<|end|>\n<|assistant|>\n",
    "deepseek": "<｜end▁of▁sentence｜><｜User｜>Turn 8.<｜Assistant｜>",
    "harmony": "<|return|><|start|>user<|message|>Turn 8.<|end|><|start|>assistant<|channel|>final<|message|>",
    "harmony again": "<|end|><|start|>assistant<|channel|>final<|message|>",
    "granite": "<|end_of_text|>\n<|start_of_role|>user<|end_of_role|>Turn 8.<|end_of_text|>\n"
    "<|start_of_role|>assistant<|end_of_role|>",
    "command": "<|END_OF_TURN_TOKEN|><|START_OF_TURN_TOKEN|><|USER_TOKEN|>Turn 8.<|END_OF_TURN_TOKEN|>"
    "<|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>",
    "glm": "<|user|>\nTurn 8.<|assistant|>\n",
    "kimi": "<|im_end|><|im_user|>user<|im_middle|>Turn 8.<|im_end|><|im_assistant|>assistant<|im_middle|>",
    "exaone": "[|endofturn|]\n[|user|]Turn 8.\n[|assistant|]",
    "olmo": "<|endoftext|>\n<|user|>\nTurn 8.\n<|assistant|>\n",
    "falcon": "<|endoftext|>User: Turn 8.\nFalcon: ",
    "vicuna": "</s>USER: Turn 8. ASSISTANT: ",
    "alpaca": "\n\n### Instruction:\nTurn 8.\n\n### Response:\n",
    "claude": "\n\nHuman: Turn 8.\n\nAssistant: ",
    "plain": "\nUser: Turn 8.\nAssistant: ",
    "arguing": "\nUser: no, rather buy wood\nAssistant: ",
    "questions": "\nQ: Turn 8?\nA: ",
    "stripped": "\nuser\nTurn 8.\nassistant\n",
    "stripped and glued": "user\n\nTurn 8.assistant\n\n",
    "nemotron": "<extra_id_1>User\nTurn 8.\n<extra_id_1>Assistant\n",
    "zephyr": "</s>\n<|user|>\nTurn 8.</s>\n<|assistant|>\n",
    "internlm": "<eoa>\n<|User|>:Turn 8.<eoh>\n<|Bot|>:",
    "baichuan": "</s><reserved_106>Turn 8.<reserved_107>",
    "openchat": "<|end_of_turn|>GPT4 Correct User: Turn 8.<|end_of_turn|>GPT4 Correct Assistant:",
    "elements": "</turn>\n<turn role='user'>Turn 8.</turn>\n<turn role='assistant'>",
    "a tool": '</tool_call>\n<tool_response>{"ok": true}</tool_response>\n<tool_call>',
    "react": "\nObservation: ok\nThought: more\nAction: ",
    "itself": "<|im_end|>\n<|im_start|>assistant\n",
    "thinking again": "<|im_end|>\n<|im_start|>assistant\n<think>hm</think>\n",
}

# Thinking, from its opening to its end, in templates that there are.
THINKING: Final = {
    "think": ("<think>", "</think>"),
    "attributes": ('<think effort="low">', "</think>"),
    "thinking": ("<thinking type='deep'>\n", "\n</thinking>\n"),
    "namespaced": ("<seed:think>", "</seed:think>"),
    "mistral": ("[THINK]", "[/THINK]"),
    "kimi": ("◁think▷", "◁/think▷"),
    "harmony": ("<|channel|>analysis<|message|>", "<|end|><|start|>assistant<|channel|>final<|message|>"),
    "harmony spelled": ("analysis", "assistantfinal"),
    "gemma 4": ("<|channel>thought\n", "<channel|>"),
    "medgemma": ("<unused94>thought\n", "<unused95>"),
    "pangu": ("[unused16]", "[unused17]"),
    "apertus": ("<|inner_prefix|>", "<|inner_suffix|>"),
    "command": ("<|START_THINKING|>", "<|END_THINKING|><|START_RESPONSE|>"),
    "openthinker": ("<|begin_of_thought|>", "<|end_of_thought|>\n<|begin_of_solution|>"),
    "apriel": ("Here are my reasoning steps:\n", "[BEGIN FINAL RESPONSE]"),
    "granite": ("Here is my thought process:\n", "\n\nHere is my response:\n"),
    "hunyuan": ("<think>\n", "\n</think>\n<answer>\n"),
    "opened in the prompt": ("", "</think>"),
    "headings": ("### Reasoning\n", "\n### Answer\n"),
    "react": ("Thought: ", "\nAction: "),
}

# A draft of an order as it stands in thinking; none of these is an answer, however the thinking ends.
DRAFTS: Final = (
    "Maybe %s no", "Let me think. Maybe %s no, too dear.", "Let me think.\n\nFirst option:\n%s\nThat costs too much.",
    "I could do this:\n%s\nbut that is dear. So", "Perhaps:\n```json\n%s\n```\nToo dear.", "What if %s? No",
    "Option 1: %s\nOption 2: none", "We could go with %s, or wait", "First idea: %s", "Let us consider\n%s\n and then",
    "也许 %s 不，太贵", "The user wants an order like %s but", "If I send %s then", "So %s", "Should I do: %s",
    "An example:\n%s\n", "I will not do this:\n%s\n",
)  # fmt: skip

# Marks that nobody has written yet, from a name.
SHAPES: Final[tuple[Callable[[str], str], ...]] = (
    "<{}>".format, "<|{}|>".format, "<|{}>".format, "<{}|>".format, "</{}>".format, "<{} of='turn'>".format,
    "<<{}>>".format, "<｜{}｜>".format, "[|{}|]".format, "[{}]".format, "⟦{}⟧".format, "«{}»".format, "【{}】".format,
    "◁{}▷".format, "{{{{{}}}}}".format, "@@{}@@".format, "%%{}%%".format, "§{}§".format, "||{}||".format,
    "~~~{}~~~".format, "\n=== {} ===\n".format, "\n--- {} ---\n".format, "\n### {}\n".format, "\n#{}\n".format,
    "\n>{}: ".format, "\x03{}\x02".format, "<|end_{}|>".format, "🛑{}🛑".format, "\n\n{}:\n".format, "\n{}\n".format,
)  # fmt: skip
