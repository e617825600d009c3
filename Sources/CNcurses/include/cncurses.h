// ncurses and the terminal's state behind plain functions: no curses name leaves this target.
// One terminal at a time, from one thread; only cncurses_wake_signal may be called from others.
#ifndef CNCURSES_H
#define CNCURSES_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- Opening and closing ----------------------------------------------------------

enum {
  CNCURSES_OK,
  CNCURSES_ALREADY_OPEN,
  CNCURSES_INPUT_IS_NO_TERMINAL,
  CNCURSES_OUTPUT_IS_NO_TERMINAL,
  CNCURSES_TERM_UNSET,
  CNCURSES_TERM_UNKNOWN,
  /// The terminal cannot move its cursor.
  CNCURSES_TERM_TOO_SIMPLE,
  CNCURSES_NO_UTF8_LOCALE,
  /// A system call failed.
  CNCURSES_SYSTEM,
};

/// Takes the terminal of two open files, standard input and output but in tests. Nothing is changed unless it returns CNCURSES_OK.
int cncurses_open(bool wants_colour, int input, int output);

/// Gives the terminal back as it was, and prints what was written to standard error meanwhile. Does not return where a
/// signal has asked the program to end.
void cncurses_close(void);

/// Whether the locale or TERM says that the terminal reads UTF-8. Known once opened.
bool cncurses_terminal_reads_utf8(void);

/// Whether TERM is one whose terminal understands operating system commands, such as OSC 52.
bool cncurses_understands_commands(void);

// ---- Showing ------------------------------------------------------------------------

enum {
  CNCURSES_BOLD = 1,
  CNCURSES_DIM = 2,
  CNCURSES_ITALIC = 4,
  CNCURSES_UNDERLINE = 8,
  CNCURSES_REVERSE = 16,
};

int cncurses_columns(void);
int cncurses_rows(void);
/// 0 where there are none or none are wanted.
int cncurses_colours(void);

/// Writes a sign with its marks into a cell; what curses would measure otherwise becomes U+FFFD.
/// Colours are palette numbers or -1 for the terminal's own.
void cncurses_put(int x, int y, const uint32_t *scalars, int count, int columns, int foreground, int background,
                  int attributes);
void cncurses_show_cursor(int x, int y);
void cncurses_hide_cursor(void);
/// Sends what has changed.
void cncurses_flush(void);
/// Sends all at the next flush.
void cncurses_repaint(void);
/// Takes over the size that the terminal has now; false when it is as it was.
bool cncurses_adopt_size(void);
void cncurses_bell(void);
/// Sends bytes past curses.
void cncurses_send(const uint8_t *bytes, size_t count);
void cncurses_report_mouse(bool on);

// ---- Going away for a while -----------------------------------------------------------

/// Gives the terminal back and stops the process group; returns when it goes on.
void cncurses_suspend(void);
/// Gives the terminal to another program and waits for its end: its exit status, or 128 and the signal that ended it.
/// It stops and goes on with us, and is asked to end where we are.
int cncurses_run(char *const arguments[]);
/// Takes the terminal anew where others have changed its settings.
void cncurses_reenter(void);

// ---- Waiting and reading --------------------------------------------------------------

enum {
  CNCURSES_INPUT = 1,
  CNCURSES_WOKEN = 2,
  CNCURSES_RESIZED = 4,
  /// Another process asked us to stop (SIGTSTP).
  CNCURSES_STOP_ASKED = 8,
  /// We were stopped and go on, without cncurses_suspend.
  CNCURSES_CONTINUED = 16,
  /// The terminal is gone, or another process asked the program to end (SIGTERM, SIGHUP, SIGINT).
  CNCURSES_ENDED = 32,
};

/// Waits for any of these, for at most the milliseconds given (-1: for ever).
int cncurses_wait(int milliseconds, int wake);
/// Reads what is there without waiting: 0 when nothing is, -1 when the terminal is gone.
int cncurses_read(uint8_t *bytes, int capacity);

/// A file descriptor for other threads to wake cncurses_wait with, or -1.
int cncurses_wake_new(void);
void cncurses_wake_signal(int wake);
void cncurses_wake_free(int wake);

// ---- For tests ------------------------------------------------------------------------

/// Curses without a terminal: cells are drawn in memory and read back with cncurses_peek.
bool cncurses_open_headless(const char *term, int columns, int rows);
/// The scalars of a cell, or -1.
int cncurses_peek(int x, int y, uint32_t *scalars, int capacity);
#endif
