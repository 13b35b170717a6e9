// SPDX-License-Identifier: MIT
// The `main` of every Catch2 binary. Version 3 brings it as a library, version 2 as this macro.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#endif
#include "support/catch.h"
