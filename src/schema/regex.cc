// SPDX-License-Identifier: MIT
#include "schema/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "schema/anchored_text.h"
#include "schema/ecma_pattern.h"
#include "source/limits.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

// Bytes that may be walked over at the price of one step.
constexpr uint64_t bytes_per_step = 64;
// Steps that come on top for each byte of the text, so that a search that takes linear time ends
// with an answer however long the text is.
constexpr uint64_t steps_per_byte = 4;

struct CodeDeleter {
  void operator()(pcre2_code* code) const { pcre2_code_free(code); }
};
struct CompileContextDeleter {
  void operator()(pcre2_compile_context* context) const { pcre2_compile_context_free(context); }
};
using CodePointer = std::unique_ptr<pcre2_code, CodeDeleter>;

std::string pcre_message(int error) {
  std::array<PCRE2_UCHAR, 256> words{};
  if (pcre2_get_error_message(error, words.data(), words.size()) < 0) {
    return "the pattern cannot be compiled";
  }
  return std::string(words.begin(), std::find(words.begin(), words.end(), '\0'));
}

Result<EcmaPattern> checked_translation(std::string_view pattern) {
  if (pattern.size() > limits::regex_pattern_bytes) {
    return Failure{{},
                   "the pattern has " + std::to_string(pattern.size()) +
                       " bytes, more than the limit of " +
                       std::to_string(limits::regex_pattern_bytes)};
  }
  return translate_pattern(pattern);
}

// Automatic callouts stand before every item of the pattern; they are what counts the steps.
Result<CodePointer> compile_pcre(std::string_view pattern, const EcmaPattern& translated) {
  const std::unique_ptr<pcre2_compile_context, CompileContextDeleter> context(
      pcre2_compile_context_create(nullptr));
  if (!context) {
    return Failure{{}, "there is no memory for the pattern"};
  }
  // ECMA-262's `.` stops at CR and LF whatever PCRE2 was built with.
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_ANYCRLF);
  constexpr uint32_t options = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C |
                               PCRE2_MATCH_UNSET_BACKREF | PCRE2_AUTO_CALLOUT;
  int error = 0;
  PCRE2_SIZE offset = 0;
  CodePointer code(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(translated.pcre.data()),
                                 translated.pcre.size(), options, &error, &offset, context.get()));
  if (!code) {
    const size_t origin =
        offset < translated.origins.size() ? translated.origins[offset] : pattern.size();
    return Failure{{}, pattern_fault(pattern, origin, pcre_message(error))};
  }
  return code;
}

// What a search may still do, and where it was last seen.
struct Steps {
  uint64_t left = limits::regex_match_limit;
  uint64_t price = 1;
  size_t position = 0;
};

int count_step(pcre2_callout_block* block, void* data) {
  Steps& steps = *static_cast<Steps*>(data);
  const size_t position = block->current_position;
  const uint64_t walked = position > steps.position ? position - steps.position : 0;
  steps.position = position;
  const uint64_t price = steps.price + walked / bytes_per_step;
  if (price > steps.left) {
    return PCRE2_ERROR_CALLOUT;
  }
  steps.left -= price;
  return 0;
}

// Working memory of one thread. It is no state: a search leaves nothing in it that another reads.
// Without it each search would allocate three times, which costs more than the search.
class Scratch {
 public:
  Scratch()
      : match_(pcre2_match_data_create(1, nullptr)),
        context_(pcre2_match_context_create(nullptr)),
        stack_(
            pcre2_jit_stack_create(first_stack_bytes, limits::regex_heap_kib * 1024UL, nullptr)) {
    if (context_ != nullptr) {
      // PCRE2's own count begins anew at every place where a match may start, so that it bounds
      // nothing; the callouts count the whole search.
      pcre2_set_match_limit(context_, UINT32_MAX);
      pcre2_set_heap_limit(context_, limits::regex_heap_kib);
      // The stack may grow to what the heap limit allows, so that compiled code has no less memory
      // than the interpreter: a second run without it could not do better.
      pcre2_jit_stack_assign(context_, nullptr, stack_);
    }
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    pcre2_jit_stack_free(stack_);
    pcre2_match_context_free(context_);
    pcre2_match_data_free(match_);
  }

  int match(const pcre2_code* code, std::string_view text, Steps& steps) {
    if (match_ == nullptr || context_ == nullptr) {
      return PCRE2_ERROR_NOMEMORY;
    }
    pcre2_set_callout(context_, count_step, &steps);
    return pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0, 0, match_,
                       context_);
  }

 private:
  static constexpr size_t first_stack_bytes = 32 << 10;
  pcre2_match_data* match_;
  pcre2_match_context* context_;
  pcre2_jit_stack* stack_;
};

}  // namespace

struct Regex::Code {
  std::optional<AnchoredText> plain{};  // then there is nothing to search for with PCRE2
  CodePointer program{};
  uint32_t largest_count = 0;
  bool back_references = false;
};

Result<Regex> Regex::compile(std::string_view pattern) {
  const Result<EcmaPattern> translated = checked_translation(pattern);
  if (!translated) {
    return translated.failure();
  }
  if (translated->lookbehind) {
    return Failure{
        {},
        pattern_fault(pattern, *translated->lookbehind, "a lookbehind is not supported, but stands",
                      "say it from the start of the text, or with a lookahead `(?=`")};
  }
  Result<CodePointer> program = compile_pcre(pattern, *translated);
  if (!program) {
    return program.failure();
  }
  Code code;
  code.plain = read_anchored_text(pattern);
  if (code.plain) {
    return Regex(std::make_shared<const Code>(std::move(code)));
  }
  // Where there is no memory that may be executed the interpreter does the work.
  pcre2_jit_compile(program->get(), PCRE2_JIT_COMPLETE);
  code.program = std::move(*program);
  code.largest_count = translated->largest_count;
  code.back_references = translated->back_references;
  return Regex(std::make_shared<const Code>(std::move(code)));
}

std::optional<std::string> Regex::syntax_fault(std::string_view pattern) {
  const Result<EcmaPattern> translated = checked_translation(pattern);
  if (!translated) {
    return translated.failure().message;
  }
  const Result<CodePointer> program = compile_pcre(pattern, *translated);
  if (!program) {
    return program.failure().message;
  }
  return std::nullopt;
}

Regex::Match Regex::search(std::string_view text) const {
  if (code_->plain) {
    return code_->plain->is_in(text) && !find_invalid_utf8(text) ? Match::yes : Match::no;
  }
  thread_local Scratch scratch;
  Steps steps;
  steps.left += text.size() * steps_per_byte;
  // Work that no callout sees: the characters of `x{1000}` and the text of a back reference.
  steps.price += code_->largest_count / bytes_per_step;
  if (code_->back_references) {
    steps.price += text.size() / bytes_per_step;
  }
  const int outcome = scratch.match(code_->program.get(), text, steps);
  if (outcome >= 0) {
    return Match::yes;
  }
  const bool not_utf8 = outcome <= PCRE2_ERROR_UTF8_ERR1 && outcome >= PCRE2_ERROR_UTF8_ERR21;
  return outcome == PCRE2_ERROR_NOMATCH || not_utf8 ? Match::no : Match::limit;
}

}  // namespace matterlint
