#ifndef CLIBC_H
#define CLIBC_H

/// Gives freed memory back to the system; the allocator would keep it for later.
void praatmee_give_back_memory(void);

/// Whether a time service keeps this machine's clock in step: 1 yes, 0 no, -1 where the kernel
/// does not say.
int praatmee_clock_is_kept(void);

#endif
