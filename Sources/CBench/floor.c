#include "cbench.h"
#include <fcntl.h>
#include <fts.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Names as hashes: at 64 bits two that meet change the count by nothing that matters to the time.
typedef struct {
  uint64_t *entries;
  size_t count, room;
} names;

static uint64_t hash(const char *text, size_t length) {
  uint64_t value = 1469598103934665603u;
  while (length--) value = (value ^ (unsigned char)*text++) * 1099511628211u;
  return value ? value : 1;
}

static bool append(names *list, uint64_t name) {
  if (list->count == list->room) {
    size_t room = list->room ? list->room * 2 : 1 << 16;
    uint64_t *entries = realloc(list->entries, room * sizeof *entries);
    if (!entries) return false;
    list->entries = entries;
    list->room = room;
  }
  list->entries[list->count++] = name;
  return true;
}

// Every list entry, "- text", may refer to something.
static bool take_references(const char *text, size_t length, names *references) {
  const char *at = text, *end = text + length;
  while ((at = memchr(at, '\n', (size_t)(end - at)))) {
    const char *entry = ++at;
    while (*entry == ' ') entry++;
    if (entry[0] != '-' || entry[1] != ' ') continue;
    entry += 2;
    if (!append(references, hash(entry, strcspn(entry, "\n")))) return false;
  }
  return true;
}

static bool read_files(FTS *tree, names *ids, names *references) {
  static char buffer[1 << 20];
  FTSENT *file;
  while ((file = fts_read(tree))) {
    if (file->fts_namelen < 4 || strcmp(file->fts_name + file->fts_namelen - 3, ".md")) continue;
    int descriptor = open(file->fts_path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) continue;
    ssize_t length = read(descriptor, buffer, sizeof buffer - 1);
    close(descriptor);
    if (length <= 0) continue;
    buffer[length] = 0;
    if (!append(ids, hash(file->fts_name, file->fts_namelen - 3u))) return false;
    if (!take_references(buffer, (size_t)length, references)) return false;
  }
  return true;
}

static bool resolve(const names *ids, const names *references, size_t *resolved) {
  size_t room = 1 << 16;
  while (room < ids->count * 2) room *= 2;
  uint64_t *table = calloc(room, sizeof *table);
  if (!table) return false;
  for (size_t i = 0; i < ids->count; i++) {
    size_t slot = ids->entries[i] & (room - 1);
    while (table[slot] && table[slot] != ids->entries[i]) slot = (slot + 1) & (room - 1);
    table[slot] = ids->entries[i];
  }
  for (size_t i = 0; i < references->count; i++) {
    size_t slot = references->entries[i] & (room - 1);
    while (table[slot] && table[slot] != references->entries[i]) slot = (slot + 1) & (room - 1);
    *resolved += table[slot] != 0;
  }
  free(table);
  return true;
}

bool cbench_floor(const char *root, cbench_floor_result *result) {
  char *paths[] = {(char *)root, NULL};
  FTS *tree = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR | FTS_NOSTAT, NULL);
  if (!tree) return false;
  names ids = {0}, references = {0};
  size_t resolved = 0;
  bool done = read_files(tree, &ids, &references) && resolve(&ids, &references, &resolved);
  fts_close(tree);
  *result = (cbench_floor_result){ids.count, references.count, resolved};
  free(ids.entries);
  free(references.entries);
  return done;
}
