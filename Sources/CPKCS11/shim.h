#pragma once
// Without it the names are macros, which Swift does not see.
#define CRYPTOKI_GNU 1
#include <p11-kit/pkcs11.h>
