"""Nothing needs the network at run time: the whole command runs where there is only loopback."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.homes import SEEDS
from warehouse.paths import ROOT

pytestmark = pytest.mark.slow

# Brings loopback up inside the namespace without needing the `ip` command there.
LOOPBACK_UP = """
import fcntl, os, socket, struct, sys
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    fcntl.ioctl(s, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))
names = sorted(name for _, name in socket.if_nameindex())
assert names == ["lo"], names
os.execv(sys.argv[1], sys.argv[1:])
"""
ISOLATED = ["unshare", "--user", "--map-root-user", "--net", sys.executable, "-c", LOOPBACK_UP]


def can_isolate() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*ISOLATED, "/bin/true"], check=False, capture_output=True).returncode == 0


@pytest.mark.skipif(not can_isolate(), reason="this machine lets no process have a network namespace of its own")
def test_the_run_command_needs_no_network(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flows.cli", "run", "--source", str(SEEDS), "--home", str(tmp_path)]
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    done = subprocess.run(
        [*ISOLATED, *command], cwd=ROOT, env=environment, check=False, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert "5 documents, 5 events" in done.stdout
