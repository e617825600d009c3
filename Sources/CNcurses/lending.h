// Another program has the terminal. See lending.c.
#ifndef LENDING_H
#define LENDING_H

/// Runs a program with the terminal and waits for its end. Returns its exit status, 128 and more for a signal that ended
/// it, as shells do; `request` is the signal that has asked us to end meanwhile, or 0.
int lending_run(char *const arguments[], int *request);
#endif
