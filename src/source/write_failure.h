// SPDX-License-Identifier: MIT
// Sentences about a note that was not written: what happened, why, and what to do.
#ifndef MATTERLINT_SOURCE_WRITE_FAILURE_H_
#define MATTERLINT_SOURCE_WRITE_FAILURE_H_

#include <string>
#include <string_view>

#include "source/result.h"

namespace matterlint {

/// A note that was left as it is because the system refused something. `what` is a clause such as
/// "it could not be locked", `error` a number of <cerrno>.
Failure left_as_it_is(const std::string& path, std::string_view what, int error);

/// Somebody else changed or removed the note after it was read, so it was left as they left it.
Failure changed_during_run(const std::string& path);

/// True for what `changed_during_run` makes: reading the note again shows what to do now.
bool is_changed_during_run(const Failure& failure);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_WRITE_FAILURE_H_
