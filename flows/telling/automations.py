"""Alerts by Prefect: `deploy/automations.yaml` in, its automations out (`python -m flows.telling.automations`).

Applying them again replaces those of the same name, so it may stand in every deployment.
"""

import asyncio
import sys
from pathlib import Path
from typing import Any, Final

import yaml
from prefect.client.orchestration import PrefectClient, get_client
from prefect.events.schemas.automations import AutomationCore
from prefect.exceptions import ObjectNotFound

from flows.settings import Settings
from warehouse.paths import ROOT

FILE: Final = ROOT / "deploy" / "automations.yaml"


class AutomationError(Exception):
    """The automations cannot be applied. The message says why and what to do."""


def automations(block_document_id: str | None, path: Path = FILE) -> list[AutomationCore]:
    """Returns the automations of a file, sending their messages through a block, or nowhere for None."""
    return [_automation(described, block_document_id) for described in yaml.safe_load(path.read_text())["automations"]]


def _automation(described: dict[str, Any], block_document_id: str | None) -> AutomationCore:
    message = described["message"]
    action: dict[str, Any] = {"type": "do-nothing"}
    if block_document_id is not None:
        action = {"type": "send-notification", "block_document_id": block_document_id, **message}
    told = {key: value for key, value in described.items() if key != "message"}
    return AutomationCore.model_validate(told | {"actions": [action]})


async def apply(block: str | None) -> list[str]:
    """Makes or replaces the automations on the server that PREFECT_API_URL names; returns their names.

    Args:
        block: The notification block as type/name, None for none.

    Raises:
        AutomationError: there is no such block.
    """
    async with get_client() as client:
        document = await _block_document(client, block) if block else None
        wanted = automations(document)
        for automation in wanted:
            there = await client.read_automations_by_name(automation.name)
            if there:
                await client.update_automation(there[0].id, automation)
            else:
                await client.create_automation(automation)
    return [automation.name for automation in wanted]


async def _block_document(client: PrefectClient, block: str) -> str:
    kind, _, name = block.partition("/")
    try:
        found = await client.read_block_document_by_name(name, kind)
    except ObjectNotFound as error:
        raise AutomationError(
            f"DOINGOAI_ALERT_BLOCK = {block!r}: Prefect's server has no such block. `prefect block ls` lists what "
            "there is, as type/name; or unset it."
        ) from error
    return str(found.id)


def main() -> int:
    """Applies the automations; returns the exit code."""
    try:
        names = asyncio.run(apply(Settings().alert_block))
    except AutomationError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write("".join(f"applied: {name}\n" for name in names))
    return 0


if __name__ == "__main__":
    sys.exit(main())
