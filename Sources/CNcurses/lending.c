// Another program, such as a text editor, runs as a shell runs a job: in a process group of its own that has the
// terminal. So Ctrl-C is for it alone; when it stops, we stop with all that were started with us and the shell is back;
// and what asks us to end or to stop is passed on to it and to all that it has started.
#include "lending.h"
#include "restore.h"
#include "waiting.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const int passed_on[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP };
enum { PASSED_ON = sizeof passed_on / sizeof *passed_on };
static struct sigaction before[PASSED_ON];

// The process group of the other program; 0 while there is none.
static volatile sig_atomic_t job;
static volatile sig_atomic_t asked;

static void pass_on(int signal_number) {
  int saved = errno;
  // The others are the keyboard's, and for whoever has the terminal.
  if (signal_number == SIGTERM || signal_number == SIGHUP) asked = signal_number;
  if (job) kill(-(pid_t)job, signal_number);
  errno = saved;
}

static void start_passing_on(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = pass_on;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < PASSED_ON; i++) {
    sigaction(passed_on[i], NULL, &before[i]);
    // nohup and the like: what is ignored stays so.
    if (before[i].sa_handler != SIG_IGN) sigaction(passed_on[i], &action, NULL);
  }
}

static void stop_passing_on(void) {
  for (int i = 0; i < PASSED_ON; i++) sigaction(passed_on[i], &before[i], NULL);
}

// Nobody else's terminal is taken: in the background it belongs to the shell.
static void pass_terminal(pid_t from, pid_t to) {
  if (tcgetpgrp(terminal_input) != from) return;
  // A process in the background that does this is stopped, unless it holds the signal off.
  sigset_t held, mask;
  sigemptyset(&held);
  sigaddset(&held, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &held, &mask);
  tcsetpgrp(terminal_input, to);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

static void become(char *const arguments[], pid_t ours, const sigset_t *mask) {
  setpgid(0, 0);
  pass_terminal(ours, getpid());
  dup2(terminal_input, STDIN_FILENO);
  dup2(terminal_output, STDOUT_FILENO);
  for (int i = 0; i < PASSED_ON; i++)
    if (before[i].sa_handler != SIG_IGN) signal(passed_on[i], SIG_DFL);
  // We ignore these, and another program need not know how to live without them.
  signal(SIGPIPE, SIG_DFL);
  signal(SIGXFSZ, SIG_DFL);
  pthread_sigmask(SIG_SETMASK, mask, NULL);
  execv(arguments[0], arguments);
  _exit(127);
}

static pid_t start(char *const arguments[], pid_t ours) {
  // What comes before the other program is there waits until it can be passed on.
  sigset_t held, mask;
  sigemptyset(&held);
  for (int i = 0; i < PASSED_ON; i++) sigaddset(&held, passed_on[i]);
  pthread_sigmask(SIG_BLOCK, &held, &mask);
  pid_t child = fork();
  if (child == 0) become(arguments, ours, &mask);
  if (child > 0) {
    // Both do it, since nobody knows who comes first.
    setpgid(child, child);
    pass_terminal(ours, child);
    job = child;
  }
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  return child;
}

static int wait_for(pid_t child, pid_t ours) {
  for (;;) {
    int status = 0;
    if (waitpid(child, &status, WUNTRACED) < 0 && errno == EINTR) continue;
    if (!WIFSTOPPED(status)) return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    pass_terminal(child, ours);
    waiting_stop_process();
    pass_terminal(ours, child);
    kill(-child, SIGCONT);
  }
}

// A script between us and an editor ends at once where the editor still puts things right.
static void wait_for_rest(pid_t child) {
  for (int i = 0; i < 50 && kill(-child, 0) == 0; i++) usleep(20 * 1000);
}

int lending_run(char *const arguments[], int *request) {
  asked = 0;
  start_passing_on();
  pid_t ours = getpgrp(), child = start(arguments, ours);
  int status = 127;
  if (child > 0) {
    status = wait_for(child, ours);
    if (asked) wait_for_rest(child);
    pass_terminal(child, ours);
    job = 0;
  }
  stop_passing_on();
  *request = asked;
  return status;
}
