// GNU functions that the Glibc module does not show to Swift.
#ifndef CSYSTEM_H
#define CSYSTEM_H
#include <stddef.h>
#include <stdint.h>

/// Offset of the first `needle` in `haystack`, or -1.
ptrdiff_t csystem_find(const uint8_t *haystack, size_t length, const uint8_t *needle, size_t needle_length);

/// Columns the C library gives a scalar: -1 for what cannot be shown. Needs a UTF-8 locale.
int csystem_width(uint32_t scalar);
#endif
