// The compression of SHA-256 (FIPS 180-4, 6.2.2), with the instructions for it where the processor has them.
#include "csystem.h"

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotated(uint32_t word, int count) { return word >> count | word << (32 - count); }

static uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

void csystem_sha256_plain(uint32_t state[8], const uint8_t *blocks, size_t count) {
  for (; count; count--, blocks += 64) {
    uint32_t w[64], s[8];
    for (int i = 0; i < 16; i++) w[i] = big_endian(blocks + 4 * i);
    for (int i = 16; i < 64; i++) {
      uint32_t a = w[i - 15], b = w[i - 2];
      w[i] = w[i - 16] + (rotated(a, 7) ^ rotated(a, 18) ^ a >> 3) + w[i - 7] +
             (rotated(b, 17) ^ rotated(b, 19) ^ b >> 10);
    }
    for (int i = 0; i < 8; i++) s[i] = state[i];
    for (int i = 0; i < 64; i++) {
      uint32_t first = s[7] + (rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)) +
                       ((s[4] & s[5]) ^ (~s[4] & s[6])) + constants[i] + w[i];
      uint32_t second = (rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)) +
                        ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
      for (int k = 7; k; k--) s[k] = s[k - 1];
      s[4] += first;
      s[0] = first + second;
    }
    for (int i = 0; i < 8; i++) state[i] += s[i];
  }
}

#if defined(__x86_64__)
#include <cpuid.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <immintrin.h>

static bool asked_instructions(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSE4_1)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

/// Asked once: on a virtual machine the answer costs as much as many blocks.
static bool has_instructions(void) {
  enum { unasked, absent, present };
  static atomic_int known = unasked;
  int answer = atomic_load_explicit(&known, memory_order_relaxed);
  if (answer == unasked) {
    answer = asked_instructions() ? present : absent;
    atomic_store_explicit(&known, answer, memory_order_relaxed);
  }
  return answer == present;
}

__attribute__((target("sha,sse4.1"))) static void compress(uint32_t state[8], const uint8_t *blocks,
                                                            size_t count) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  // The instructions take the words of the state as f e b a and h g d c, lowest first.
  __m128i abef = _mm_set_epi32((int)state[0], (int)state[1], (int)state[4], (int)state[5]);
  __m128i cdgh = _mm_set_epi32((int)state[2], (int)state[3], (int)state[6], (int)state[7]);
  for (; count; count--, blocks += 64) {
    __m128i w[4], one = abef, other = cdgh;
    for (int i = 0; i < 4; i++)
      w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * i)), order);
#pragma clang loop unroll(full)
    for (int i = 0; i < 16; i++) {
      __m128i next = w[i & 3], last = w[(i + 3) & 3];
      if (i >= 4) {
        next = _mm_sha256msg1_epu32(next, w[(i + 1) & 3]);
        next = _mm_add_epi32(next, _mm_alignr_epi8(last, w[(i + 2) & 3], 4));
        next = w[i & 3] = _mm_sha256msg2_epu32(next, last);
      }
      __m128i sum = _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)(constants + 4 * i)));
      other = _mm_sha256rnds2_epu32(other, one, sum);
      one = _mm_sha256rnds2_epu32(one, other, _mm_shuffle_epi32(sum, 0x0E));
    }
    abef = _mm_add_epi32(abef, one);
    cdgh = _mm_add_epi32(cdgh, other);
  }
  uint32_t low[4], high[4];
  _mm_storeu_si128((__m128i *)low, abef);
  _mm_storeu_si128((__m128i *)high, cdgh);
  for (int i = 0; i < 2; i++) {
    state[i] = low[3 - i];
    state[i + 2] = high[3 - i];
    state[i + 4] = low[1 - i];
    state[i + 6] = high[1 - i];
  }
}

void csystem_sha256(uint32_t state[8], const uint8_t *blocks, size_t count) {
  if (has_instructions()) compress(state, blocks, count);
  else csystem_sha256_plain(state, blocks, count);
}
#else
void csystem_sha256(uint32_t state[8], const uint8_t *blocks, size_t count) {
  csystem_sha256_plain(state, blocks, count);
}
#endif
