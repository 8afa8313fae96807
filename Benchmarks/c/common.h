/* What all the plain C programs share. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Stops the program: a benchmark that went wrong has no result. */
#define REQUIRE(good, what) do { if (!(good)) { fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, (what)); exit(1); } } while (0)

static inline double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static inline int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static inline void run_sql(sqlite3 *db, const char *sql) {
  char *message = NULL;
  REQUIRE(sqlite3_exec(db, sql, NULL, NULL, &message) == SQLITE_OK, message ? message : sql);
}

/* The office's lock, taken the way the product takes it: without blocking, with growing pauses. */
static inline void take_lock(int file) {
  useconds_t pause = 100;
  while (flock(file, LOCK_EX | LOCK_NB) != 0) {
    usleep(pause);
    pause = pause * 2 < 5000 ? pause * 2 : 5000;
  }
}

static inline void give_lock(int file) { flock(file, LOCK_UN); }
