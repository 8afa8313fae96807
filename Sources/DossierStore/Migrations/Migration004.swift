/// How time went and what it will bring about: timers, stays in steps, and what reports ask of each dossier; calendars by
/// name, so that a due date can be counted again by the one it was counted by.
enum Migration004 {
  static let sql = """
    CREATE TABLE timer (
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      name INTEGER NOT NULL REFERENCES word (id), subject INTEGER NOT NULL REFERENCES word (id),
      due INTEGER NOT NULL,
      PRIMARY KEY (dossier, name, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX timer_due ON timer (due);

    -- Steps that were left, by the event that left them; due: when the step's time ended.
    CREATE TABLE stay (
      dossier INTEGER NOT NULL REFERENCES dossier (id), version INTEGER NOT NULL,
      step INTEGER NOT NULL REFERENCES word (id),
      agency INTEGER NOT NULL REFERENCES word (id), role INTEGER NOT NULL REFERENCES word (id),
      person INTEGER NOT NULL REFERENCES word (id),
      entered INTEGER NOT NULL, ended INTEGER NOT NULL, minutes INTEGER NOT NULL, due INTEGER,
      PRIMARY KEY (dossier, version, step)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stay_ended ON stay (ended);

    ALTER TABLE dossier ADD COLUMN started INTEGER;
    -- The due moment, also of a dossier whose time is stopped or over; `due` is that of running time only.
    ALTER TABLE dossier ADD COLUMN deadline INTEGER;
    ALTER TABLE dossier ADD COLUMN promised INTEGER;
    ALTER TABLE dossier ADD COLUMN paused INTEGER;
    ALTER TABLE dossier ADD COLUMN ended INTEGER;
    -- Working minutes of pauses: since time last started, and in all.
    ALTER TABLE dossier ADD COLUMN waited INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE dossier ADD COLUMN waited_in_all INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE dossier ADD COLUMN supplements INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE dossier ADD COLUMN extensions INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX dossier_due ON dossier (due) WHERE due IS NOT NULL;
    CREATE INDEX dossier_ended ON dossier (ended) WHERE ended IS NOT NULL;

    CREATE TABLE calendar (name TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TRIGGER calendar_no_update BEFORE UPDATE ON calendar
      BEGIN SELECT RAISE(ABORT, 'calendars are append-only'); END;
    CREATE TRIGGER calendar_no_delete BEFORE DELETE ON calendar
      BEGIN SELECT RAISE(ABORT, 'calendars are append-only'); END;
    """
}
