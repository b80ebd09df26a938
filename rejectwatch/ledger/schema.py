"""The tables, as numbered steps: ``PRAGMA user_version`` says how many have been taken.

A step is never changed after a release; a new one is added. Times are UTC seconds since 1970.
"""

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE accounts (
        id INTEGER PRIMARY KEY, username TEXT NOT NULL, host TEXT NOT NULL,
        last_pass INTEGER, last_ok INTEGER, last_error TEXT,
        UNIQUE (username, host)
    ) STRICT;

    CREATE TABLE cursors (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        mailbox TEXT NOT NULL, uidvalidity INTEGER NOT NULL, last_uid INTEGER NOT NULL,
        PRIMARY KEY (account, mailbox)
    ) STRICT;

    -- one row a message that got an outcome; never its text
    CREATE TABLE messages (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        mailbox TEXT NOT NULL, uidvalidity INTEGER NOT NULL, uid INTEGER NOT NULL,
        outcome TEXT NOT NULL, reason TEXT,
        message_key TEXT NOT NULL, message_id TEXT, date INTEGER,
        category TEXT, decision TEXT, probability REAL, language TEXT,
        company TEXT, position TEXT, met TEXT, letter TEXT,
        draft_message_id TEXT, draft_to TEXT NOT NULL DEFAULT '[]', error TEXT,
        flagged INTEGER NOT NULL DEFAULT 0,
        recorded INTEGER NOT NULL, version TEXT NOT NULL,
        PRIMARY KEY (account, mailbox, uidvalidity, uid)
    ) STRICT;
    CREATE INDEX messages_by_key ON messages (message_key);
    CREATE INDEX messages_by_outcome ON messages (account, outcome);

    -- opened before a message is parsed, closed before its draft is intended
    CREATE TABLE attempts (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        mailbox TEXT NOT NULL, uidvalidity INTEGER NOT NULL, uid INTEGER NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (account, mailbox, uidvalidity, uid)
    ) STRICT;

    -- state: intended (the APPEND may or may not have happened) or saved
    CREATE TABLE drafts (
        draft_message_id TEXT NOT NULL, account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        message_key TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('intended', 'saved')),
        source_mailbox TEXT NOT NULL, source_uidvalidity INTEGER NOT NULL, source_uid INTEGER NOT NULL,
        mailbox TEXT NOT NULL, uidvalidity INTEGER NOT NULL, uidnext INTEGER NOT NULL,
        uid INTEGER, sha256 TEXT, text_sha256 TEXT,
        row TEXT NOT NULL, recorded INTEGER NOT NULL,
        PRIMARY KEY (account, draft_message_id)
    ) STRICT;

    -- which Message-IDs belong to one conversation, and what its mail said
    CREATE TABLE threads (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        message_id TEXT NOT NULL, thread INTEGER NOT NULL,
        PRIMARY KEY (account, message_id)
    ) STRICT;
    CREATE INDEX threads_by_number ON threads (account, thread);
    CREATE TABLE facts (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        message_key TEXT NOT NULL, thread INTEGER, date INTEGER, category TEXT NOT NULL,
        application TEXT NOT NULL,
        PRIMARY KEY (account, message_key)
    ) STRICT;
    CREATE INDEX facts_by_thread ON facts (account, thread);
    """,
    """
    -- what is remembered of a mail about a job beside its facts, and under what it is found again
    ALTER TABLE facts ADD COLUMN mail TEXT NOT NULL DEFAULT '{}';
    CREATE TABLE traces (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        message_key TEXT NOT NULL, key TEXT NOT NULL,
        PRIMARY KEY (account, message_key, key)
    ) STRICT;
    CREATE INDEX traces_by_key ON traces (account, key);
    CREATE INDEX messages_by_id ON messages (account, message_id);

    -- whether the mail of an id that others answer was looked for
    ALTER TABLE threads ADD COLUMN sought INTEGER NOT NULL DEFAULT 0;

    -- a draft without a recipient gives way to one that has one
    ALTER TABLE drafts ADD COLUMN replaces TEXT NOT NULL DEFAULT '';
    ALTER TABLE drafts ADD COLUMN replaced INTEGER NOT NULL DEFAULT 0;

    -- people that the user has connected with
    CREATE TABLE people_done (person TEXT PRIMARY KEY, recorded INTEGER NOT NULL) STRICT;
    """,
    """
    -- what the person said of mail, and its words; taken back, both are NULL. standing: see labels.Standing
    CREATE TABLE labels (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        message_key TEXT NOT NULL, label TEXT, source TEXT NOT NULL, at INTEGER NOT NULL,
        standing INTEGER NOT NULL DEFAULT 0, mail TEXT,
        PRIMARY KEY (account, message_key)
    ) STRICT;

    -- when the model was last trained, and what came of it
    CREATE TABLE trainings (at INTEGER PRIMARY KEY, told TEXT NOT NULL) STRICT;
    """,
    """
    -- what was seen in the training mailboxes, and of the user's keywords; sign: a label, or the keyword
    CREATE TABLE sightings (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        mailbox TEXT NOT NULL, uidvalidity INTEGER NOT NULL, uid INTEGER NOT NULL, sign TEXT NOT NULL,
        message_key TEXT NOT NULL, message_id TEXT,
        PRIMARY KEY (account, sign, mailbox, uidvalidity, uid)
    ) STRICT;

    -- which label of a mail has had its consequences; NULL: that it was taken back
    CREATE TABLE consequences (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        message_key TEXT NOT NULL, label TEXT,
        PRIMARY KEY (account, message_key)
    ) STRICT;

    -- unsure mail that was copied to where the user is asked; written before, with that mailbox's UIDNEXT, and after
    CREATE TABLE asked (
        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
        message_key TEXT NOT NULL, uidvalidity INTEGER NOT NULL, uidnext INTEGER NOT NULL,
        done INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (account, message_key)
    ) STRICT;

    -- the words of a letter of ours, what became of it (see fates.Fate), and where it lies when it was sent
    ALTER TABLE drafts ADD COLUMN text TEXT NOT NULL DEFAULT '';
    ALTER TABLE drafts ADD COLUMN fate TEXT NOT NULL DEFAULT 'waiting';
    ALTER TABLE drafts ADD COLUMN sent_mailbox TEXT;
    ALTER TABLE drafts ADD COLUMN sent_uidvalidity INTEGER;
    ALTER TABLE drafts ADD COLUMN sent_uid INTEGER;

    -- the keyword that is ours, and when the last pass began that left something
    ALTER TABLE accounts ADD COLUMN keyword TEXT;
    ALTER TABLE accounts ADD COLUMN wrote INTEGER;
    """,
    """
    -- the model by which the unsure mail was last read
    ALTER TABLE accounts ADD COLUMN scored TEXT;
    """,
)
