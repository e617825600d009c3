// What the benchmark needs of the system that Swift does not see, and the floor that it measures against.
#ifndef CBENCH_H
#define CBENCH_H
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

typedef struct {
  size_t files;
  size_t references;
  /// Of the references, those that name a file.
  size_t resolved;
} cbench_floor_result;

/// The least that validation can cost: reads every .md file below `root` once, on one thread, takes its id and its
/// list entries, and looks the entries up among the ids. False where the folder cannot be read.
bool cbench_floor(const char *root, cbench_floor_result *result);

/// Starts a program on a pseudoterminal of its own, and gives the other end of it; -1 with errno where it cannot.
int cbench_start_in_terminal(
  const char *program, char *const *arguments, char *const *environment, int columns, int rows, pid_t *process);
#endif
