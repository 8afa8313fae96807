/* Due dates from a table of days, in plain C: duedate DAYS ROUNDS
   The same starts and limits as `bench dues`; the sums must be equal. */
#include "common.h"

enum { FIRST = 17532, DAYS = 10957, COUNT = 2000000, OFFSET = 420, SPANS = 4 };

static struct day { int before, minutes, spans, from[SPANS], until[SPANS]; } days[DAYS];
static int worked[DAYS], worked_count;

static int minutes_before(const struct day *day, int now) {
  int sum = 0;
  for (int i = 0; i < day->spans; i++) {
    int until = day->until[i] < now ? day->until[i] : now;
    if (until > day->from[i]) sum += until - day->from[i];
  }
  return sum;
}

static void read_days(const char *name) {
  FILE *file = fopen(name, "r");
  REQUIRE(file, name);
  int minutes = 0;
  for (int i = 0; i < DAYS; i++) {
    struct day *day = &days[i];
    REQUIRE(fscanf(file, "%d", &day->spans) == 1 && day->spans <= SPANS, "days");
    for (int s = 0; s < day->spans; s++) REQUIRE(fscanf(file, "%d %d", &day->from[s], &day->until[s]) == 2, "days");
    day->before = worked_count;
    day->minutes = minutes;
    minutes += minutes_before(day, 1440);
    if (day->spans) worked[worked_count++] = i;
  }
  fclose(file);
}

static int64_t moment(int place, int minute) { return (int64_t)(place + FIRST) * 1440 + minute - OFFSET; }

static int64_t due_days(int64_t local, int count) {
  const struct day *day = &days[local / 1440 - FIRST];
  int end = worked[day->before + (day->spans ? 1 : 0) + count - 1];
  return moment(end, days[end].until[days[end].spans - 1]);
}

static int64_t due_minutes(int64_t local, int count) {
  const struct day *day = &days[local / 1440 - FIRST];
  int total = day->minutes + minutes_before(day, local % 1440) + count;
  int low = day->before > 0 ? day->before - 1 : 0, step = 8;
  while (low + step < worked_count && days[worked[low + step]].minutes < total) low += step, step *= 2;
  int high = low + step < worked_count ? low + step : worked_count;
  while (high - low > 1) {
    int middle = (low + high) / 2;
    if (days[worked[middle]].minutes < total) low = middle; else high = middle;
  }
  const struct day *end = &days[worked[low]];
  int left = total - end->minutes, span = 0;
  while (left > end->until[span] - end->from[span]) left -= end->until[span] - end->from[span], span++;
  return moment(worked[low], end->from[span] + left);
}

int main(int argc, char **argv) {
  REQUIRE(argc == 3, "duedate DAYS ROUNDS");
  read_days(argv[1]);
  for (int round = 1; round <= atoi(argv[2]); round++)
    for (int hours = 0; hours <= 1; hours++) {
      uint64_t state = 1;
      int64_t sum = 0;
      double start = seconds(CLOCK_PROCESS_CPUTIME_ID);
      for (int i = 0; i < COUNT; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        int64_t local = 25246080 + (int64_t)((state >> 33) % 5258880) + OFFSET;
        int amount = 1 + (state >> 20) % 60;
        sum += hours ? due_minutes(local, amount * 60) : due_days(local, amount);
      }
      printf("due program=c kind=%s round=%d count=%d cpu=%f sum=%lld\n", hours ? "hours" : "days", round, COUNT,
             seconds(CLOCK_PROCESS_CPUTIME_ID) - start, (long long)sum);
    }
}
