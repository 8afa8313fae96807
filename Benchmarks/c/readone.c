/* The least a program can do to read one dossier's row: readone DATABASE CODE */
#include "common.h"

int main(int count, char **words) {
  REQUIRE(count == 3, "usage: readone DATABASE CODE");
  sqlite3 *db;
  sqlite3_stmt *select;
  REQUIRE(sqlite3_open_v2(words[1], &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK, words[1]);
  REQUIRE(sqlite3_prepare_v2(db, "SELECT code, version, status FROM dossier WHERE code = ?", -1, &select, NULL) == SQLITE_OK, sqlite3_errmsg(db));
  sqlite3_bind_text(select, 1, words[2], -1, SQLITE_STATIC);
  REQUIRE(sqlite3_step(select) == SQLITE_ROW, "no such dossier");
  printf("%s %d %d\n", sqlite3_column_text(select, 0), sqlite3_column_int(select, 1), sqlite3_column_int(select, 2));
  sqlite3_finalize(select);
  sqlite3_close(db);
}
