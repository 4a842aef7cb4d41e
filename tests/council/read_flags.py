"""Runs where vLLM is installed: command lines as JSON on stdin, what its own parser says of each as JSON on stdout."""

from __future__ import annotations

import contextlib
import io
import json
import sys

from vllm.entrypoints.launchers.cli_args import make_arg_parser, validate_parsed_serve_args
from vllm.utils.argparse_utils import FlexibleArgumentParser


def verdict(parser: FlexibleArgumentParser, argv: list[str]) -> str:
    """ "" when the parser takes them all, else its complaint."""
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said):
            validate_parsed_serve_args(parser.parse_args(argv))
    except SystemExit:
        return said.getvalue().strip().splitlines()[-1]
    except (TypeError, ValueError) as error:
        return str(error)
    return ""


if __name__ == "__main__":
    parser = make_arg_parser(FlexibleArgumentParser(prog="vllm serve"))
    lines = json.load(sys.stdin)
    json.dump([verdict(parser, argv) for argv in lines], sys.stdout)
