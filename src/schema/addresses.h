// SPDX-License-Identifier: MIT
// IP addresses and host names, as formats and the hosts of links need them.
#ifndef MATTERLINT_SCHEMA_ADDRESSES_H_
#define MATTERLINT_SCHEMA_ADDRESSES_H_

#include <string>
#include <string_view>

namespace matterlint {

/// Why `text` is not an address of IPv4 in dotted decimals (RFC 2673, 3.2); empty when it is one.
std::string ipv4_fault(std::string_view text);

/// Why `text` is not an address of IPv6 (RFC 4291, 2.2); empty when it is one. No zone, no
/// brackets.
std::string ipv6_fault(std::string_view text);

/// Why `text` is not a host name of letters, digits and hyphens (RFC 1123, 2.1); empty when it is.
std::string ascii_host_fault(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_ADDRESSES_H_
