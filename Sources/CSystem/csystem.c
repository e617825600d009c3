#include "csystem.h"
#include <string.h>
#include <wchar.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

static ptrdiff_t offset(const uint8_t *haystack, const uint8_t *hit) { return hit ? hit - haystack : -1; }

#ifdef __SSE2__
// The C library takes a needle of two bytes one byte at a time. Here 16 places at once are asked whether the first
// and the last byte of the needle stand there, which few do.
ptrdiff_t csystem_find(const uint8_t *haystack, size_t length, const uint8_t *needle, size_t needle_length) {
  size_t at = 0;
  if (needle_length >= 2) {
    __m128i first = _mm_set1_epi8((char)needle[0]), last = _mm_set1_epi8((char)needle[needle_length - 1]);
    for (; at + needle_length + 15 <= length; at += 16) {
      const uint8_t *place = haystack + at;
      __m128i begins = _mm_cmpeq_epi8(first, _mm_loadu_si128((const __m128i *)place));
      __m128i ends = _mm_cmpeq_epi8(last, _mm_loadu_si128((const __m128i *)(place + needle_length - 1)));
      for (unsigned hits = (unsigned)_mm_movemask_epi8(_mm_and_si128(begins, ends)); hits; hits &= hits - 1) {
        size_t hit = at + (size_t)__builtin_ctz(hits);
        if (!memcmp(haystack + hit, needle, needle_length)) return (ptrdiff_t)hit;
      }
    }
  }
  ptrdiff_t rest = offset(haystack + at, memmem(haystack + at, length - at, needle, needle_length));
  return rest < 0 ? rest : rest + (ptrdiff_t)at;
}
#else
ptrdiff_t csystem_find(const uint8_t *haystack, size_t length, const uint8_t *needle, size_t needle_length) {
  return offset(haystack, memmem(haystack, length, needle, needle_length));
}
#endif

int csystem_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
