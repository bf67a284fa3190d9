#include "CLibLinear.h"

static void keep_silent(const char *words) { (void)words; }

void praatmee_liblinear_be_silent(void) { set_print_string_function(keep_silent); }
