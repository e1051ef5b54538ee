"""The Prefect flow: the stages of `flows.run` as tasks, retried where that can help, with run artifacts.

Thin on purpose: what a stage does is in `flows.stages`, in which order in `flows.run`.
"""

from collections.abc import Callable
from typing import Any, Final

from prefect import flow, task
from prefect.artifacts import acreate_markdown_artifact, acreate_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.events import emit_event

from flows.run import Outcome
from flows.settings import Settings
from flows.stages.audit import audit
from flows.stages.build import build
from flows.stages.compare import compare
from flows.stages.extract import extract
from flows.stages.land import land
from flows.stages.publish import publish
from flows.stages.stage import stage
from flows.telling.summary import as_markdown
from flows.telling.watching import watched_run


def _disk_may_recover(_task: Any, _run: Any, state: Any) -> bool:
    """Retries what a disk or a network share can cause; a broken rule breaks again."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, OSError)


# Landing and publishing meet the outside world. Extraction, dbt and the audit are functions of what is stored: run
# again they end the same way, and a second dbt beside a dying first would race it.
_TASKS: Final[dict[Callable[..., Any], Any]] = {
    land: task(
        land, cache_policy=NO_CACHE, retries=2, retry_delay_seconds=[1, 5], retry_condition_fn=_disk_may_recover
    ),
    extract: task(extract, cache_policy=NO_CACHE),
    stage: task(stage, cache_policy=NO_CACHE),
    build: task(build, cache_policy=NO_CACHE),
    audit: task(audit, cache_policy=NO_CACHE),
    compare: task(compare, cache_policy=NO_CACHE),
    publish: task(
        publish, cache_policy=NO_CACHE, retries=1, retry_delay_seconds=1, retry_condition_fn=_disk_may_recover
    ),
}


def as_task(function: Callable[..., Any], *arguments: Any) -> Any:
    """Calls a stage as the Prefect task that it is; only inside a flow."""
    return _TASKS[function](*arguments)


# An async flow: a synchronous one waits a second for its heartbeat thread before it ends.
@flow(name="ingest", validate_parameters=False, persist_result=False)
async def ingest(settings: Settings | None = None, rebuild: bool = False, reextract: bool = False) -> Outcome:
    """Turns the items of a source into a published build."""
    settings = settings or Settings()
    outcome = watched_run(settings, as_task, rebuild=rebuild, reextract=reextract)
    await report(outcome)
    return outcome


async def report(outcome: Outcome) -> None:
    """Leaves the run report, and what was rejected and built, as artifacts of the flow run; sends new alerts out."""
    for alert in outcome.alerts:
        # Once, not with every run that still sees it: `deploy/automations.yaml` turns it into a message.
        if alert.is_new:
            resource = {
                "prefect.resource.id": f"doi-ngoai.{alert.kind}.{alert.subject}",
                "prefect.resource.name": alert.subject,
            }
            emit_event(f"doi-ngoai.alert.{alert.kind}", resource=resource, payload={"told": alert.told})
    await acreate_markdown_artifact(as_markdown(outcome), key="run-report", description="What this run did.")
    if outcome.landing.rejected:
        table = [
            {"item": item.uri, "reason": item.reason, "what to do": item.detail} for item in outcome.landing.rejected
        ]
        await acreate_table_artifact(table, key="rejected-items", description="Items that were not taken in.")
    if outcome.landing.failures:
        table = [
            {"source": failed.label.name, "address": failed.address, "what to do": failed.failure or ""}
            for failed in outcome.landing.failures
        ]
        await acreate_table_artifact(table, key="failed-sources", description="Sources that could not be read.")
    if outcome.audit:
        rows = [{"table": name, "rows": count} for name, count in outcome.audit.rows.items()]
        await acreate_table_artifact(rows, key="tables", description="Rows of every table of the build.")
