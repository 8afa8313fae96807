/* Runs a command so many times and prints the medians of its CPU, wall time and memory: startup NAME TIMES COMMAND … */
#include "common.h"

int main(int count, char **words) {
  REQUIRE(count > 3, "usage: startup NAME TIMES COMMAND ...");
  int times = atoi(words[2]);
  double cpu[times], wall[times], memory[times];
  for (int i = 0; i < times; i++) {
    double start = seconds(CLOCK_MONOTONIC);
    pid_t child = fork();
    if (child == 0) {
      dup2(open("/dev/null", O_WRONLY), 1);
      execv(words[3], words + 3);
      _exit(127);
    }
    int status;
    struct rusage used;
    REQUIRE(wait4(child, &status, 0, &used) == child, "wait4");
    REQUIRE(WIFEXITED(status) && WEXITSTATUS(status) == 0, "the command failed");
    wall[i] = (seconds(CLOCK_MONOTONIC) - start) * 1e3;
    cpu[i] = (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
    memory[i] = used.ru_maxrss / 1024.0;
  }
  qsort(cpu, times, sizeof *cpu, by_size);
  qsort(wall, times, sizeof *wall, by_size);
  qsort(memory, times, sizeof *memory, by_size);
  printf("start what=%s cpu=%.3f wall=%.3f rss=%.2f\n", words[1], cpu[times / 2], wall[times / 2], memory[times / 2]);
}
