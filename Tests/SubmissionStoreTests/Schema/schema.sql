CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  message_id TEXT CHECK (message_id <> ''),
  content_digest TEXT NOT NULL
    CHECK (length(content_digest) = 64 AND content_digest NOT GLOB '*[^0-9a-f]*'),
  size INTEGER NOT NULL CHECK (size >= 0),
  oversize INTEGER NOT NULL CHECK (oversize IN (0, 1)),
  received_at INTEGER NOT NULL,
  stored_at INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  CHECK (oversize = 1 OR size = length(bytes))
) STRICT;

CREATE UNIQUE INDEX message_identity ON message (content_digest, ifnull(message_id, ''));

CREATE INDEX message_by_message_id ON message (message_id) WHERE message_id IS NOT NULL;

CREATE TABLE message_location (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  mailbox TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL CHECK (uidvalidity BETWEEN 0 AND 4294967295),
  uid INTEGER NOT NULL CHECK (uid BETWEEN 1 AND 4294967295),
  message INTEGER REFERENCES message (id) ON DELETE SET NULL,
  seen_at INTEGER NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('none', 'pending', 'done')),
  UNIQUE (account, mailbox, uidvalidity, uid)
) STRICT;

CREATE INDEX message_location_of_message ON message_location (message);

CREATE INDEX message_location_to_mark ON message_location (account, mailbox, uidvalidity, uid)
  WHERE mark = 'pending';

CREATE TABLE reading (
  message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  filename TEXT,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL,
  nested_subject TEXT,
  UNIQUE (message, position)
) STRICT;

CREATE TABLE thread (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_at INTEGER NOT NULL
) STRICT;

CREATE TABLE thread_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  thread INTEGER NOT NULL REFERENCES thread (id),
  message INTEGER NOT NULL UNIQUE REFERENCES message (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (
    kind IN ('submission', 'signup', 'withdrawal', 'reply', 'automatic', 'unrelated')),
  sender_name TEXT,
  sender_address TEXT,
  subject TEXT,
  own_words TEXT NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;

CREATE INDEX thread_entry_of_thread ON thread_entry (thread, id);

CREATE TABLE submission (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  thread INTEGER NOT NULL REFERENCES thread (id),
  message INTEGER UNIQUE REFERENCES message (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (
    kind IN ('submission', 'signup', 'withdrawal', 'reply', 'automatic', 'unrelated')),
  category TEXT CHECK (category <> ''),
  also TEXT NOT NULL CHECK (json_valid(also) AND json_type(also) = 'array'),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  undecided INTEGER NOT NULL CHECK (undecided IN (0, 1)),
  interest INTEGER NOT NULL CHECK (interest IN (0, 1)),
  sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('new', 'open', 'answered', 'closed')),
  language TEXT,
  received_at INTEGER NOT NULL
) STRICT;

CREATE INDEX submission_of_thread ON submission (thread, number);

CREATE INDEX submission_waiting
  ON submission (sensitive DESC, undecided DESC, received_at, number)
  WHERE status IN ('new', 'open') AND kind <> 'automatic';

CREATE INDEX submission_order
  ON submission (sensitive DESC, undecided DESC, received_at, number);

CREATE INDEX submission_by_status ON submission (status, kind, category, received_at);

CREATE INDEX submission_by_category ON submission (category, received_at);

CREATE INDEX submission_by_kind ON submission (kind, received_at);

CREATE INDEX submission_by_receipt ON submission (received_at);

CREATE INDEX submission_with_interest ON submission (received_at) WHERE interest = 1;

CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  submission INTEGER NOT NULL REFERENCES submission (number),
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  what TEXT NOT NULL CHECK (what <> ''),
  from_value TEXT,
  to_value TEXT
) STRICT;

CREATE INDEX event_of_submission ON event (submission, id);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TABLE acknowledgement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  message INTEGER NOT NULL UNIQUE REFERENCES message (id) ON DELETE CASCADE,
  decision TEXT NOT NULL CHECK (decision IN ('send', 'withhold', 'hold')),
  because TEXT NOT NULL CHECK (json_valid(because) AND json_array_length(because) > 0),
  template TEXT,
  decided_at INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  submission INTEGER NOT NULL REFERENCES submission (number),
  acknowledges INTEGER UNIQUE REFERENCES message (id) ON DELETE SET NULL,
  recipient TEXT NOT NULL CHECK (recipient <> ''),
  message_id TEXT NOT NULL UNIQUE CHECK (message_id <> ''),
  bytes BLOB NOT NULL CHECK (length(bytes) > 0),
  state TEXT NOT NULL CHECK (state IN (
    'held', 'planned', 'sending', 'sent', 'deferred', 'failed', 'uncertain', 'cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  planned_at INTEGER NOT NULL,
  next_attempt_at INTEGER,
  settled_at INTEGER,
  returned_at INTEGER,
  CHECK ((state IN ('planned', 'deferred')) = (next_attempt_at IS NOT NULL))
) STRICT;

CREATE INDEX outbox_due ON outbox (next_attempt_at, id) WHERE state IN ('planned', 'deferred');

CREATE INDEX outbox_by_state ON outbox (state);

CREATE INDEX outbox_of_submission ON outbox (submission, id);

CREATE INDEX outbox_by_recipient ON outbox (lower(recipient), planned_at);

CREATE INDEX outbox_by_time ON outbox (planned_at);

CREATE TABLE outbox_attempt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entry INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT CHECK (outcome IN ('sent', 'deferred', 'failed', 'uncertain')),
  words TEXT,
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX outbox_attempt_of_entry ON outbox_attempt (entry, id);

CREATE TABLE mailbox_cursor (
  account TEXT NOT NULL,
  mailbox TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL CHECK (uidvalidity BETWEEN 0 AND 4294967295),
  next_uid INTEGER NOT NULL CHECK (next_uid BETWEEN 1 AND 4294967296),
  -- UIDs below it were there when this UIDVALIDITY was first seen; of those, only what the
  -- server received at received_from or later is taken in (all of it where that is NULL).
  boundary_uid INTEGER NOT NULL CHECK (boundary_uid BETWEEN 0 AND 4294967296),
  received_from INTEGER,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (account, mailbox)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_attempt (
  account TEXT NOT NULL,
  mailbox TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  attempts INTEGER NOT NULL CHECK (attempts > 0),
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (account, mailbox, uidvalidity, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE missing_message (
  account TEXT NOT NULL,
  mailbox TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0),
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (account, mailbox, uidvalidity, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  mailbox TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  rule TEXT NOT NULL CHECK (rule <> ''),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  size INTEGER NOT NULL CHECK (size >= 0),
  quarantined_at INTEGER NOT NULL,
  bytes BLOB,
  UNIQUE (account, mailbox, uidvalidity, uid)
) STRICT;

CREATE TABLE tombstone (
  content_digest TEXT PRIMARY KEY CHECK (length(content_digest) = 64),
  erased_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE entry_words USING fts5(
  subject, own_words, content = 'thread_entry', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE entry_vocabulary USING fts5vocab(entry_words, 'row');

CREATE TRIGGER thread_entry_inserted AFTER INSERT ON thread_entry
BEGIN
  INSERT INTO entry_words (rowid, subject, own_words)
  VALUES (new.id, new.subject, new.own_words);
END;

CREATE TRIGGER thread_entry_deleted AFTER DELETE ON thread_entry
BEGIN
  INSERT INTO entry_words (entry_words, rowid, subject, own_words)
  VALUES ('delete', old.id, old.subject, old.own_words);
END;

CREATE TRIGGER thread_entry_updated AFTER UPDATE OF id, subject, own_words ON thread_entry
BEGIN
  INSERT INTO entry_words (entry_words, rowid, subject, own_words)
  VALUES ('delete', old.id, old.subject, old.own_words);
  INSERT INTO entry_words (rowid, subject, own_words)
  VALUES (new.id, new.subject, new.own_words);
END;
