/* Keeps every CPU awake at the lowest priority until killed: a sleeping virtual CPU sees the end of a disk barrier
   only at its next timer tick, milliseconds late. spin [SECONDS] */
#include "common.h"
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>

int main(int count, char **words) {
  alarm(count > 1 ? atoi(words[1]) : 3600);
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  for (long cpu = 0; cpu < cpus; cpu++) {
    if (fork()) continue;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    cpu_set_t mine;
    CPU_ZERO(&mine);
    CPU_SET(cpu, &mine);
    sched_setaffinity(0, sizeof mine, &mine);
    struct sched_param lowest = {0};
    sched_setscheduler(0, SCHED_IDLE, &lowest);
    for (;;) for (volatile int i = 0; i < 100000; i++) {}
  }
  while (wait(NULL) > 0) {}
}
