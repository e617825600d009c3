#include "cncurses.h"
#include "capabilities.h"
#include "lending.h"
#include "restore.h"
#include "waiting.h"
#include <curses.h>
#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#undef lines
#undef columns

static SCREEN *screen;
static FILE *headless_out, *headless_in;
static bool colour_is_on, mouse_is_on, cursor_is_shown;

// ---- Opening and closing ----------------------------------------------------------

static int check_terminal(void) {
  if (!isatty(terminal_input)) return CNCURSES_INPUT_IS_NO_TERMINAL;
  if (!isatty(terminal_output)) return CNCURSES_OUTPUT_IS_NO_TERMINAL;
  const char *term = getenv("TERM");
  if (!term || !*term) return CNCURSES_TERM_UNSET;
  int why = 0;
  if (setupterm(term, terminal_output, &why) != OK) return why == 1 ? CNCURSES_TERM_TOO_SIMPLE : CNCURSES_TERM_UNKNOWN;
  const char *move = tigetstr("cup");
  bool moves = move && move != (char *)-1;
  del_curterm(cur_term);
  return moves ? CNCURSES_OK : CNCURSES_TERM_TOO_SIMPLE;
}

static void send_text(const char *text) { cncurses_send((const uint8_t *)text, strlen(text)); }

static void set_modes(bool on) {
  send_text(on ? "\033[?2004h" : "\033[?2004l");
  if (mouse_is_on) send_text(on ? "\033[?1000h\033[?1002h\033[?1006h" : "\033[?1006l\033[?1002l\033[?1000l");
}

static void set_up_screen(bool wants_colour) {
  raw();
  noecho();
  nonl();
  typeahead(-1);  // a refresh is not broken off because a key came
  leaveok(stdscr, FALSE);
  idlok(stdscr, TRUE);
  colour_is_on = wants_colour && has_colors() && start_color() == OK && use_default_colors() == OK;
  curs_set(0);
  cursor_is_shown = false;
}

static FILE *screen_out, *screen_in;

static void close_files(void) {
  if (screen_out && screen_out != stdout) fclose(screen_out);
  if (screen_in && screen_in != stdin) fclose(screen_in);
  screen_out = screen_in = NULL;
}

int cncurses_open(bool wants_colour, int input, int output) {
  if (screen) return CNCURSES_ALREADY_OPEN;
  terminal_input = input;
  terminal_output = output;
  int status = check_terminal();
  if (status != CNCURSES_OK) return status;
  if (!capabilities_choose_locale()) return CNCURSES_NO_UTF8_LOCALE;
  if (!restore_remember() || !waiting_start()) return CNCURSES_SYSTEM;

  mouse_is_on = false;
  use_tioctl(TRUE);
  // Not initscr, which ends the process when something is wrong.
  screen_out = output == STDOUT_FILENO ? stdout : fdopen(dup(output), "w");
  screen_in = input == STDIN_FILENO ? stdin : fdopen(dup(input), "r");
  screen = screen_out && screen_in ? newterm(NULL, screen_out, screen_in) : NULL;
  if (!screen) {
    close_files();
    waiting_stop();
    return CNCURSES_TERM_UNKNOWN;
  }
  restore_prepare(LINES);
  // After newterm, which puts handlers of its own in place that call exit.
  waiting_stop();
  if (!waiting_start()) {
    endwin();
    delscreen(screen);
    screen = NULL;
    close_files();
    return CNCURSES_SYSTEM;
  }
  restore_arm();
  set_up_screen(wants_colour);
  restore_hold_errors();
  wnoutrefresh(stdscr);
  doupdate();
  set_modes(true);
  return CNCURSES_OK;
}

void cncurses_close(void) {
  if (!screen) return;
  if (headless_out) {
    endwin();
    delscreen(screen);
    fclose(headless_out);
    fclose(headless_in);
    headless_out = headless_in = NULL;
  } else {
    set_modes(false);
    endwin();
    restore_disarm();
    waiting_stop();
    restore_release_errors();
    delscreen(screen);
    close_files();
  }
  screen = NULL;
  restore_end_as_asked();
}

// ---- Showing ------------------------------------------------------------------------

int cncurses_columns(void) { return COLS; }
int cncurses_rows(void) { return LINES; }
int cncurses_colours(void) { return colour_is_on ? COLORS : 0; }

static attr_t attributes_of(int attributes) {
  attr_t own = 0;
  if (attributes & CNCURSES_BOLD) own |= WA_BOLD;
  if (attributes & CNCURSES_DIM) own |= WA_DIM;
  if (attributes & CNCURSES_ITALIC) own |= WA_ITALIC;
  if (attributes & CNCURSES_UNDERLINE) own |= WA_UNDERLINE;
  if (attributes & CNCURSES_REVERSE) own |= WA_REVERSE;
  return own;
}

static int pair_of(int foreground, int background) {
  // Without colours alloc_pair crashes (ncurses 6.4).
  if (!colour_is_on || (foreground < 0 && background < 0)) return 0;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

static void put_cell(int x, int y, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, (short)0, &pair) == OK) mvadd_wch(y, x, &cell);
}

void cncurses_put(int x, int y, const uint32_t *scalars, int count, int columns, int foreground, int background,
                  int attributes) {
  if (x < 0 || y < 0 || x + columns > COLS || y >= LINES || count < 1) return;
  attr_t own = attributes_of(attributes);
  int pair = pair_of(foreground, background);
  if (wcwidth((wchar_t)scalars[0]) != columns) {
    // Another C library with another idea of this sign: the columns must be right, the sign cannot be.
    put_cell(x, y, L"\uFFFD", own, pair);
    if (columns == 2) put_cell(x + 1, y, L" ", own, pair);
    return;
  }
  wchar_t text[CCHARW_MAX + 1] = { (wchar_t)scalars[0] };
  int length = 1;
  for (int i = 1; i < count && length < CCHARW_MAX; i++)
    if (wcwidth((wchar_t)scalars[i]) == 0) text[length++] = (wchar_t)scalars[i];
  put_cell(x, y, text, own, pair);
}

void cncurses_show_cursor(int x, int y) {
  if (!cursor_is_shown) curs_set(1);
  cursor_is_shown = true;
  move(y < LINES ? y : LINES - 1, x < COLS ? x : COLS - 1);
}

void cncurses_hide_cursor(void) {
  if (cursor_is_shown) curs_set(0);
  cursor_is_shown = false;
}

void cncurses_flush(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

void cncurses_repaint(void) { clearok(curscr, TRUE); }

bool cncurses_adopt_size(void) {
  struct winsize size;
  if (headless_out || ioctl(terminal_output, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == LINES && size.ws_col == COLS) return false;
  if (resize_term(size.ws_row, size.ws_col) != OK) return false;
  restore_prepare(LINES);
  // Terminals differ in what they keep on the screen.
  cncurses_repaint();
  return true;
}

void cncurses_bell(void) { beep(); }

void cncurses_send(const uint8_t *bytes, size_t count) {
  if (headless_out) return;
  if (screen_out) fflush(screen_out);
  while (count > 0) {
    ssize_t written = write(terminal_output, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) { bytes += written; count -= (size_t)written; }
  }
}

void cncurses_report_mouse(bool on) {
  if (on == mouse_is_on) return;
  mouse_is_on = true;
  send_text(on ? "\033[?1000h\033[?1002h\033[?1006h" : "\033[?1006l\033[?1002l\033[?1000l");
  mouse_is_on = on;
}

// ---- Going away for a while -----------------------------------------------------------

static void leave_screen(void) {
  set_modes(false);
  def_prog_mode();
  endwin();
  restore_disarm();
  restore_release_errors();
}

static void enter_screen(void) {
  restore_arm();
  restore_hold_errors();
  reset_prog_mode();
  // The size may have changed while nobody listened.
  cncurses_adopt_size();
  cncurses_repaint();
  bool shown = cursor_is_shown;
  cncurses_flush();
  curs_set(shown ? 1 : 0);
  set_modes(true);
}

void cncurses_suspend(void) {
  if (!screen || headless_out) return;
  leave_screen();
  waiting_stop_process();
  enter_screen();
}

int cncurses_run(char *const arguments[]) {
  if (!screen || headless_out) return 127;
  leave_screen();
  int request;
  int status = lending_run(arguments, &request);
  enter_screen();
  if (request) restore_answer(request);
  return status;
}

void cncurses_reenter(void) {
  if (!screen || headless_out) return;
  leave_screen();
  enter_screen();
}

// ---- For tests ------------------------------------------------------------------------

bool cncurses_open_headless(const char *term, int columns, int rows) {
  if (screen || !setlocale(LC_CTYPE, "C.UTF-8")) return false;
  headless_out = fopen("/dev/null", "w");
  headless_in = fopen("/dev/null", "r");
  screen = headless_out && headless_in ? newterm(term, headless_out, headless_in) : NULL;
  if (!screen) {
    if (headless_out) fclose(headless_out);
    if (headless_in) fclose(headless_in);
    headless_out = headless_in = NULL;
    return false;
  }
  set_up_screen(true);
  return resize_term(rows, columns) == OK;
}

int cncurses_peek(int x, int y, uint32_t *scalars, int capacity) {
  cchar_t cell;
  wchar_t text[CCHARW_MAX + 1];
  attr_t attributes;
  short narrow_pair;
  int pair;
  if (mvin_wch(y, x, &cell) != OK || getcchar(&cell, text, &attributes, &narrow_pair, &pair) != OK) return -1;
  int count = 0;
  for (; count < capacity && text[count]; count++) scalars[count] = (uint32_t)text[count];
  return count;
}
