"""From traces to a mind of the wood's own: a small model taught by what a larger one did well.

python -m bot export traces --out traces                    what the teacher was asked and said
python -m inference.finetune data --traces traces --out sft  only replies without a fault
python -m inference.finetune train --data sft --card qwen2.5-0.5b-wood    LoRA, into the card's folder
python -m inference.host up --cast four-labs                the adapter is served beside its base
python -m inference.evaluate --card qwen2.5-0.5b --card qwen2.5-3b --card qwen2.5-0.5b-wood

data.py   traces in, examples out: standard library only
train.py  TRL and PEFT, in an environment with the `train` extra; with a GPU or without
"""
