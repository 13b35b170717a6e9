// SPDX-License-Identifier: MIT
// Catch2 of either major version: Debian 12 has 2, newer systems have 3.
#ifndef MATTERLINT_TESTS_SUPPORT_CATCH_H_
#define MATTERLINT_TESTS_SUPPORT_CATCH_H_

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif  // MATTERLINT_TESTS_SUPPORT_CATCH_H_
