"""llama.cpp's server by the library `xllamacpp`, with the flags of llama.cpp's own program that a card of ours uses.

`llama_cpp.py` writes the program that runs this. Until it is ended it answers on `--host` and `--port`; the key, if
there is one, comes by LLAMA_API_KEY.
"""

from __future__ import annotations

import argparse
import os
import threading
from typing import Any


def main() -> None:
    """Serve one model until SIGTERM or SIGINT."""
    asked = argparse.ArgumentParser(prog="llama-server", description="llama.cpp's server, out of a wheel.")
    asked.add_argument("--model", required=True, help="a GGUF file")
    asked.add_argument("--alias", required=True, help="what the model is called")
    asked.add_argument("--host", default="127.0.0.1")
    asked.add_argument("--port", type=int, default=8080)
    asked.add_argument("--ctx-size", type=int, required=True, help="tokens, for all that it works on at a time")
    asked.add_argument("--parallel", type=int, default=1, help="questions at a time")
    told = asked.parse_args()
    import xllamacpp

    params: Any = xllamacpp.CommonParams()
    params.model.path = told.model
    params.model_alias = {told.alias}
    params.hostnames, params.port = [told.host], told.port
    params.n_ctx, params.n_parallel = told.ctx_size, told.parallel
    if key := os.environ.get("LLAMA_API_KEY", ""):
        params.api_keys = [key]
    server = xllamacpp.Server(params)  # answers from here on, in threads of its own
    threading.Event().wait()
    del server


if __name__ == "__main__":
    main()
