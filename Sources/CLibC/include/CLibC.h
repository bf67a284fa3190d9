#ifndef CLIBC_H
#define CLIBC_H

/// Gives back what idling does not need: freed memory, which the allocator would keep for later, and
/// the pages of the program's own code that only its start or its last work used.
void praatmee_give_back_memory(void);

/// Whether a time service keeps this machine's clock in step: 1 yes, 0 no, -1 where the kernel
/// does not say.
int praatmee_clock_is_kept(void);

#endif
