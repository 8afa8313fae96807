/* What is in an office's database.
   inspect rows DATABASE: rows of every table, and one SHA-256 over all columns of all events: equal work, equal lines.
   inspect size DATABASE DOSSIERS: bytes of every table and index.
   inspect code DATABASE: the code of some dossier. */
#include "common.h"
#include <openssl/evp.h>

static sqlite3 *db;

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  REQUIRE(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK, sqlite3_errmsg(db));
  return statement;
}

static int64_t number(const char *sql) {
  sqlite3_stmt *statement = prepare(sql);
  REQUIRE(sqlite3_step(statement) == SQLITE_ROW, sql);
  int64_t value = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  return value;
}

static int64_t rows_of(const char *table) {
  char sql[512];
  snprintf(sql, sizeof sql, "SELECT count(*) FROM \"%s\"", table);
  return number(sql);
}

static void rows(void) {
  sqlite3_stmt *tables = prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  while (sqlite3_step(tables) == SQLITE_ROW) {
    const char *name = (const char *)sqlite3_column_text(tables, 0);
    printf("%s %lld\n", name, (long long)rows_of(name));
  }
  sqlite3_finalize(tables);
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_DigestInit_ex(context, EVP_sha256(), NULL);
  sqlite3_stmt *events = prepare("SELECT * FROM event ORDER BY dossier, version");
  while (sqlite3_step(events) == SQLITE_ROW)
    for (int column = 0; column < sqlite3_column_count(events); column++) {
      const void *bytes = sqlite3_column_blob(events, column);
      uint32_t size = sqlite3_column_bytes(events, column);
      EVP_DigestUpdate(context, &size, sizeof size);
      EVP_DigestUpdate(context, bytes, size);
    }
  sqlite3_finalize(events);
  unsigned char digest[32];
  EVP_DigestFinal_ex(context, digest, NULL);
  for (int i = 0; i < 32; i++) printf("%02x", digest[i]);
  printf(" events\n");
}

static void size_line(const char *dossiers, const char *part, int64_t count, int64_t bytes, int64_t payload) {
  printf("size dossiers=%s part=", dossiers);
  for (; *part; part++) putchar(*part);
  printf(" rows=%lld bytes=%lld payload=%lld\n", (long long)count, (long long)bytes, (long long)payload);
}

static void size(const char *dossiers) {
  sqlite3_stmt *parts;
  const char *sql = "SELECT s.name, s.type, sum(d.pgsize), sum(d.payload) FROM dbstat d JOIN sqlite_schema s USING (name) "
                    "GROUP BY s.name HAVING sum(d.pgsize) > 4096 ORDER BY 3 DESC";
  if (sqlite3_prepare_v2(db, sql, -1, &parts, NULL) == SQLITE_OK) {
    while (sqlite3_step(parts) == SQLITE_ROW) {
      const char *name = (const char *)sqlite3_column_text(parts, 0);
      int is_table = !strcmp((const char *)sqlite3_column_text(parts, 1), "table");
      size_line(dossiers, name, is_table ? rows_of(name) : -1, sqlite3_column_int64(parts, 2), sqlite3_column_int64(parts, 3));
    }
    sqlite3_finalize(parts);
  } else {
    fprintf(stderr, "this SQLite has no dbstat: the total only\n");
  }
  int64_t page = number("PRAGMA page_size");
  size_line(dossiers, "(free_pages)", number("PRAGMA freelist_count"), number("PRAGMA freelist_count") * page, 0);
  size_line(dossiers, "(office.db)", -1, number("PRAGMA page_count") * page, 0);
}

int main(int count, char **words) {
  REQUIRE(count > 2, "usage: inspect rows|size|code DATABASE [DOSSIERS]");
  REQUIRE(sqlite3_open_v2(words[2], &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK, words[2]);
  if (!strcmp(words[1], "rows")) rows();
  if (!strcmp(words[1], "size") && count > 3) size(words[3]);
  if (!strcmp(words[1], "code")) {
    sqlite3_stmt *code = prepare("SELECT code FROM dossier ORDER BY id LIMIT 1 OFFSET 5");
    REQUIRE(sqlite3_step(code) == SQLITE_ROW, "no dossier");
    printf("%s\n", sqlite3_column_text(code, 0));
    sqlite3_finalize(code);
  }
  sqlite3_close(db);
}
