/// Office hours of agencies: one row for each span, minutes since midnight.
enum Migration003 {
  static let sql = """
    CREATE TABLE agency_hours (
      agency TEXT NOT NULL REFERENCES agency (key),
      -- Where several spans share their days of validity, they are one period.
      valid_from INTEGER, valid_until INTEGER,
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      opens INTEGER NOT NULL CHECK (opens >= 0),
      closes INTEGER NOT NULL CHECK (closes > opens AND closes <= 1440)
    ) STRICT;
    """
}
