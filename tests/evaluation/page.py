"""The page docs/evaluation.md: measured halves and a date in, Markdown out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.evaluation.figures import CLAIMS, ROWS, Measured, estimates, reliability
from tests.evaluation.rivals import Rivalry
from tests.evaluation.tables import Table, reliability_table, scores_table
from warehouse.paths import ROOT

FILE: Final = ROOT / "docs" / "evaluation.md"
AGREEMENT: Final = Path(__file__).with_name("agreement.md")
"""What a second annotator's work said of the annotation. Measured once, so kept as text."""
FIRST_CONTACT: Final = Path(__file__).with_name("first_contact.md")
"""What the reader made of each batch of development items before it was tuned on them. Measured once, so kept as text."""
SPEED: Final = Path(__file__).with_name("speed.md")
"""What the benchmarks said of the reader's speed. Measured on one machine on one day, so kept as text."""

_FIELDS: Final = Table(
    ["field", "is right when"],
    [
        ["event", "a reported event pairs with an annotated one, by name, edition and type"],
        ["event.joint", "its type, its first day, its place and its chairs are all right"],
        ["event.type, .date_start, .date_end, .edition", "the value is the annotated one"],
        ["event.place, .organizer, .parent, .theme", "one text holds the other, or they share seven tenths of their words"],
        ["person", "a person who takes part is annotated under that name, or an alias of it"],
        ["person.position", "each office shares three quarters of its words with an annotated one"],
        ["person.role", "one of the person's roles is annotated"],
        ["person.roles", "each role is annotated or implied (who opens a meeting speaks there), and each annotated role is read"],
        ["person.event", "of an item with several events: a person who is right takes part in that one by the annotation"],
        ["group", "a body or delegation shares half of its words with an annotated one"],
        ["directive.numbered", "the number in standard form is annotated"],
        ["directive.kind, .date, .effective", "the value is the annotated one"],
        ["directive.issuer", "one text holds the other, or they share six tenths of their words"],
        ["directive.unnumbered", "a document without a number pairs with an annotated one by kind, subject and issuer"],
        ["instruction", "the speaker is right, and the verb or what is asked"],
        ["title, published", "the headline shares nine tenths of its words; the day the page was posted is the same"],
    ],
)  # fmt: skip

_HOW: Final = """\
# Evaluation

<!-- Rendered by `make evaluate EVALUATE="--write"` from tests/evaluation: edit there. -->

Figures of {date}. They say how often the reader of press items is right on pages that were annotated by the
[codebook](codebook.md).

## What is measured on what

{items}

- **seeds** are the items that a first run ingests. They and **dev** are what rules are made with: their errors are read,
  and their figures say how well the rules fit what was seen.
- **blind** was annotated before any rule was changed for it. Its errors are never listed: the tool refuses to. Its
  figures are those to expect on the next items. Twice a change that lowered them was narrowed: once after a line of one
  of its pages had been seen, twice by the pass or fail of its scores alone.
- Negatives are items that report no event: interviews, opinion, explainers of a law, calls, English pages. They yield
  mentions and directives, but no reported event.
- Every item is written by this project after the form and the facts of public pages; no text of a publisher is kept. The
  figures hold for pages like these: a publisher's own may be harder.

{fields}

Precision is the share of what was read that is right, recall the share of what is annotated that was read. Values are
scored on rows that were found. Brackets hold 95 % intervals: the percentile bootstrap over documents, 1,000 draws with a
fixed seed.
"""

_AGAIN: Final = """\
## How to repeat it

```
make evaluate                                     # all figures
make evaluate EVALUATE="--half dev --errors"      # the errors of the dev half with the sentences they come from
make evaluate EVALUATE="--write"                  # this page, dated with the last commit
make evaluate EVALUATE="--with underthesea"       # names beside another reader's, if that is installed
make evaluate-baseline                            # keep the scores of now: the tests fail when a field falls below
make evaluate-confidence                          # fit the confidences on seeds and dev
```

The noise of a field is half the width of its interval, at least one point and at most five. The rules of the codebook
run as tests of their own: every example on that page is read, and must give what the page says.
"""


def render(measured: Sequence[Measured], date: str, rival: Rivalry | None = None) -> str:
    """Returns the whole page."""
    parts = [_HOW.format(date=date, items=_items(measured).markdown(), fields=_FIELDS.markdown(numbers=False))]
    for one in reversed(measured):
        quiet = one.negatives - len(one.false_alarms)
        parts.append(f"## The {one.half} items\n\n{scores_table(estimates(one.scores)).markdown()}\n")
        if one.negatives:
            parts.append(f"Negatives without a reported event: {quiet} of {one.negatives}.\n")
    parts.append(_trust(measured))
    if rival:
        parts.append(_RIVAL.format(release=rival.release, table=rival.table().markdown()))
    kept = [path.read_text(encoding="utf-8") for path in (FIRST_CONTACT, AGREEMENT, SPEED)]
    return "\n".join([*parts, *kept, _AGAIN])


def write(measured: Sequence[Measured], date: str, rival: Rivalry | None = None) -> str:
    """Writes the page; returns what was done, in words."""
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(render(measured, date, rival), encoding="utf-8")
    return f"wrote {_relative(FILE)}"


def _relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _items(measured: Sequence[Measured]) -> Table:
    head = ["half", "items", "negatives", "genres", "events", "persons", "groups", "directives", "instructions"]
    rows = []
    for one in measured:
        gold = [item.gold for item in one.items]
        genres = {g["genre"] for g in gold if g.get("genre")}
        counts = (
            len(gold), one.negatives, len(genres) or "", *(
                sum(len(g[what]) for g in gold) for what in ("events", "participants", "groups", "directives", "instructions")
            ),
        )  # fmt: skip
        rows.append([one.half, *map(str, counts)])
    return Table(head, rows)


_TRUST: Final = """\
## Whether confidence means something

Confidences are fitted on seeds and dev (`make evaluate-confidence`): the share of right rows a kind and rule, starting
from what is expected of the kind on unseen pages, a row of these items counting for a tenth of an unseen one, less one
standard error. How many rows bear a confidence, and the share of them that is right; an event is right here if its type
is, too:

{rows}

The same of single claims, each office and each role of a person who takes part:

{claims}
"""

_RIVAL: Final = """\
## Beside other readers

Names of persons in the text, whether they take part or are only mentioned, as {release} reads them: by its entity
recogniser, as the proper nouns (Np) of two syllables or more of its tagger, and as those of them that begin with a surname.
Authors and photographers count neither way. `make evaluate EVALUATE="--with underthesea --write"` measures it anew.

{table}
"""


def _trust(measured: Sequence[Measured]) -> str:
    judged = {one.half: [row for s in one.scores for row in s.judged] for one in measured}
    rows, claims = (
        reliability_table({half: reliability(all_rows, kinds) for half, all_rows in judged.items()}).markdown()
        for kinds in (ROWS, CLAIMS)
    )
    return _TRUST.format(rows=rows, claims=claims)
