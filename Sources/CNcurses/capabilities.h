// What the terminal can do. See capabilities.c.
#ifndef CAPABILITIES_H
#define CAPABILITIES_H
#include <stdbool.h>

/// Has the C library count columns as in UTF-8; false where it cannot.
bool capabilities_choose_locale(void);
#endif
