/* What a journal mode costs: journal FOLDER MODE SYNCHRONOUS PROCESSES COMMITS
   Each commit adds one event and updates its dossier's row, BEGIN IMMEDIATE under the office's lock; in WAL mode the log
   is copied back after 1000 pages, as the product does. */
#include "common.h"

static const char *schema =
    "CREATE TABLE dossier (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
    "  status INTEGER NOT NULL, due INTEGER) STRICT;"
    "CREATE TABLE event (dossier INTEGER NOT NULL REFERENCES dossier (id), version INTEGER NOT NULL,"
    "  kind INTEGER NOT NULL, format INTEGER NOT NULL, moment INTEGER NOT NULL, actor INTEGER NOT NULL,"
    "  body BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (dossier, version)) STRICT, WITHOUT ROWID;"
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
    "  INSERT INTO dossier SELECT i, 'H44.15-261123-' || (10000 + i), 0, 1, NULL FROM n;";

static int wal_pages;

static int count_pages(void *context, sqlite3 *db, const char *name, int pages) {
  (void)context, (void)db, (void)name;
  wal_pages = pages;
  return SQLITE_OK;
}

static sqlite3 *open_db(const char *path, const char *mode, const char *synchronous) {
  sqlite3 *db;
  char sql[256];
  REQUIRE(sqlite3_open(path, &db) == SQLITE_OK, path);
  sqlite3_busy_timeout(db, 10000);
  snprintf(sql, sizeof sql, "PRAGMA journal_mode = %s; PRAGMA synchronous = %s; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -32768",
           mode, synchronous);
  run_sql(db, sql);
  sqlite3_wal_hook(db, count_pages, NULL);
  return db;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement;
  REQUIRE(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) == SQLITE_OK, sqlite3_errmsg(db));
  return statement;
}

static void step(sqlite3 *db, sqlite3_stmt *statement) {
  REQUIRE(sqlite3_step(statement) == SQLITE_DONE, sqlite3_errmsg(db));
  sqlite3_reset(statement);
}

static void work(const char *path, const char *lock_path, char **words, int process, int processes, int commits) {
  int lock = open(lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0660);
  take_lock(lock);
  sqlite3 *db = open_db(path, words[2], words[3]);
  sqlite3_stmt *begin = prepare(db, "BEGIN IMMEDIATE"), *commit = prepare(db, "COMMIT");
  sqlite3_stmt *event = prepare(db, "INSERT INTO event VALUES (?,?,2,1,?,7,?,?)");
  sqlite3_stmt *row = prepare(db, "UPDATE dossier SET version = ?, status = ?, due = ? WHERE id = ?");
  give_lock(lock);
  unsigned char body[60] = {1}, hash[32] = {2};
  for (int i = 0; i < commits; i++) {
    int64_t dossier = ((int64_t)i * processes + process) % 2000 + 1, version = ((int64_t)i * processes + process) / 2000 + 1;
    memcpy(hash, &i, sizeof i);
    take_lock(lock);
    step(db, begin);
    sqlite3_bind_int64(event, 1, dossier);
    sqlite3_bind_int64(event, 2, version);
    sqlite3_bind_int64(event, 3, 1795397400000 + i);
    sqlite3_bind_blob(event, 4, body, sizeof body, SQLITE_STATIC);
    sqlite3_bind_blob(event, 5, hash, sizeof hash, SQLITE_STATIC);
    step(db, event);
    sqlite3_bind_int64(row, 1, version);
    sqlite3_bind_int64(row, 2, version % 10);
    sqlite3_bind_int64(row, 3, 1795397400000 + i);
    sqlite3_bind_int64(row, 4, dossier);
    step(db, row);
    step(db, commit);
    if (wal_pages >= 1000) {
      run_sql(db, "PRAGMA wal_checkpoint(PASSIVE)");
      wal_pages = 0;
    }
    give_lock(lock);
  }
  /* No closing of the database: the last checkpoint is not a part of a commit. */
}

int main(int count, char **words) {
  REQUIRE(count == 6, "usage: journal FOLDER MODE SYNCHRONOUS PROCESSES COMMITS");
  char path[4096], lock_path[4096];
  snprintf(path, sizeof path, "%s/journal.db", words[1]);
  snprintf(lock_path, sizeof lock_path, "%s/journal.lock", words[1]);
  int processes = atoi(words[4]), commits = atoi(words[5]) / processes;
  sqlite3 *db = open_db(path, words[2], words[3]);
  run_sql(db, schema);
  sqlite3_close(db);
  double wall = seconds(CLOCK_MONOTONIC);
  for (int process = 0; process < processes; process++)
    if (fork() == 0) {
      work(path, lock_path, words, process, processes, commits);
      _exit(0);
    }
  int status;
  while (wait(&status) > 0) REQUIRE(WIFEXITED(status) && WEXITSTATUS(status) == 0, "a writer failed");
  wall = seconds(CLOCK_MONOTONIC) - wall;
  struct rusage used;
  getrusage(RUSAGE_CHILDREN, &used);
  double cpu = used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  printf("journal mode=%s/%s processes=%d commits=%d wall=%f cpu=%f\n", words[2], words[3], processes, commits * processes, wall, cpu);
}
