#include "cbench.h"
#include <pty.h>
#include <unistd.h>

int cbench_start_in_terminal(
    const char *program, char *const *arguments, char *const *environment, int columns, int rows, pid_t *process) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  int terminal;
  pid_t child = forkpty(&terminal, NULL, NULL, &size);
  if (child < 0) return -1;
  if (child == 0) {
    execve(program, arguments, environment);
    _exit(127);
  }
  *process = child;
  return terminal;
}
