PRAGMA application_id = 1466450785;
PRAGMA user_version = 3;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
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
    , follows TEXT, private INTEGER NOT NULL DEFAULT 0);
CREATE INDEX session_by_change ON session (archived, changed DESC, number DESC);
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
    ;
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
    ;
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
    ;
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
    ;
CREATE TABLE ballot (
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
        ;
CREATE TABLE sealed_ballot (
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
        ;
CREATE TABLE tally (
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
        ;
CREATE TABLE earlier_round (
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
        ;
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
    ;
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
    ;
CREATE INDEX commitment_open ON commitment (due IS NULL, due) WHERE done = 0;
CREATE TABLE parked_line (
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (session, id)
    ) WITHOUT ROWID
    ;
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
    ;
CREATE TABLE sealed_journal (
        session INTEGER NOT NULL,
        number INTEGER NOT NULL,
        changes TEXT NOT NULL,
        PRIMARY KEY (session, number),
        FOREIGN KEY (session, number) REFERENCES journal (session, number)
            DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID
    ;
CREATE TABLE deck (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        language TEXT NOT NULL,
        decisions INTEGER NOT NULL,
        source TEXT NOT NULL
    ) WITHOUT ROWID
    ;
CREATE TABLE replaced_session (
        id INTEGER PRIMARY KEY,
        session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
        replaced_at TEXT NOT NULL,
        source TEXT NOT NULL,
        sealed_ballots TEXT NOT NULL
    );
CREATE INDEX replaced_session_of ON replaced_session (session);
CREATE TABLE to_forget (
        session INTEGER NOT NULL PRIMARY KEY REFERENCES session (number)
            DEFERRABLE INITIALLY DEFERRED
    );
CREATE VIRTUAL TABLE search USING fts5 (
        text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', columnsize = 0
    );
CREATE TABLE note (
            session INTEGER NOT NULL REFERENCES session (number) DEFERRABLE INITIALLY DEFERRED,
            step TEXT NOT NULL,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (session, step)
        ) WITHOUT ROWID
        ;
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'whosecall', 'first_tables', '2026-11-22 20:36:06.850895+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'whosecall', 'notes_to_self', '2026-11-22 20:36:06.851702+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'whosecall', 'alone', '2026-11-22 20:36:06.853339+00:00');
INSERT INTO session (number, id, title, mode, team, facilitator, started, finished, brief, anonymous, agenda, dismissed, step, place, archived, changed, decisions, owned, exposure_before, exposure_after, open_commitments, journal_barrier, journal_done, follows, private) VALUES (1, '0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77', 'Add onboarding', 'team', '', '', NULL, NULL, 'Zoë asks: ''onboarding''?', 0, '{"preset":"quick","steps":[{"step":"brief"},{"step":"surface"},{"step":"ballot"},{"step":"reveal"},{"step":"own"},{"step":"gut-check","skipped":true},{"step":"commit"},{"step":"outcome"}]}', '[]', 'commit', '{"step":"commit","runs":[{"step":"commit","spent":12.5}],"visited":["brief","commit"]}', 0, '2026-11-22T20:36:07.263985+00:00', 2, 1, NULL, 0.25, 1, 8, 10, '0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b76', 0);
INSERT INTO role (session, id, position, name, colour, mark, remit, hidden) VALUES (1, 'pm', 0, 'Product manager', '', '', '[]', 0);
INSERT INTO role (session, id, position, name, colour, mark, remit, hidden) VALUES (1, 'po', 1, 'Product owner', '', '', '[]', 0);
INSERT INTO participant (session, id, position, name, home_role, contact, away) VALUES (1, 'dana', 0, 'Dana', 'pm', '', 0);
INSERT INTO participant (session, id, position, name, home_role, contact, away) VALUES (1, 'ravi', 1, 'Ravi', 'po', '', 0);
INSERT INTO decision (session, id, position, question, area, stakes, likely_guess, notes, options, card, owner_role, owner_participant, owner_deputy, paths, latitude, answer, reveal_position, discussion_position) VALUES (1, 'd1', 0, 'Is the e-mail verified?', 'scope', 'lasting', '', '', '[]', NULL, 'po', 'ravi', NULL, '[]', 'ask-first', 'Before anything
else; always', 0, 0);
INSERT INTO decision (session, id, position, question, area, stakes, likely_guess, notes, options, card, owner_role, owner_participant, owner_deputy, paths, latitude, answer, reveal_position, discussion_position) VALUES (1, 'd2', 1, 'What does an empty list say?', 'scope', 'costly', '', '', '[]', NULL, NULL, NULL, NULL, '[]', NULL, '', NULL, 1);
INSERT INTO consulted (session, decision, position, role) VALUES (1, 'd1', 0, 'pm');
INSERT INTO ballot (session, decision, participant, position, choice, confidence, guessed_last_time, mine) VALUES (1, 'd1', 'dana', 0, 'po', NULL, NULL, NULL);
INSERT INTO ballot (session, decision, participant, position, choice, confidence, guessed_last_time, mine) VALUES (1, 'd1', 'ravi', 1, 'po', NULL, NULL, NULL);
INSERT INTO sealed_ballot (session, decision, participant, position, choice, confidence, guessed_last_time, mine) VALUES (1, 'd2', 'dana', 2, 'ai', NULL, NULL, NULL);
INSERT INTO earlier_round (session, position, decision, round, counts, finding, left_to_ai, absent_owner) VALUES (1, 0, 'd1', 1, '{"pm":1,"po":1}', 'standoff', 0, 0);
INSERT INTO gut_check (session, position, participant, would_pay, should_feel, does_feel, note) VALUES (1, 0, 'dana', 'not-yet', 'friendly', 'stiff', 'Hm.');
INSERT INTO commitment (session, id, position, text, participant, due, done) VALUES (1, 'c1', 0, 'Write it down', 'dana', '2026-10-16', 0);
INSERT INTO parked_line (session, id, position, text) VALUES (1, 'l1', 0, 'Do we want trials?');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 8, 'reveal', 'Is the e-mail verified?', '2026-10-14T09:00:09+00:00', NULL, 1, '', NULL);
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 9, 'cast-ballot', '', '2026-10-14T09:00:10+00:00', 'dana', 0, '', NULL);
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 10, 'set-owner', 'Is the e-mail verified?', '2026-10-14T09:00:11+00:00', NULL, 0, '', '[{"part":"decisions","before":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting"}],"after":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting","owner":{"role":"po"}}]}]');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 11, 'name-person', 'Is the e-mail verified?', '2026-10-14T09:00:12+00:00', NULL, 0, '', '[{"part":"decisions","before":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting","owner":{"role":"po"}}],"after":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting","owner":{"role":"po","participant":"ravi"}}]}]');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 12, 'consult', 'Is the e-mail verified?', '2026-10-14T09:00:13+00:00', NULL, 0, '', '[{"part":"decisions","before":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting","owner":{"role":"po","participant":"ravi"}}],"after":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting","owner":{"role":"po","participant":"ravi"},"consulted":["pm"]}]}]');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 13, 'set-latitude', 'Is the e-mail verified?', '2026-10-14T09:00:14+00:00', NULL, 0, '', '[{"part":"decisions","before":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting","owner":{"role":"po","participant":"ravi"},"consulted":["pm"]}],"after":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting","owner":{"role":"po","participant":"ravi"},"consulted":["pm"],"latitude":"ask-first"}]}]');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 14, 'set-agenda', '', '2026-10-14T09:00:15+00:00', NULL, 0, '', '[{"field":"agenda","before":null,"after":{"preset":"quick","steps":[{"step":"brief"},{"step":"surface"},{"step":"ballot"},{"step":"reveal"},{"step":"own"},{"step":"gut-check","skipped":true},{"step":"commit"},{"step":"outcome"}]}}]');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 15, 'write-decision.answer', 'Is the e-mail verified?', '2026-10-14T09:00:16+00:00', NULL, 0, '', '[{"part":"decisions","before":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting","owner":{"role":"po","participant":"ravi"},"consulted":["pm"],"latitude":"ask-first"}],"after":[0,{"id":"d1","question":"Is the e-mail verified?","stakes":"lasting","owner":{"role":"po","participant":"ravi"},"consulted":["pm"],"latitude":"ask-first","answer":"Before anything\nelse; always"}]}]');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 16, 'give-gut-check', '', '2026-10-14T09:00:17+00:00', NULL, 0, '', '[{"part":"gut_checks","before":null,"after":[0,{"participant":"dana","would_pay":"not-yet","should_feel":"friendly","does_feel":"stiff","note":"Hm."}]}]');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 17, 'add-commitment', 'Write it down', '2026-10-14T09:00:18+00:00', NULL, 0, '', '[{"part":"commitments","before":null,"after":[0,{"id":"c1","text":"Write it down","participant":"dana","due":"2026-10-16"}]}]');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 18, 'park', 'Do we want trials?', '2026-10-14T09:00:19+00:00', NULL, 0, '', '[{"part":"parking_lot","before":null,"after":[0,{"id":"l1","text":"Do we want trials?"}]}]');
INSERT INTO journal (session, number, kind, subject, made_at, made_by, barrier, fold, changes) VALUES (1, 19, 'set-owner', 'What does an empty list say?', '2026-10-14T09:00:20+00:00', NULL, 0, '', '[{"part":"decisions","before":[1,{"id":"d2","question":"What does an empty list say?"}],"after":[1,{"id":"d2","question":"What does an empty list say?","owner":{"role":"pm"}}]}]');
INSERT INTO sealed_journal (session, number, changes) VALUES (1, 9, '[{"part":"ballots","before":null,"after":[2,{"participant":"dana","decision":"d2","choice":"ai"}]}]');
INSERT INTO deck (id, name, language, decisions, source) VALUES ('mine', 'Mine', 'en', 0, '{"id":"mine","name":"Mine"}');
INSERT INTO search (rowid, text) VALUES (1, 'Add onboarding
Zoe asks: ''onboarding''?
Product manager
Product owner
Dana
Ravi
Is the e-mail verified?
Before anything
else; always
What does an empty list say?
friendly
stiff
Hm.
Write it down
Do we want trials?
Ravi leaves at ten');
INSERT INTO note (session, step, position, text) VALUES (1, 'own', 0, 'Ravi leaves at ten');
