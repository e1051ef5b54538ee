"""Three analyses of the published warehouse, as a marimo notebook.

`pip install marimo`, then `marimo edit notebooks/three_analyses.py` from the checkout. It reads the current build of
`DOINGOAI_HOME`, read-only, and follows whatever is changed in it.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="Three analyses")


@app.cell
def _():
    import altair as alt
    import marimo as mo
    import polars as pl

    from flows.settings import Settings
    from warehouse.builds import current
    from warehouse.desk import open_locked

    build = current(Settings().data)
    mo.stop(build is None, mo.md("Nothing is published yet: run `doingoai run` first."))
    connection = open_locked(build.database)

    def ask(query: str, **parameters) -> pl.DataFrame:
        """Returns the answer to a query as a polars frame."""
        return connection.execute(query, parameters or None).pl()

    return alt, ask, build, mo, pl


@app.cell
def _(build, mo):
    mo.md(f"""
    # Three analyses

    of build `{build.build_id}`. Every figure below is one query on the marts or reports; change one and what rests on
    it is drawn anew.
    """)
    return


@app.cell
def _(mo):
    mo.md("""
    ## 1. How long does a directive take to be put into practice?

    From the day it was issued to every dated event whose report cites it. Only directives that an event cites after
    their issue are shown; a citation in a report is no proof that the event carries the directive out.
    """)
    return


@app.cell
def _(ask):
    lags = ask("""
        SELECT
            directive_type_vi || ' ' || number AS directive, event, issued_on, event_date,
            date_diff('day', issued_on, event_date) AS days
        FROM reports.directive_timeline
        WHERE number IS NOT NULL AND event_date >= issued_on
        ORDER BY directive, event_date
    """)
    return (lags,)


@app.cell
def _(alt, lags):
    lag_chart = (
        alt.Chart(lags)
        .mark_tick(thickness=3, size=18)
        .encode(
            x=alt.X("days:Q", title="days from issue to event"),
            y=alt.Y("directive:N", title=None, sort="x"),
            tooltip=["directive", "event", "issued_on", "event_date", "days"],
        )
    )
    lag_chart
    return (lag_chart,)


@app.cell
def _(lags, mo):
    median = lags["days"].median()
    slowest = lags.sort("days", descending=True).head(1)
    lag_told = (
        mo.md("No event cites a dated directive after its issue.")
        if lags.is_empty()
        else mo.md(
            f"Half of the **{lags.height}** citations come within **{median:.0f} days**; the latest, "
            f"{slowest['directive'].item()}, after {slowest['days'].item():,} days."
        )
    )
    lag_told
    return (lag_told,)


@app.cell
def _(mo):
    mo.md("""
    ## 2. Whose offices changed, and when was each one seen?

    One bar for each office that a person was seen in, from the first day to the last. A bar that ends says that no
    later item names the office, not that the person left it.
    """)
    return


@app.cell
def _(ask):
    tenures = ask("""
        WITH seen AS (
            SELECT participant.name AS person, position.position, tenure.tenure,
                tenure.first_observed_on AS first_day, tenure.last_observed_on AS last_day, participant.event_count
            FROM marts.bridge_participant_position AS tenure
            INNER JOIN marts.dim_participant AS participant USING (participant_id)
            INNER JOIN marts.dim_position AS position ON position.position_id = tenure.position_id
            WHERE tenure.first_observed_on IS NOT NULL AND participant.kind = 'person'
        )
        SELECT * FROM seen
        WHERE person IN (
            SELECT person FROM seen GROUP BY person ORDER BY count(*) DESC, max(event_count) DESC, person LIMIT 12
        )
        ORDER BY person, first_day, position
    """)
    return (tenures,)


@app.cell
def _(alt, pl, tenures):
    # A day that is also the last one would be a bar without width.
    drawn = tenures.with_columns(end=pl.max_horizontal("last_day", pl.col("first_day").dt.offset_by("30d")))
    tenure_chart = (
        alt.Chart(drawn)
        .mark_bar(height=10)
        .encode(
            x=alt.X("first_day:T", title=None),
            x2="end:T",
            y=alt.Y("position:N", title=None, axis=alt.Axis(labelLimit=320)),
            row=alt.Row("person:N", title=None, header=alt.Header(labelAngle=0, labelAlign="left")),
            color=alt.Color("tenure:N", title="office"),
            tooltip=["person", "position", "tenure", "first_day", "last_day"],
        )
        .resolve_scale(y="independent")
    )
    tenure_chart
    return (tenure_chart,)


@app.cell
def _(mo):
    mo.md("""
    ## 3. How far can the days of events be trusted?

    A day may be stated, or its year inferred: from the day of posting, the number of a series, or the text around. The
    share that rests on each, and how sure the reader is of it.
    """)
    return


@app.cell
def _(ask):
    bases = ask("""
        SELECT date_basis AS basis, count(*)::INTEGER AS events,
            count(date_start)::INTEGER AS dated, round(avg(confidence), 3) AS mean_confidence,
            round(count(*) / sum(count(*)) OVER (), 3) AS share
        FROM reports.events GROUP BY date_basis ORDER BY events DESC, basis
    """)
    return (bases,)


@app.cell
def _(alt, bases):
    basis_chart = (
        alt.Chart(bases)
        .mark_bar()
        .encode(
            x=alt.X("events:Q", title="events", axis=alt.Axis(tickMinStep=1, format="d")),
            y=alt.Y("basis:N", title=None, sort="-x"),
            color=alt.Color("mean_confidence:Q", title="mean confidence", scale=alt.Scale(domain=[0, 1])),
            tooltip=["basis", "events", "dated", "mean_confidence", "share"],
        )
    )
    basis_chart
    return (basis_chart,)


@app.cell
def _(bases, mo):
    stated = bases.filter(bases["basis"] == "stated")["share"].sum()
    undated = bases["events"].sum() - bases["dated"].sum()
    basis_told = mo.md(f"The text states the day of **{stated:.0%}** of the events; **{undated}** have none.")
    basis_told
    return (basis_told,)


if __name__ == "__main__":
    app.run()
