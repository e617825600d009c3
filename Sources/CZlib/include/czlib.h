// What is used of zlib, in a form that Swift can call.
#ifndef CZLIB_H
#define CZLIB_H
#include <stddef.h>
#include <stdint.h>

/// Unpacks a raw deflate stream (RFC 1951): the number of bytes, -1 for a broken stream, -2 where `out` is too small.
ptrdiff_t czlib_inflate(const uint8_t *in, size_t in_length, uint8_t *out, size_t out_length);
#endif
