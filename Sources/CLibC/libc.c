#include "CLibC.h"

#include <malloc.h>
#include <sys/timex.h>

void praatmee_give_back_memory(void) { malloc_trim(0); }

int praatmee_clock_is_kept(void) {
  struct timex state = {0};
  int answer = adjtimex(&state);
  if (answer == -1) return -1;
  return answer != TIME_ERROR && !(state.status & STA_UNSYNC);
}
