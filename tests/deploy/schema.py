"""Schemas that a file of `deploy/` is held against, stricter than they were published."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from tests.conventions.tree import ROOT

DEPLOY = ROOT / "deploy"
SCHEMAS = Path(__file__).with_name("schemas")


def read(name: str) -> Any:
    """A YAML file of `deploy/`."""
    return yaml.safe_load((DEPLOY / name).read_text(encoding="utf-8"))


def schema(name: str) -> dict[str, Any]:
    """A schema of others, as published."""
    told: dict[str, Any] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return told


def closed(schema: Any) -> Any:
    """The same schema, which knows no field that it does not name: a misspelt one is a fault."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return {"additionalProperties": False} | inner if isinstance(schema.get("properties"), dict) else inner


def faults(data: Any, schema: dict[str, Any]) -> Iterator[str]:
    """What is wrong with data, each with its place."""
    validator = jsonschema.validators.validator_for(schema, default=jsonschema.Draft7Validator)(schema)
    for error in validator.iter_errors(data):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
