// Input is read straight from the terminal, not through curses, which keeps a queue of its own and wakes for
// less than poll does. A signal writes into a pipe, so that waiting for one thing is waiting for all.
#include "cncurses.h"
#include "waiting.h"
#include "restore.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

static const int signals[] = { SIGWINCH, SIGTSTP, SIGCONT };
enum { SIGNALS = sizeof signals / sizeof *signals };
static struct sigaction before[SIGNALS];
static int signal_pipe[2] = { -1, -1 };

static void on_signal(int signal_number) {
  int saved = errno;
  uint8_t byte = (uint8_t)signal_number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);  // a full pipe holds the news already
  (void)ignored;
  errno = saved;
}

bool waiting_note_request(void) {
  if (signal_pipe[1] < 0) return false;
  on_signal(SIGTERM);
  return true;
}

bool waiting_start(void) {
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < SIGNALS; i++) sigaction(signals[i], &action, &before[i]);
  return true;
}

void waiting_stop(void) {
  if (signal_pipe[0] < 0) return;
  for (int i = 0; i < SIGNALS; i++) sigaction(signals[i], &before[i], NULL);
  close(signal_pipe[0]);
  close(signal_pipe[1]);
  signal_pipe[0] = signal_pipe[1] = -1;
}

void waiting_stop_process(void) {
  struct sigaction plain, ours, ours_continue;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &ours);
  sigaction(SIGCONT, &plain, &ours_continue);
  kill(0, SIGTSTP);  // here we stop, and whoever runs with us
  sigaction(SIGTSTP, &ours, NULL);
  sigaction(SIGCONT, &ours_continue, NULL);
}

static int news_of_signals(void) {
  int news = 0;
  uint8_t bytes[64];
  ssize_t count;
  while ((count = read(signal_pipe[0], bytes, sizeof bytes)) > 0)
    for (ssize_t i = 0; i < count; i++) {
      if (bytes[i] == SIGWINCH) news |= CNCURSES_RESIZED;
      if (bytes[i] == SIGTSTP) news |= CNCURSES_STOP_ASKED;
      if (bytes[i] == SIGCONT) news |= CNCURSES_CONTINUED;
      if (bytes[i] == SIGTERM) news |= CNCURSES_ENDED;
    }
  return news;
}

int cncurses_wait(int milliseconds, int wake) {
  struct pollfd files[] = {
    { .fd = terminal_input, .events = POLLIN },
    { .fd = signal_pipe[0], .events = POLLIN },
    { .fd = wake, .events = POLLIN },
  };
  int ready = poll(files, 3, milliseconds);
  if (ready < 0) return errno == EINTR ? 0 : CNCURSES_ENDED;
  int news = 0;
  // What was typed before the line went dead is still read; reading then tells of the end.
  if (files[0].revents & POLLIN) news |= CNCURSES_INPUT;
  else if (files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) news |= CNCURSES_ENDED;
  if (files[1].revents & POLLIN) news |= news_of_signals();
  if (files[2].revents & POLLIN) {
    uint64_t count;
    if (read(wake, &count, sizeof count) > 0) news |= CNCURSES_WOKEN;
  }
  return news;
}

int cncurses_read(uint8_t *bytes, int capacity) {
  struct pollfd file = { .fd = terminal_input, .events = POLLIN };
  if (poll(&file, 1, 0) <= 0) return 0;
  if (!(file.revents & POLLIN)) return -1;
  ssize_t count = read(terminal_input, bytes, (size_t)capacity);
  if (count > 0) return (int)count;
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

int cncurses_wake_new(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void cncurses_wake_signal(int wake) {
  uint64_t one = 1;
  ssize_t ignored = write(wake, &one, sizeof one);
  (void)ignored;
}

void cncurses_wake_free(int wake) { if (wake >= 0) close(wake); }
