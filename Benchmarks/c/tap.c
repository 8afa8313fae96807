/* Preloaded into the Swift run: writes down every statement, bound value, step and hashed byte, in order.
   The plain C program then does exactly the same, so that nothing but the program around SQLite differs.
   Records (native byte order): a letter, then fields; see replay.c. The file is named by TAP_FILE. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <openssl/evp.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE *out;
static unsigned char last_digest[32];

/* Statements by address; an address may come again for another statement once the first is gone. */
enum { SLOTS = 1 << 16, TEXTS = 4096 };
static struct { void *handle; uint32_t id; } slots[SLOTS];
static char *texts[TEXTS];
static uint32_t text_count;

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("TAP_FILE");
  out = path ? fopen(path, "wb") : NULL;
}

__attribute__((destructor)) static void end(void) {
  if (out) fclose(out);
  out = NULL;
}

static void put(const void *bytes, size_t count) { fwrite(bytes, 1, count, out); }
static void put32(uint32_t value) { put(&value, 4); }

static uint32_t *slot(void *handle) {
  size_t place = ((uintptr_t)handle >> 4) * 2654435761u % SLOTS;
  while (slots[place].handle && slots[place].handle != handle) place = (place + 1) % SLOTS;
  slots[place].handle = handle;
  return &slots[place].id;
}

static void prepared(sqlite3_stmt *statement) {
  const char *sql = statement ? sqlite3_sql(statement) : NULL;
  if (!out || !sql) return;
  uint32_t id = 0;
  while (id < text_count && strcmp(texts[id], sql)) id++;
  if (id == text_count) {
    if (text_count == TEXTS) abort();
    texts[text_count++] = strdup(sql);
    fputc('S', out), put32(id), put32(strlen(sql)), put(sql, strlen(sql));
  }
  *slot(statement) = id;
}

int sqlite3_prepare_v2(sqlite3 *db, const char *sql, int count, sqlite3_stmt **statement, const char **tail) {
  REAL(sqlite3_prepare_v2);
  int code = real(db, sql, count, statement, tail);
  prepared(*statement);
  return code;
}

int sqlite3_prepare_v3(
    sqlite3 *db, const char *sql, int count, unsigned flags, sqlite3_stmt **statement, const char **tail) {
  REAL(sqlite3_prepare_v3);
  int code = real(db, sql, count, flags, statement, tail);
  prepared(*statement);
  return code;
}

static void bound(char letter, sqlite3_stmt *statement, int place) {
  fputc(letter, out), put32(*slot(statement)), put32(place);
}

int sqlite3_bind_int64(sqlite3_stmt *statement, int place, sqlite3_int64 value) {
  REAL(sqlite3_bind_int64);
  if (out) bound('I', statement, place), put(&value, 8);
  return real(statement, place, value);
}

int sqlite3_bind_null(sqlite3_stmt *statement, int place) {
  REAL(sqlite3_bind_null);
  if (out) bound('N', statement, place);
  return real(statement, place);
}

int sqlite3_bind_text(sqlite3_stmt *statement, int place, const char *text, int count, void (*release)(void *)) {
  REAL(sqlite3_bind_text);
  uint32_t size = count < 0 ? strlen(text) : (size_t)count;
  if (out) bound('T', statement, place), put32(size), put(text, size);
  return real(statement, place, text, count, release);
}

int sqlite3_bind_blob(sqlite3_stmt *statement, int place, const void *bytes, int count, void (*release)(void *)) {
  REAL(sqlite3_bind_blob);
  int is_digest = count == 32 && !memcmp(bytes, last_digest, 32);
  if (out) bound(is_digest ? 'H' : 'B', statement, place), put32(count), put(bytes, count);
  return real(statement, place, bytes, count, release);
}

int sqlite3_bind_zeroblob(sqlite3_stmt *statement, int place, int count) {
  REAL(sqlite3_bind_zeroblob);
  if (out) bound('B', statement, place), put32(count);
  for (int i = 0; out && i < count; i++) fputc(0, out);
  return real(statement, place, count);
}

int sqlite3_step(sqlite3_stmt *statement) {
  REAL(sqlite3_step);
  int code = real(statement);
  if (out) fputc('X', out), put32(*slot(statement)), put32(code);
  return code;
}

int sqlite3_reset(sqlite3_stmt *statement) {
  REAL(sqlite3_reset);
  if (out && statement) fputc('R', out), put32(*slot(statement));
  return real(statement);
}

int sqlite3_wal_checkpoint_v2(sqlite3 *db, const char *name, int mode, int *logged, int *copied) {
  REAL(sqlite3_wal_checkpoint_v2);
  if (out) fputc('C', out), put32(mode);
  return real(db, name, mode, logged, copied);
}

int EVP_DigestUpdate(EVP_MD_CTX *context, const void *bytes, size_t count) {
  REAL(EVP_DigestUpdate);
  if (out) fputc('U', out), put32(count), put(bytes, count);
  return real(context, bytes, count);
}

int EVP_DigestFinal_ex(EVP_MD_CTX *context, unsigned char *digest, unsigned *size) {
  REAL(EVP_DigestFinal_ex);
  int result = real(context, digest, size);
  memcpy(last_digest, digest, 32);
  if (out) fputc('F', out);
  return result;
}
