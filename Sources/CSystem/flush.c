#include "csystem.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

enum { threads = 16 };

struct flushing {
  const int *files;
  int count;
  atomic_int next;
  atomic_int failed;
  int error;
};

static void *flush_some(void *argument) {
  struct flushing *work = argument;
  int index;
  while ((index = atomic_fetch_add(&work->next, 1)) < work->count) {
    int none = -1;
    if (fsync(work->files[index]) == 0) continue;
    int error = errno;
    if (atomic_compare_exchange_strong(&work->failed, &none, index)) work->error = error;
  }
  return NULL;
}

int csystem_flush(const int *files, int count, int *error) {
  struct flushing work = {.files = files, .count = count, .failed = -1};
  pthread_t helpers[threads - 1];
  int started = 0;
  // Signals are for the thread that waits for them.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  while (started < threads - 1 && started + 1 < count
         && pthread_create(&helpers[started], NULL, flush_some, &work) == 0)
    started++;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  flush_some(&work);
  for (int index = 0; index < started; index++) pthread_join(helpers[index], NULL);
  *error = work.error;
  return work.failed;
}
