"""``candour serve``: run the site."""

import os
import socket
import threading
import time
import webbrowser
from pathlib import Path

import click
from django.db import connections

from candour.errors import InvalidInput
from candour_site import startup
from candour_site.cli.options import record_option

_THREADS = 4  # of each process; more would only wait for one another


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port; 0 for any free one.",
)
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="How many processes serve.",
)
@click.option(
    "--open/--no-open",
    "opens",
    default=None,
    help="Open a browser (default: where there is a screen).",
)
@record_option
def serve(*, host: str, port: int, workers: int, opens: bool | None) -> None:
    """Run the site on the record until you press Ctrl-C. Its address is printed first."""
    from granian import Granian
    from granian.constants import Interfaces

    from candour_site.pages.preparing import keep_prepared, prepare_overviews

    chosen = _choose_port(host, port)
    os.environ["CANDOUR_DATA"] = str(startup.data_folder())
    address = f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{chosen}/"  # noqa: S104
    click.echo(f"Candour is at {address} (press Ctrl-C to stop)")
    if opens if opens is not None else _has_screen():
        threading.Thread(target=_open_when_up, args=(host, chosen, address), daemon=True).start()
    prepare_overviews()
    connections.close_all()
    keep_prepared()
    Granian(
        "candour_site.wsgi:application",
        address=host,
        port=chosen,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=_THREADS,
        log_enabled=False,
        websockets=False,
    ).serve()


def _choose_port(host: str, port: int) -> int:
    """The port to use: the one asked for if it is free, a free one for 0. Raises ``InvalidInput`` when it is taken."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise InvalidInput(
                f"Port {port} of {host} cannot be used: {error.strerror}.",
                advice="Choose another with --port, or 0 for any free one.",
            ) from error
        return int(probe.getsockname()[1])


def _has_screen() -> bool:
    return (
        bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
        or Path("/System").is_dir()
    )


def _open_when_up(host: str, port: int, address: str) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex((host, port)) == 0:
                webbrowser.open(address)
                return
        time.sleep(0.1)
