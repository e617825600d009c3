// Giving the terminal back, whatever happens. See restore.c.
#ifndef RESTORE_H
#define RESTORE_H
#include <stdbool.h>

// The files of the terminal in use: standard input and output, but in tests.
extern int terminal_input, terminal_output;

/// Notes the terminal's state; before anything is changed.
bool restore_remember(void);
/// Builds the bytes that undo what the screen does, from terminfo; when curses is up or the size changed.
void restore_prepare(int rows);
/// From now on a signal that ends the program gives the terminal back first.
void restore_arm(void);
void restore_disarm(void);
/// Tells the main loop that a signal has asked the program to end, which has little time then; false where one has before,
/// or nobody waits.
bool restore_answer(int signal_number);
/// Ends the program by the signal that asked it to end, where one has; the terminal has been given back.
void restore_end_as_asked(void);
/// Keeps what is written to standard error from the screen; and prints it again.
void restore_hold_errors(void);
void restore_release_errors(void);
#endif
