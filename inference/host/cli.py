"""The commands: `up`, `down`, `status`, `plan`, `serve`, `ray`, `k8s`. A fault is one sentence and exit code 2."""

from __future__ import annotations

import asyncio
import logging
import os
import shlex
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from inference.cards import load_cards
from inference.casts import load_casts
from inference.host.cluster import as_yaml, ray_config, stack_values
from inference.host.plan import Plan, gpu_gb, plan
from inference.host.processes import HostError, StateFile
from inference.host.servers import CPU_FLAGS, LOOPBACK, Server, arguments, environment, servers_of
from inference.registry import RegistryError

if TYPE_CHECKING:
    from inference.host.supervisor import Supervisor

KEY: Final = "WOOD_COUNCIL_KEY"
USAGE: Final = 2
ALL_REFUSED: Final = 3
DOWN_S: Final = 90.0

app = typer.Typer(
    name="inference.host",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help=f"""The model servers of a cast on this machine: one `vllm serve` for each model, with the flags of its card.

The servers answer only those who send the API key: set {KEY} to the same value here and for the bot.""",
)

CastName = Annotated[str, typer.Option(help="Whose models are served.")]
Folder = Annotated[Path | None, typer.Option("--folder", help="Your own cards and casts: cards/*.toml, casts/*.toml.")]
CardGb = Annotated[
    int | None, typer.Option(min=1, help="Memory of the GPU in GB, as it is sold; asked of the driver if not given.")
]
Cpu = Annotated[bool, typer.Option("--cpu", help="No GPU: small caches, no graphs. For tiny models.")]
Program = Annotated[str, typer.Option(help="The vllm program.")]
StateFolder = Annotated[Path, typer.Option(help="Where logs and the list of servers are kept.")]
TakeTurns = Annotated[
    bool,
    typer.Option("--turns", help="One server awake at a time, for a GPU that does not hold all; also for the bot."),
]
Bind = Annotated[str, typer.Option(help="Address to listen on; other than loopback only behind a firewall.")]
HOME: Final = Path("var/host")


@app.command()
def up(
    cast: CastName = "five-labs",
    card_gb: CardGb = None,
    cpu: Cpu = False,
    folder: Folder = None,
    vllm: Program = "vllm",
    state: StateFolder = HOME,
    bind: Bind = LOOPBACK[0],
    turns: TakeTurns = False,
) -> None:
    """Start the servers one after another and keep them up, until Ctrl-C, SIGTERM or `down`."""
    servers = _servers(cast, folder)
    key = _key()
    if turns and bind not in LOOPBACK:
        raise HostError(
            "Whoever reaches a server that takes turns can put it to sleep: --turns goes with loopback only."
        )
    shared = [CPU_FLAGS] * len(servers) if cpu else _shares(_planned(servers, card_gb, turns))
    for server in servers:
        for card in server.untrained:
            typer.echo(
                f"{card.id} is not trained yet: no folder {card.adapter.path if card.adapter else ''}.", err=True
            )
    from inference.host.supervisor import Job, Supervisor  # with HTTP, which most commands can do without

    jobs = [
        Job(
            server.card.id,
            [vllm, *arguments(server, flags, bind, turns=turns)],
            server.url,
            server.health,
            environment(server, turns) | {"VLLM_API_KEY": key, "VLLM_NO_USAGE_STATS": "1"},
            turns,
        )
        for server, flags in zip(servers, shared, strict=True)
    ]
    logging.basicConfig(level="INFO", format="%(asctime)s %(message)s", stream=sys.stderr)
    raise SystemExit(asyncio.run(_keep(Supervisor(jobs, StateFile(state)))))


@app.command()
def down(state: StateFolder = HOME) -> None:
    """Ask the running host to stop its servers and end; returns when it has."""
    state_file = StateFile(state)
    pid, _ = state_file.read()
    if not state_file.is_held() or not pid:
        raise HostError(f"No host is up in {state}.")
    os.kill(pid, signal.SIGTERM)
    until = time.monotonic() + DOWN_S
    while state_file.is_held():
        if time.monotonic() > until:
            raise HostError(f"The host with pid {pid} has not ended within {DOWN_S:.0f} seconds.")
        time.sleep(0.1)
    typer.echo("All servers are down.")


@app.command()
def status(state: StateFolder = HOME) -> None:
    """Who runs, who answers, who was restarted; the exit code is 0 when all are ready."""
    state_file = StateFile(state)
    if not state_file.is_held():
        raise HostError(f"No host is up in {state}.")
    from inference.host.watching import print_status

    raise SystemExit(asyncio.run(print_status(state_file.read()[1])))


@app.command("plan")
def plan_command(
    cast: CastName = "five-labs",
    card_gb: CardGb = None,
    folder: Folder = None,
    vllm: Program = "vllm",
    bind: Bind = LOOPBACK[0],
    turns: TakeTurns = False,
) -> None:
    """The commands, and what each server takes of the GPU's memory; exit code 1 when the cast does not fit."""
    servers = _servers(cast, folder)
    planned = plan(servers, card_gb or gpu_gb(), turns)
    from inference.host.watching import print_plan

    print_plan(planned)
    if planned.advice:
        typer.echo(planned.advice)
        raise SystemExit(1)
    for share, flags in zip(planned.shares, _shares(planned), strict=True):
        env = [f"{name}={shlex.quote(value)}" for name, value in environment(share.server, turns).items()]
        command = shlex.join([vllm, *arguments(share.server, flags, bind, turns=turns)])
        typer.echo(" ".join([*env, f"VLLM_API_KEY=${KEY}", command]))
    if turns:
        asleep = sum(share.weights for share in planned.shares)
        typer.echo(
            f"Asleep, they keep up to {asleep:.0f} GiB in the machine's own memory; set WOOD_COUNCIL_TURNS=true."
        )


@app.command()
def serve(
    card: Annotated[str, typer.Argument(help="Which card's server.")],
    cast: CastName = "five-labs",
    card_gb: CardGb = None,
    cpu: Cpu = False,
    folder: Folder = None,
    vllm: Program = "vllm",
    bind: Bind = LOOPBACK[0],
) -> None:
    """Become one server of a cast, in this process: what a container of its own runs."""
    servers = _servers(cast, folder)
    names = [server.card.id for server in servers]
    if card not in names:
        raise HostError(f"The cast {cast} has no server {card}; it has {', '.join(names)}.")
    place = names.index(card)
    flags = CPU_FLAGS if cpu else _shares(_planned(servers, card_gb))[place]
    server = servers[place]
    os.environ.update(environment(server) | {"VLLM_API_KEY": _key(), "VLLM_NO_USAGE_STATS": "1"})
    try:
        os.execvp(vllm, [vllm, *arguments(server, flags, bind)])
    except OSError as error:
        raise HostError(f"{vllm}: {error.strerror}.") from None


@app.command()
def ray(
    cast: CastName = "five-labs",
    folder: Folder = None,
    replicas: Annotated[int, typer.Option(min=1, help="The most replicas of a model.")] = 2,
    cpu: Cpu = False,
    adapters: Annotated[str, typer.Option(help="Where adapters lie, by their names: s3://..., gs://....")] = "",
) -> None:
    """A Ray Serve LLM config on stdout: `... ray > council.yaml && serve run council.yaml`."""
    typer.echo(as_yaml(ray_config(_servers(cast, folder), replicas, not cpu, adapters)), nl=False)


@app.command()
def k8s(
    cast: CastName = "five-labs",
    folder: Folder = None,
    replicas: Annotated[int, typer.Option(min=1, help="Replicas of each model.")] = 1,
) -> None:
    """Values for the chart of the vLLM production-stack on stdout: `helm install ... -f values.yaml`."""
    typer.echo(as_yaml(stack_values(_servers(cast, folder), replicas)), nl=False)


def main() -> None:
    """Run a command; what an operator can mend is one sentence on stderr."""
    try:
        app()
    except (HostError, RegistryError, ValueError) as error:
        typer.echo(str(error), err=True)
        raise SystemExit(USAGE) from None
    except KeyboardInterrupt:
        raise SystemExit(0) from None


async def _keep(supervisor: Supervisor) -> int:
    """Run the supervisor until it is told to end; 0 then, ALL_REFUSED when no server could be started at all."""
    from inference.host.watching import print_table

    task = asyncio.ensure_future(supervisor.run())
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        return 0
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_IGN)  # it ends already: told again, it would end with the signal's code
        print_table(supervisor.lines)
    return ALL_REFUSED


def _servers(cast: str, folder: Path | None) -> tuple[Server, ...]:
    cards = load_cards(folder)
    casts = load_casts(cards, folder)
    if cast not in casts:
        raise HostError(f"There is no cast called {cast}; there are {', '.join(sorted(casts))}.")
    servers = servers_of(casts[cast], cards)
    if not servers:
        raise HostError(f"The cast {cast} needs no model, and so no server.")
    return servers


def _planned(servers: tuple[Server, ...], card_gb: int | None, turns: bool = False) -> Plan:
    planned = plan(servers, card_gb or gpu_gb(), turns)
    if planned.advice:
        raise HostError(planned.advice)
    return planned


def _shares(planned: Plan) -> list[tuple[str, ...]]:
    return [tuple(share.flags(planned.room)) for share in planned.shares]


def _key() -> str:
    key = os.environ.get(KEY, "").strip()
    if not key:
        raise HostError(f"Set {KEY}: the servers answer only those who send it, and the bot sends it.")
    return key
