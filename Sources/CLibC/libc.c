#define _GNU_SOURCE
#include "CLibC.h"

#include <link.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/timex.h>
#include <unistd.h>

/* The program itself, which comes first: its code and constants are mapped from its file, and the
   next use of a page maps it again. Libraries are left alone, as other programs share them. */
static int release_code(struct dl_phdr_info *program, size_t size, void *context) {
  (void)size, (void)context;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int i = 0; i < program->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &program->dlpi_phdr[i];
    if (segment->p_type != PT_LOAD || segment->p_flags & PF_W) continue;
    uintptr_t start = (program->dlpi_addr + segment->p_vaddr) & ~(page - 1);
    uintptr_t end = program->dlpi_addr + segment->p_vaddr + segment->p_memsz;
    madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 1;
}

void praatmee_give_back_memory(void) {
  malloc_trim(0);
  dl_iterate_phdr(release_code, NULL);
}

int praatmee_clock_is_kept(void) {
  struct timex state = {0};
  int answer = adjtimex(&state);
  if (answer == -1) return -1;
  return answer != TIME_ERROR && !(state.status & STA_UNSYNC);
}
