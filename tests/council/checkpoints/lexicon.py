"""Tokenizers for the tiny checkpoints: one trained on the wood's own words, and the real one of gpt-oss."""

from __future__ import annotations

import base64
import itertools
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import openai_harmony
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast
from transformers.convert_slow_tokenizer import TikTokenConverter

VOCABULARY = 2048
# What every prompt is written from: a real model's lexicon knows its words, and so prompts are as long here as there.
PROMPT = Path(__file__).parents[3] / "inference" / "text" / "prompt.toml"
# gpt-oss: ids below are words, those from here to the end are markers, most of them reserved.
FIRST_MARKER, END_OF_IDS = 199_998, 201_088
WORD = r"[^\r\n\p{L}\p{N}]?"
UPPER, LOWER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
ENDING = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
HARMONY_SPLIT = "|".join(
    [
        f"{WORD}{UPPER}*{LOWER}+{ENDING}",
        f"{WORD}{UPPER}+{LOWER}*{ENDING}",
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    ]
)
HARMONY_TEMPLATE = (
    "{% for message in messages %}<|start|>{{ message.role }}<|message|>{{ message.content }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|start|>assistant{% endif %}"
)


def sentences() -> Iterator[str]:
    """A few thousand lines of the kind that prompts and replies are made of."""
    goods = ("acorn", "berry", "firewood", "honey", "mushroom", "fish", "moss", "reed")
    folk = ("squirrel", "fox", "owl", "bear", "hedgehog", "badger")
    for number, (good, other, one) in enumerate(itertools.product(goods, goods, folk)):
        side = "buy" if number % 2 else "sell"
        yield f"The {one} makes {good} and is short of {number % 17} {other}; {other} cost {number % 61}."
        order = f'{{"side": "{side}", "good": "{good}", "quantity": {number % 9 + 1}, "price": {number % 61 + 1}}}'
        yield f'{{"thought": "{other} is dear", "gossip": "The {one} counts {good}.", "orders": [{order}]}}'
        yield f"Answer with one JSON object. Turn {number % 40} of 40, purse {number}. Rumour: {good} will fall."
    yield from PROMPT.read_text(encoding="utf-8").splitlines()


def trained(markers: Sequence[str], template: str, *, end: str, start: str | None = None) -> PreTrainedTokenizerFast:
    """A byte-level tokenizer of at most 2048 words. `markers` take the first ids, in their order."""
    words = Tokenizer(models.BPE())
    words.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    words.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        special_tokens=list(markers),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    words.train_from_iterator(sentences(), trainer)
    return _dressed(words, template, end, end, start)


def harmony() -> PreTrainedTokenizerFast:
    """The tokenizer of gpt-oss, id for id: the server's reader of channels goes by ids, not by text.

    The ranks come from the library that reads the channels, so nothing is downloaded.
    """
    encoding = openai_harmony.load_harmony_encoding(openai_harmony.HarmonyEncodingName.HARMONY_GPT_OSS)
    names = dict(_markers(encoding))
    with tempfile.NamedTemporaryFile("w", suffix=".tiktoken") as ranks:
        for number in range(FIRST_MARKER):
            raw = encoding._inner.decode_bytes([number])
            ranks.write(f"{base64.b64encode(bytes(raw)).decode()} {number}\n")
        ranks.flush()
        markers = [names.get(number, f"<|reserved_{number}|>") for number in range(FIRST_MARKER, END_OF_IDS)]
        words = TikTokenConverter(ranks.name, HARMONY_SPLIT, extra_special_tokens=markers).converted()
    made = _dressed(words, HARMONY_TEMPLATE, "<|return|>", "<|endoftext|>", "<|startoftext|>")
    for text in ('{"orders": [{"good": "honey", "price": 142}]}\n', "Don't  sell, Hazel — 日本", *names.values()):
        told = encoding.encode(text, allowed_special="all")
        if made.encode(text, add_special_tokens=False) != told:
            raise ValueError(f"the tokenizer made for gpt-oss reads {text!r} otherwise than its own library does")
    return made


def _markers(encoding: openai_harmony.HarmonyEncoding) -> Iterator[tuple[int, str]]:
    """Id and name of every marker that the model has a row for."""
    for name in encoding._inner.special_tokens():
        ids = encoding.encode(name, allowed_special="all")
        if len(ids) == 1 and ids[0] < END_OF_IDS:
            yield ids[0], name


def _dressed(words: Tokenizer, template: str, end: str, pad: str, start: str | None) -> PreTrainedTokenizerFast:
    made = PreTrainedTokenizerFast(tokenizer_object=words, eos_token=end, pad_token=pad, bos_token=start)
    made.chat_template = template
    return made
