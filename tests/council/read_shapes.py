"""Runs where vLLM is installed: response formats and words as JSON on stdin, and which of them it takes."""

from __future__ import annotations

import json
import sys
from typing import Any

import xgrammar
from transformers import AutoTokenizer


def takes(compiled: Any, words: str) -> bool:
    """Whether the words are a whole reply, and not only the beginning of one."""
    matcher = xgrammar.GrammarMatcher(compiled, terminate_without_stop_token=True)
    return matcher.accept_string(words) and matcher.is_terminated()


if __name__ == "__main__":
    given = json.load(sys.stdin)
    words = xgrammar.TokenizerInfo.from_huggingface(AutoTokenizer.from_pretrained(given["tokenizer"]))
    compiler = xgrammar.GrammarCompiler(words)
    told = []
    for shape, texts in given["shapes"]:
        compiled = compiler.compile_structural_tag(json.dumps(shape))
        told.append([takes(compiled, text) for text in texts])
    json.dump(told, sys.stdout)
