/* The same work as the Swift run, in plain C: replay FOLDER TRACE hash|nohash
   FOLDER holds an office as it was before that run; TRACE is what tap.c wrote. Everything from the first
   BEGIN IMMEDIATE on is timed, statements prepared once, values bound where they lie in memory. */
#include "common.h"
#include <openssl/evp.h>

enum { STATEMENTS = 4096 };

typedef struct {
  char letter; /* I N T B: bind; H: bind the digest just made; X: step; R: reset; U F: hash; C: checkpoint; L G: take, give lock */
  int place;   /* of the parameter; for X the result the original run got; for C the mode */
  uint32_t size;
  sqlite3_stmt *statement;
  union { int64_t integer; const unsigned char *bytes; } value;
} Op;

static sqlite3 *db;
static char *texts[STATEMENTS];
static sqlite3_stmt *statements[STATEMENTS];
static Op *ops;
static size_t op_count, op_room;

static sqlite3_stmt *statement(uint32_t id) {
  if (!statements[id])
    REQUIRE(sqlite3_prepare_v3(db, texts[id], -1, SQLITE_PREPARE_PERSISTENT, &statements[id], NULL) == SQLITE_OK, sqlite3_errmsg(db));
  return statements[id];
}

static Op *add(char letter) {
  if (op_count == op_room) {
    op_room = op_room ? op_room * 2 : 1 << 16;
    ops = realloc(ops, op_room * sizeof(Op));
    REQUIRE(ops, "out of memory");
  }
  ops[op_count] = (Op){.letter = letter};
  return &ops[op_count++];
}

static const unsigned char *at;

static uint32_t get32(void) {
  uint32_t value;
  memcpy(&value, at, 4);
  at += 4;
  return value;
}

static void read_bytes(Op *op) {
  op->size = get32();
  op->value.bytes = at;
  at += op->size;
}

static int is(uint32_t id, const char *start) { return !strncasecmp(texts[id], start, strlen(start)); }

/* Reads one record; before the first BEGIN IMMEDIATE nothing but statement texts is kept. */
static void read_record(int *begun) {
  char letter = *at++;
  if (letter == 'S') {
    uint32_t id = get32(), size = get32();
    REQUIRE(id < STATEMENTS, "too many statements");
    texts[id] = strndup((const char *)at, size);
    at += size;
    return;
  }
  size_t before = op_count;
  if (letter == 'U') {
    read_bytes(add('U'));
  } else if (letter == 'F') {
    add('F');
  } else if (letter == 'C') {
    add('C')->place = get32();
  } else {
    uint32_t id = get32();
    if (letter == 'X' && is(id, "BEGIN IMMEDIATE")) {
      if (*begun) add('G');
      *begun = 1;
      add('L');
    }
    Op *op = add(letter);
    if (*begun) op->statement = statement(id);
    if (letter != 'R') op->place = get32();
    if (letter == 'I') memcpy(&op->value.integer, at, 8), at += 8;
    if (letter == 'T' || letter == 'B' || letter == 'H') read_bytes(op);
  }
  if (!*begun) op_count = before;
}

/* Every transaction, with the checkpoint that may follow it, is under the lock. */
static void read_trace(const char *path) {
  int file = open(path, O_RDONLY);
  off_t size = lseek(file, 0, SEEK_END);
  unsigned char *bytes = malloc(size);
  REQUIRE(file >= 0 && bytes, path);
  lseek(file, 0, SEEK_SET);
  for (off_t done = 0; done < size;) {
    ssize_t count = read(file, bytes + done, size - done);
    REQUIRE(count > 0, path);
    done += count;
  }
  close(file);
  int begun = 0;
  for (at = bytes; at < bytes + size;) read_record(&begun);
  add('G');
}

static int steps; /* event rows */

static void do_step(const Op *op) {
  int code = sqlite3_step(op->statement);
  REQUIRE(code == op->place, sqlite3_errmsg(db));
  for (int column = 0; code == SQLITE_ROW && column < sqlite3_column_count(op->statement); column++) {
    if (sqlite3_column_type(op->statement, column) == SQLITE_INTEGER) (void)sqlite3_column_int64(op->statement, column);
    else (void)sqlite3_column_blob(op->statement, column);
  }
}

int main(int count, char **words) {
  REQUIRE(count == 4, "usage: replay FOLDER TRACE hash|nohash");
  char path[4096];
  snprintf(path, sizeof path, "%s/office.lock", words[1]);
  int lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0660);
  snprintf(path, sizeof path, "%s/office.db", words[1]);
  REQUIRE(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK, path);
  run_sql(db, "PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA trusted_schema = OFF;"
              "PRAGMA cell_size_check = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -32768");
  read_trace(words[2]);
  int hashing = !strcmp(words[3], "hash");
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_MD *sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
  REQUIRE(context && sha256 && EVP_DigestInit_ex(context, sha256, NULL), "libcrypto");
  unsigned char digest[32];
  double *commits = malloc(sizeof(double) * (op_count / 2 + 1)), commit_start = 0;
  size_t commit_count = 0;

  double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  for (const Op *op = ops; op < ops + op_count; op++) {
    switch (op->letter) {
    case 'L': commit_start = seconds(CLOCK_MONOTONIC); take_lock(lock); break;
    case 'G':
      give_lock(lock);
      commits[commit_count++] = seconds(CLOCK_MONOTONIC) - commit_start;
      break;
    case 'I': sqlite3_bind_int64(op->statement, op->place, op->value.integer); break;
    case 'N': sqlite3_bind_null(op->statement, op->place); break;
    case 'T': sqlite3_bind_text(op->statement, op->place, (const char *)op->value.bytes, op->size, SQLITE_STATIC); break;
    case 'B': sqlite3_bind_blob(op->statement, op->place, op->value.bytes, op->size, SQLITE_STATIC); break;
    case 'H':
      steps++;
      sqlite3_bind_blob(op->statement, op->place, hashing ? digest : op->value.bytes, 32, SQLITE_STATIC);
      break;
    case 'X': do_step(op); break;
    case 'R': sqlite3_reset(op->statement); break;
    case 'C': sqlite3_wal_checkpoint_v2(db, NULL, op->place, NULL, NULL); break;
    case 'U': if (hashing) EVP_DigestUpdate(context, op->value.bytes, op->size); break;
    case 'F':
      if (hashing) EVP_DigestFinal_ex(context, digest, NULL), EVP_DigestInit_ex(context, sha256, NULL);
      break;
    }
  }
  wall = seconds(CLOCK_MONOTONIC) - wall;
  cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  for (int id = 0; id < STATEMENTS; id++) sqlite3_finalize(statements[id]);
  take_lock(lock);
  REQUIRE(sqlite3_close(db) == SQLITE_OK, "close");
  give_lock(lock);
  qsort(commits, commit_count, sizeof(double), by_size);
  printf("speed program=%s steps=%d wall=%f cpu=%f p50=%f p99=%f\n", hashing ? "c" : "c_without_hashes", steps, wall,
         cpu, commits[commit_count / 2], commits[commit_count * 99 / 100]);
}
