"""The five architectures at the smallest size that a CPU serves, each with its lab's chat markers.

Sizes are the least that the server's CPU kernels take: heads of 32 or 64, MiniCPM3's cache of 32 + 32.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from transformers import (
    GptOssConfig,
    GptOssForCausalLM,
    GraniteConfig,
    GraniteForCausalLM,
    MiniCPM3Config,
    MiniCPM3ForCausalLM,
    NemotronConfig,
    NemotronForCausalLM,
    PreTrainedModel,
    PreTrainedTokenizerFast,
    Qwen2Config,
    Qwen2ForCausalLM,
)

from tests.council.checkpoints.lexicon import END_OF_IDS, harmony, trained

CONTEXT = 4096
# What every dense one has in common; grouped heads, so that the servers' cache shapes are the real ones.
SMALL = {"hidden_size": 128, "intermediate_size": 256, "num_hidden_layers": 2, "max_position_embeddings": CONTEXT}
GROUPED = {"num_attention_heads": 4, "num_key_value_heads": 2}

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
NVIDIA = (
    "{% for message in messages %}"
    "{{ '<extra_id_0>System\n' if message.role == 'system' else '<extra_id_1>' ~ message.role | capitalize ~ '\n' }}"
    "{{ message.content }}\n{% endfor %}{% if add_generation_prompt %}<extra_id_1>Assistant\n{% endif %}"
)
IBM = (
    "{% for message in messages %}<|start_of_role|>{{ message.role }}<|end_of_role|>{{ message.content }}"
    "<|end_of_text|>\n{% endfor %}{% if add_generation_prompt %}<|start_of_role|>assistant<|end_of_role|>{% endif %}"
)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A tokenizer and a model with weights drawn at random."""

    tokenizer: PreTrainedTokenizerFast
    model: PreTrainedModel


def qwen() -> Checkpoint:
    """Qwen2: the base of the two wood adapters."""
    words = trained(["<|endoftext|>", "<|im_start|>", "<|im_end|>"], CHATML, end="<|im_end|>")
    config = Qwen2Config(vocab_size=len(words), tie_word_embeddings=True, **SMALL, **GROUPED, **_ends(words))
    return Checkpoint(words, Qwen2ForCausalLM(config))


def nemotron() -> Checkpoint:
    """Nemotron: half of each head turns with position."""
    words = trained(["<unk>", "<s>", "</s>", "<extra_id_0>", "<extra_id_1>"], NVIDIA, end="</s>", start="<s>")
    config = NemotronConfig(
        vocab_size=len(words), head_dim=32, partial_rotary_factor=0.5, hidden_act="relu2",
        **SMALL, **GROUPED, **_ends(words),
    )  # fmt: skip
    return Checkpoint(words, NemotronForCausalLM(config))


def minicpm() -> Checkpoint:
    """MiniCPM3: latent attention, of which the cache keeps keys and values in full."""
    words = trained(["<unk>", "<s>", "</s>", "<|im_start|>", "<|im_end|>"], CHATML, end="<|im_end|>", start="<s>")
    config = MiniCPM3Config(
        vocab_size=len(words), num_attention_heads=2, num_key_value_heads=2, q_lora_rank=64, kv_lora_rank=32,
        qk_nope_head_dim=64, qk_rope_head_dim=32, v_head_dim=64, dim_model_base=64, tie_word_embeddings=True,
        **SMALL, **_ends(words),
    )  # fmt: skip
    return Checkpoint(words, MiniCPM3ForCausalLM(config))


def granite() -> Checkpoint:
    """Granite: a dense model with four scalings of its own."""
    words = trained(["<|end_of_text|>", "<|start_of_role|>", "<|end_of_role|>"], IBM, end="<|end_of_text|>")
    config = GraniteConfig(
        vocab_size=len(words), embedding_multiplier=12.0, residual_multiplier=0.22, attention_multiplier=0.03125,
        logits_scaling=8.0, tie_word_embeddings=True, **SMALL, **GROUPED, **_ends(words),
    )  # fmt: skip
    return Checkpoint(words, GraniteForCausalLM(config))


def gptoss() -> Checkpoint:
    """gpt-oss: four experts, every other layer with a sliding window, and the real vocabulary."""
    words = harmony()
    config = GptOssConfig(
        vocab_size=END_OF_IDS, hidden_size=64, intermediate_size=64, num_hidden_layers=2, head_dim=32,
        num_local_experts=4, num_experts_per_tok=2, sliding_window=128, max_position_embeddings=32 * CONTEXT,
        layer_types=["sliding_attention", "full_attention"], **GROUPED, **_ends(words),
    )  # fmt: skip
    return Checkpoint(words, GptOssForCausalLM(config))


def _ends(words: PreTrainedTokenizerFast) -> dict[str, int | None]:
    return {"bos_token_id": words.bos_token_id, "eos_token_id": words.eos_token_id, "pad_token_id": words.pad_token_id}


MAKERS: dict[str, Callable[[], Checkpoint]] = {
    "qwen": qwen,
    "gptoss": gptoss,
    "minicpm": minicpm,
    "nemotron": nemotron,
    "granite": granite,
}
