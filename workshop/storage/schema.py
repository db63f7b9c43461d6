"""The tables of a library as its first version made them.

Once released, nothing here changes: later versions add migrations. Names are those of the
exercise, so that a library opened read-only in Datasette or sqlite-utils can be understood. The
order of every list is kept in `position`, from 0.
"""

from typing import Final

APPLICATION_ID: Final = 0x57684361
"""`WhCa`: tells a library from any other SQLite file."""

FIRST_TABLES: Final = (
    """
    CREATE TABLE session (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        mode TEXT NOT NULL,
        team TEXT NOT NULL,
        facilitator TEXT NOT NULL,
        started TEXT,
        finished TEXT,
        brief TEXT NOT NULL,
        anonymous INTEGER NOT NULL,
        agenda TEXT,
        dismissed TEXT NOT NULL,
        step TEXT NOT NULL,
        place TEXT NOT NULL,
        archived INTEGER NOT NULL DEFAULT 0,
        changed TEXT NOT NULL,
        decisions INTEGER NOT NULL,
        owned INTEGER NOT NULL,
        exposure_before REAL,
        exposure_after REAL,
        open_commitments INTEGER NOT NULL,
        journal_barrier INTEGER NOT NULL DEFAULT 0,
        journal_done INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX session_by_change ON session (archived, changed DESC, number DESC)",
    """
    CREATE TABLE role (
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        colour TEXT NOT NULL,
        mark TEXT NOT NULL,
        remit TEXT NOT NULL,
        hidden INTEGER NOT NULL,
        PRIMARY KEY (session, id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE participant (
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        home_role TEXT,
        contact TEXT NOT NULL,
        away INTEGER NOT NULL,
        PRIMARY KEY (session, id),
        FOREIGN KEY (session, home_role) REFERENCES role (session, id)
            DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE decision (
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        question TEXT NOT NULL,
        area TEXT NOT NULL,
        stakes TEXT NOT NULL,
        likely_guess TEXT NOT NULL,
        notes TEXT NOT NULL,
        options TEXT NOT NULL,
        card TEXT,
        owner_role TEXT,
        owner_participant TEXT,
        owner_deputy TEXT,
        paths TEXT NOT NULL,
        latitude TEXT,
        answer TEXT NOT NULL,
        reveal_position INTEGER,
        discussion_position INTEGER,
        PRIMARY KEY (session, id),
        FOREIGN KEY (session, owner_role) REFERENCES role (session, id)
            DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (session, owner_participant) REFERENCES participant (session, id)
            DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (session, owner_deputy) REFERENCES participant (session, id)
            DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE consulted (
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        decision TEXT NOT NULL,
        position INTEGER NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (session, decision, position),
        FOREIGN KEY (session, decision) REFERENCES decision (session, id)
            DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (session, role) REFERENCES role (session, id) DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID
    """,
    *(
        f"""
        CREATE TABLE {table} (
            session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
            decision TEXT NOT NULL,
            participant TEXT NOT NULL,
            position INTEGER NOT NULL,
            choice TEXT NOT NULL,
            confidence TEXT,
            guessed_last_time TEXT,
            mine INTEGER,
            PRIMARY KEY (session, decision, participant),
            FOREIGN KEY (session, decision) REFERENCES decision (session, id)
                DEFERRABLE INITIALLY DEFERRED,
            FOREIGN KEY (session, participant) REFERENCES participant (session, id)
                DEFERRABLE INITIALLY DEFERRED
        ) WITHOUT ROWID
        """
        for table in ("ballot", "sealed_ballot")
    ),
    *(
        f"""
        CREATE TABLE {table} (
            session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            decision TEXT NOT NULL,
            round INTEGER,
            counts TEXT NOT NULL,
            finding TEXT NOT NULL,
            left_to_ai INTEGER NOT NULL,
            absent_owner INTEGER NOT NULL,
            PRIMARY KEY (session, position),
            FOREIGN KEY (session, decision) REFERENCES decision (session, id)
                DEFERRABLE INITIALLY DEFERRED
        ) WITHOUT ROWID
        """
        for table in ("tally", "earlier_round")
    ),
    """
    CREATE TABLE gut_check (
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        participant TEXT,
        would_pay TEXT,
        should_feel TEXT NOT NULL,
        does_feel TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (session, position),
        FOREIGN KEY (session, participant) REFERENCES participant (session, id)
            DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE commitment (
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        participant TEXT,
        due TEXT,
        done INTEGER NOT NULL,
        PRIMARY KEY (session, id),
        FOREIGN KEY (session, participant) REFERENCES participant (session, id)
            DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID
    """,
    "CREATE INDEX commitment_open ON commitment (due IS NULL, due) WHERE done = 0",
    """
    CREATE TABLE parked_line (
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (session, id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE journal (
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT,
        barrier INTEGER NOT NULL,
        fold TEXT NOT NULL,
        changes TEXT,
        PRIMARY KEY (session, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE sealed_journal (
        session INTEGER NOT NULL,
        number INTEGER NOT NULL,
        changes TEXT NOT NULL,
        PRIMARY KEY (session, number),
        FOREIGN KEY (session, number) REFERENCES journal (session, number)
            DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE deck (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        language TEXT NOT NULL,
        decisions INTEGER NOT NULL,
        source TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    # Libraries of earlier programs hold what was replaced here; now it is kept as a file.
    """
    CREATE TABLE replaced_session (
        id INTEGER PRIMARY KEY,
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        replaced_at TEXT NOT NULL,
        source TEXT NOT NULL,
        sealed_ballots TEXT NOT NULL
    )
    """,
    "CREATE INDEX replaced_session_of ON replaced_session (session)",
    # A reveal whose ballots may still lie in a backup file: forgotten there before anything else.
    """
    CREATE TABLE to_forget (
        session INTEGER NOT NULL PRIMARY KEY REFERENCES session (number)
            DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE VIRTUAL TABLE search USING fts5 (
        text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', columnsize = 0
    )
    """,
)
