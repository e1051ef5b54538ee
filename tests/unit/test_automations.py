"""The automations that are shipped are ones that Prefect takes, and they hear what runs say."""

from typing import get_args

import pytest
from prefect.server.events.schemas.automations import EventTrigger

from flows.flow import ingest
from flows.scheduled import maintenance, scheduled_ingest
from flows.telling.alerts import Kind
from flows.telling.automations import FILE, automations

BLOCK = "7a0f7b8e-6a0b-4b44-9a3c-0a7d9f3b1c55"


@pytest.mark.parametrize("automation", automations(BLOCK), ids=lambda automation: str(automation.name))
def test_an_automation_sends_a_message_that_says_what_happened(automation: object) -> None:
    (action,) = automation.actions  # type: ignore[attr-defined]
    assert action.type == "send-notification"
    assert str(action.block_document_id) == BLOCK
    assert action.subject.startswith("doi-ngoai: ")
    assert action.body


def test_without_a_block_nothing_is_sent() -> None:
    assert {action.type for automation in automations(None) for action in automation.actions} == {"do-nothing"}


def test_every_alert_that_a_run_can_raise_is_heard() -> None:
    heard = EventTrigger.model_validate(automations(None)[0].trigger.model_dump())
    assert all(heard.expects(f"doi-ngoai.alert.{kind}") for kind in get_args(Kind))
    assert not heard.expects("prefect.flow-run.Completed")


def test_the_flows_that_automations_listen_to_exist() -> None:
    told = FILE.read_text(encoding="utf-8")
    for flow in (ingest, scheduled_ingest, maintenance):
        assert flow.name in told
