"""Two machines on one disk: who may write, until when, and what becomes of one that comes back late."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.run import run
from flows.stages.compare import compare
from flows.stages.publish import publish
from tests.light_run import light_settings, lightly
from warehouse.builds import AnotherWriterError
from warehouse.home import Home
from warehouse.lease import Lease, LeaseLostError, latest
from warehouse.writer import one_writer


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


def test_another_machine_waits_until_the_lease_ends_and_no_longer(tmp_path: Path) -> None:
    home, clock = Home(tmp_path), Clock()
    Lease(home, 120, here="a", now=clock)  # a machine that lost its power: nothing is renewed and nothing given back
    clock.pass_by(119)
    with pytest.raises(AnotherWriterError, match="Another machine is writing"):
        Lease(home, 120, here="b", now=clock)
    clock.pass_by(1)
    assert Lease(home, 120, here="b", now=clock).number == 2


def test_a_lease_that_is_given_back_keeps_nobody_waiting_and_its_number_is_not_given_again(tmp_path: Path) -> None:
    home, clock = Home(tmp_path), Clock()
    with Lease(home, 120, here="a", now=clock) as first:
        first.require()
    with Lease(home, 120, here="b", now=clock) as second:
        assert (first.number, second.number) == (1, 2)
    assert len(list((tmp_path / "lease").iterdir())) == 1


def test_a_run_that_was_stopped_for_too_long_finds_that_another_one_writes(tmp_path: Path) -> None:
    home, clock = Home(tmp_path), Clock()
    late = Lease(home, 120, here="a", now=clock)
    clock.pass_by(130)
    with pytest.raises(LeaseLostError):
        late.require()
    second = Lease(home, 120, here="b", now=clock)
    with pytest.raises(LeaseLostError, match=r"held lease 1 .* lease 2 of b has it now"):
        late.require()
    second.require()


def test_the_same_machine_goes_on_at_once_where_the_one_before_was_killed(tmp_path: Path) -> None:
    home, clock = Home(tmp_path), Clock()
    Lease(home, 120, here="a", now=clock)
    assert Lease(home, 120, here="a", now=clock).number == 2


def test_of_two_machines_that_claim_in_the_same_moment_one_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, clock = Home(tmp_path), Clock()
    Lease(home, 120, here="a", now=clock)
    with monkeypatch.context() as patched:
        patched.setattr("warehouse.lease.latest", lambda _: None)  # b looked before a was there
        with pytest.raises(AnotherWriterError, match="in the same moment"):
            Lease(home, 120, here="b", now=clock)


def test_a_claim_that_was_never_written_ends_as_well(tmp_path: Path) -> None:
    (tmp_path / "lease").mkdir()
    (tmp_path / "lease" / "000000000007.json").touch()
    found = latest(Home(tmp_path))
    assert found is not None
    assert found.number == 7
    assert not found.is_over(datetime.now(UTC))
    assert found.is_over(datetime.now(UTC) + timedelta(seconds=121))


def test_a_lease_is_renewed_while_it_is_held(tmp_path: Path) -> None:
    with Lease(Home(tmp_path), 0.4) as lease:
        begun = latest(Home(tmp_path))
        deadline = time.monotonic() + 60
        while latest(Home(tmp_path)) == begun:
            assert time.monotonic() < deadline, "nobody renewed it"
            time.sleep(0.01)
        lease.require()


def test_a_run_that_lost_its_lease_publishes_nothing_and_the_next_says_under_which_number(tmp_path: Path) -> None:
    settings = light_settings(tmp_path, "Sở Ngoại vụ mở lớp tập huấn.\n")
    leases = settings.home / "lease"

    def stolen(function: Callable[..., Any], *arguments: Any) -> Any:
        if function is compare:
            claim = latest(settings.data)
            assert claim is not None
            path = leases / f"{claim.number + 1:012d}.json"
            later = (datetime.now(UTC) + timedelta(seconds=60)).isoformat()
            path.write_text(json.dumps({"number": claim.number + 1, "machine": "b", "process": 1, "expires_at": later}))
        assert function is not publish
        return lightly(function, *arguments)

    with pytest.raises(LeaseLostError, match="Nothing was published"):
        run(settings, stolen)
    assert not settings.data.current.exists()
    with pytest.raises(AnotherWriterError, match="Another machine"), one_writer(settings.data):
        pass
    for claim in leases.iterdir():
        told = json.loads(claim.read_text()) | {"expires_at": datetime(2026, 1, 1, tzinfo=UTC).isoformat()}
        claim.write_text(json.dumps(told))
    outcome = run(settings, lightly)
    assert outcome.build is not None
    assert outcome.build.manifest()["fencing_token"] == 3
