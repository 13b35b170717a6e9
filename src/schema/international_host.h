// SPDX-License-Identifier: MIT
// International host names (IDNA 2008: RFC 5890 to 5893). Joining types (RFC 5892, A.1) are known
// for the Arabic script only; elsewhere a zero width non-joiner needs a virama before it.
#ifndef MATTERLINT_SCHEMA_INTERNATIONAL_HOST_H_
#define MATTERLINT_SCHEMA_INTERNATIONAL_HOST_H_

#include <string>
#include <string_view>

namespace matterlint {

/// Why `text` is not a host name in ASCII whose labels that begin with `xn--` hold international
/// ones (RFC 5891, 4.2); empty when it is one.
std::string host_fault(std::string_view text);

/// Why `text` is not an international host name (RFC 5890, 2.3.2.3); empty when it is one. The
/// ideographic, fullwidth and halfwidth full stops count as dots (RFC 3490, 3.1).
std::string international_host_fault(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_INTERNATIONAL_HOST_H_
