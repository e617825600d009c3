#include "csystem.h"
#include <string.h>
#include <wchar.h>

ptrdiff_t csystem_find(const uint8_t *haystack, size_t length, const uint8_t *needle, size_t needle_length) {
  const uint8_t *hit = memmem(haystack, length, needle, needle_length);
  return hit ? hit - haystack : -1;
}

int csystem_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
