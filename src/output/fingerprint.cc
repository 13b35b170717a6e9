// SPDX-License-Identifier: MIT
#include "output/fingerprint.h"

#include <string_view>

namespace matterlint {

namespace {

// FNV-1a, 64 bits: small, and the same on every machine.
constexpr uint64_t hash_basis = 14695981039346656037ULL;
constexpr uint64_t hash_prime = 1099511628211ULL;

uint64_t hash_more(uint64_t hash, std::string_view text) {
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * hash_prime;
  }
  return (hash ^ 0xFFU) * hash_prime;  // ends the text: no UTF-8 has this byte
}

std::string to_digits(uint64_t hash) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  for (size_t i = text.size(); i > 0; --i, hash >>= 4U) {
    text[i - 1] = digits[hash & 0xFU];
  }
  return text;
}

}  // namespace

std::string Fingerprints::next(const Diagnostic& diagnostic) {
  const Label& place = diagnostic.primary;
  uint64_t hash = hash_more(hash_basis, diagnostic.rule->id);
  hash = hash_more(hash, place.path());
  hash = hash_more(hash, diagnostic.pointer);
  hash = hash_more(hash, place.source == nullptr ? std::string_view(diagnostic.message)
                                                 : place.source->slice(place.span));
  const uint32_t before = seen_[hash]++;
  return to_digits(before == 0 ? hash : hash_more(hash, std::to_string(before)));
}

}  // namespace matterlint
