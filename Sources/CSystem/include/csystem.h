// What Swift cannot ask of the C library itself, or not fast enough.
#ifndef CSYSTEM_H
#define CSYSTEM_H
#include <stddef.h>
#include <stdint.h>

/// Offset of the first `needle` in `haystack`, or -1.
ptrdiff_t csystem_find(const uint8_t *haystack, size_t length, const uint8_t *needle, size_t needle_length);

/// Columns the C library gives a scalar: -1 for what cannot be shown. Needs a UTF-8 locale.
int csystem_width(uint32_t scalar);

/// Flushes open files to the disk, many at a time: a file system with a journal writes them in few steps then.
/// Returns -1, or the index of one that could not be flushed, with the system's error.
int csystem_flush(const int *files, int count, int *error);

/// Goes on with a SHA-256 checksum over blocks of 64 bytes.
void csystem_sha256(uint32_t state[8], const uint8_t *blocks, size_t count);

/// The same without the instructions that only some processors have.
void csystem_sha256_plain(uint32_t state[8], const uint8_t *blocks, size_t count);
#endif
