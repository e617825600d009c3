// What the terminal can do, as far as terminfo does not say: whether it reads UTF-8, and whether it swallows
// commands that it does not know.
#include "capabilities.h"
#include "cncurses.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool terminal_reads_utf8 = true;

static bool term_begins(const char *prefix) {
  const char *term = getenv("TERM");
  return term && strncmp(term, prefix, strlen(prefix)) == 0;
}

// Curses must count in UTF-8 whatever the locale, so that widths are the same everywhere. A locale that names
// another character set, or the plain C one, tells of another terminal; none at all, as in containers, tells
// nothing, and then only terminals older than UTF-8 are taken for such.
bool capabilities_choose_locale(void) {
  const char *own = setlocale(LC_CTYPE, "");
  if (own && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
    terminal_reads_utf8 = true;
    return true;
  }
  const char *names[] = { getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG") };
  const char *named = NULL;
  for (int i = 0; i < 3 && !named; i++)
    if (names[i] && *names[i]) named = names[i];
  const char *set = named ? strchr(named, '.') : NULL;
  bool is_utf8 = set && (strncasecmp(set + 1, "UTF-8", 5) == 0 || strncasecmp(set + 1, "utf8", 4) == 0);
  bool is_plain = named && (strcmp(named, "C") == 0 || strcmp(named, "POSIX") == 0);
  terminal_reads_utf8 = is_utf8 || (!set && !is_plain && !term_begins("vt"));
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

bool cncurses_terminal_reads_utf8(void) { return terminal_reads_utf8; }

bool cncurses_understands_commands(void) { return !(term_begins("vt") || term_begins("linux") || term_begins("dumb")); }
