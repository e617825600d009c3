#include "czlib.h"

#include <limits.h>
#include <zlib.h>

ptrdiff_t czlib_inflate(const uint8_t *in, size_t in_length, uint8_t *out, size_t out_length) {
  if (in_length > UINT_MAX || out_length > UINT_MAX) return -2;
  z_stream stream = {0};
  // A negative window means a stream without the header of zlib, as archives have it.
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return -1;
  stream.next_in = (Bytef *)in;
  stream.avail_in = (uInt)in_length;
  stream.next_out = out;
  stream.avail_out = (uInt)out_length;
  int result = inflate(&stream, Z_FINISH);
  ptrdiff_t count = (ptrdiff_t)(out_length - stream.avail_out);
  int is_full = stream.avail_out == 0;
  inflateEnd(&stream);
  if (result == Z_STREAM_END) return count;
  return is_full ? -2 : -1;
}
