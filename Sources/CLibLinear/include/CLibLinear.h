// LIBLINEAR's training of linear models.
#pragma once
#include <linear.h>

/// Keeps LIBLINEAR from writing its progress to standard output.
void praatmee_liblinear_be_silent(void);
