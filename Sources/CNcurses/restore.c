// A program that dies with the terminal in raw mode on the alternate screen leaves its user with a broken
// shell and no message. So all that is needed to undo our changes lies ready before they are made: bytes to
// write, the line settings, and a memory file with what was written to standard error. The handlers use
// nothing but async-signal-safe calls.
#include "restore.h"
#include "waiting.h"
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

// term.h defines short names such as these as macros.
#undef lines
#undef columns

int terminal_input = STDIN_FILENO, terminal_output = STDOUT_FILENO;

static struct termios line_settings;
static volatile sig_atomic_t armed;

// Two texts, so that a signal in the midst of building one finds the other whole.
static struct { char bytes[512]; size_t count; } undo[2];
static volatile sig_atomic_t undo_in_use;

static int real_stderr = -1, held_errors = -1;

bool restore_remember(void) { return tcgetattr(terminal_input, &line_settings) == 0; }

// Terminfo's strings hold pauses for terminals of old, "$<50/>", which only tputs understands.
static void add(int which, const char *text) {
  if (!text || text == (char *)-1) return;
  while (*text && undo[which].count < sizeof undo[which].bytes) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) text = end + 1;
    else undo[which].bytes[undo[which].count++] = *text++;
  }
}

void restore_prepare(int rows) {
  int which = !undo_in_use;
  undo[which].count = 0;
  add(which, "\033[?2004l\033[?1006l\033[?1002l\033[?1000l");
  add(which, tigetstr("sgr0"));
  add(which, tigetstr("op"));
  add(which, tigetstr("cnorm"));
  const char *leave = tigetstr("rmcup");
  if (leave && leave != (char *)-1) {
    add(which, leave);
  } else {
    // No other screen to go back to: go on below this one.
    char *cup = tigetstr("cup");
    if (cup && cup != (char *)-1) add(which, tparm(cup, rows - 1, 0, 0, 0, 0, 0, 0, 0, 0));
    add(which, "\r\n");
  }
  undo_in_use = which;
}

static void write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) { bytes += written; count -= (size_t)written; }
  }
}

void restore_hold_errors(void) {
  if (!isatty(STDERR_FILENO)) return;  // goes elsewhere, and should
  held_errors = memfd_create("stderr", MFD_CLOEXEC);
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (held_errors < 0 || real_stderr < 0) return;
  fcntl(held_errors, F_SETFL, O_APPEND);
  dup2(held_errors, STDERR_FILENO);
}

void restore_release_errors(void) {
  if (real_stderr < 0) return;
  dup2(real_stderr, STDERR_FILENO);
  char part[1024];
  ssize_t count;
  for (off_t at = 0; (count = pread(held_errors, part, sizeof part, at)) > 0; at += count)
    write_all(real_stderr, part, (size_t)count);
  close(real_stderr);
  close(held_errors);
  real_stderr = held_errors = -1;
}

// Each step on its own: one that fails must not stop the rest.
static void give_back(void) {
  if (!armed) return;
  armed = 0;
  write_all(terminal_output, undo[undo_in_use].bytes, undo[undo_in_use].count);
  tcsetattr(terminal_input, TCSANOW, &line_settings);
  restore_release_errors();
}

// ---- Signals ------------------------------------------------------------------------

static const int faults[] = { SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS };
static const int requests[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
#define COUNT(array) (sizeof array / sizeof *array)
static struct sigaction before_faults[COUNT(faults)], before_requests[COUNT(requests)], before_alarm;

// A signal is blocked while its own handler runs.
static void raise_now(int signal_number) {
  raise(signal_number);
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, signal_number);
  sigprocmask(SIG_UNBLOCK, &mask, NULL);
}

static void on_fault(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  give_back();
  for (size_t i = 0; i < COUNT(faults); i++)
    if (faults[i] == signal_number) sigaction(signal_number, &before_faults[i], NULL);
  // Swift's backtracer, which may be next, asks on a terminal whether to go on and waits half a minute for
  // the answer. With nothing to read it prints the backtrace and ends.
  int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (nothing >= 0) dup2(nothing, terminal_input);
  // A fault of the processor happens again on return; one that was sent has to be sent again.
  if (info->si_code <= 0) {
    raise_now(signal_number);
    // The backtracer has returned, trusting in the fault to happen again.
    signal(signal_number, SIG_DFL);
    raise_now(signal_number);
  }
}

// The request that the program is ending for; 0 before there is one.
static volatile sig_atomic_t answered;
// Seconds in which it has to.
enum { PATIENCE = 2 };

static void end_by(int signal_number) {
  give_back();
  signal(signal_number, SIG_DFL);
  raise_now(signal_number);
}

bool restore_answer(int signal_number) {
  if (answered || !waiting_note_request()) return false;
  answered = signal_number;
  alarm(PATIENCE);
  return true;
}

// Whoever asks politely gets what is being typed kept first. A program that is busy for long, or asked twice, ends
// where it stands.
static void on_request(int signal_number) {
  if (signal_number == SIGQUIT || !restore_answer(signal_number)) end_by(signal_number);
}

static void on_alarm(int signal_number) {
  if (answered) end_by(answered);
  (void)signal_number;
}

void restore_end_as_asked(void) {
  if (answered) end_by(answered);
}

void restore_arm(void) {
  // A stack that has run over leaves no room for a handler; this one is for the main thread.
  static char stack[64 * 1024];
  stack_t other = { .ss_sp = stack, .ss_size = sizeof stack }, present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) sigaltstack(&other, NULL);

  armed = 1;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_fault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (size_t i = 0; i < COUNT(faults); i++) sigaction(faults[i], &action, &before_faults[i]);

  memset(&action, 0, sizeof action);
  action.sa_handler = on_alarm;
  action.sa_flags = SA_ONSTACK | SA_RESTART;
  sigaction(SIGALRM, &action, &before_alarm);
  action.sa_handler = on_request;
  for (size_t i = 0; i < COUNT(requests); i++) {
    sigaction(requests[i], NULL, &before_requests[i]);
    // nohup and the like: what is ignored stays so.
    if (before_requests[i].sa_handler != SIG_IGN) sigaction(requests[i], &action, NULL);
  }
}

void restore_disarm(void) {
  if (!armed) return;
  armed = 0;
  for (size_t i = 0; i < COUNT(faults); i++) sigaction(faults[i], &before_faults[i], NULL);
  for (size_t i = 0; i < COUNT(requests); i++) sigaction(requests[i], &before_requests[i], NULL);
  sigaction(SIGALRM, &before_alarm, NULL);
}
