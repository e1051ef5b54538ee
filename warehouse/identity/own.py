"""The identity that a record has by itself, as DuckDB macros kept in every build.

What a record says gives it an identity; `merging`, `namesakes`, `numbering` and a person's decisions may then give it
another. Both these modules and dbt take the first from here, so that nothing moves between them.
"""

from typing import Final

# "nguyên Bộ trưởng" and "quyền Bộ trưởng" are claims on the office "Bộ trưởng": the tenure says the rest.
_OFFICE: Final = r"""
CREATE OR REPLACE MACRO office_without_tenure(written, tenure) AS
    CASE tenure
        WHEN 'former' THEN regexp_replace(written, '^(nguyên|cựu)\s+', '', 'i')
        WHEN 'acting' THEN regexp_replace(written, '^quyền\s+', '', 'i')
        ELSE written
    END;
"""

# A person or body is known by its kind and its name.
OWN_PARTICIPANT_ID: Final = """
CREATE OR REPLACE MACRO own_participant_id(kind, name_key) AS
    'pcp_' || substr(sha256(concat_ws(chr(31), coalesce(kind, ''), coalesce(name_key, ''))), 1, 20);
"""

# Type and number identify a directive; without a number, type, issuer and subject; and what has none of these is told
# apart by its mention.
_DIRECTIVE: Final = """
CREATE OR REPLACE MACRO own_directive_id(directive_type, number_key, issuer_key, subject_key, record_id) AS
    'dir_' || substr(sha256(CASE
        WHEN number_key <> '' THEN concat_ws(chr(31), directive_type, number_key)
        WHEN coalesce(issuer_key, subject_key) IS NOT NULL
            THEN concat_ws(chr(31), directive_type, coalesce(issuer_key, ''), coalesce(subject_key, ''))
        ELSE concat_ws(chr(31), directive_type, '', '', record_id)
    END), 1, 20);
"""

# A numbered conference is known by its series and number, but not its sessions, nor the workshop that prepares it:
# the register tells what kind of event the series is. Anything else is known by type, name, first day, place and
# organiser; without a day by the place, and what has neither is told apart by document unless the text itself names it.
_EVENT: Final = (
    """
CREATE OR REPLACE MACRO event_identity_basis(
    series_of_type, edition, name_key, parent_key, date_start, place, name_basis
) AS
    CASE
        WHEN series_of_type IS NOT NULL AND edition IS NOT NULL AND coalesce(parent_key, name_key) = name_key
            THEN 'series'
        WHEN date_start IS NOT NULL THEN 'date'
        WHEN place IS NOT NULL THEN 'place'
        WHEN name_basis = 'stated' THEN 'name'
        ELSE 'document'
    END;
""",
    """
CREATE OR REPLACE MACRO own_event_id(
    basis, event_type, name_key, series, edition, date_start, place_key, organizer_key, document_id
) AS
    'evt_' || substr(sha256(CASE basis
        WHEN 'series' THEN concat_ws(chr(31), event_type, series, edition)
        WHEN 'date' THEN concat_ws(chr(31), event_type, name_key, date_start, coalesce(place_key, ''),
            coalesce(organizer_key, ''))
        WHEN 'place' THEN concat_ws(chr(31), event_type, name_key, '', place_key)
        WHEN 'name' THEN concat_ws(chr(31), event_type, name_key, '', '')
        ELSE concat_ws(chr(31), event_type, name_key, '', '', document_id)
    END), 1, 20);
""",
)

OWN_IDENTITY: Final = (_OFFICE, OWN_PARTICIPANT_ID, _DIRECTIVE, *_EVENT)
