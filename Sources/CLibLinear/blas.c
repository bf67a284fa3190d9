// The four routines of BLAS that LIBLINEAR calls, in the plainest form.
//
// The BLAS libraries of a distribution sum in an order that depends on the processor, so that the
// same mails would train to other bytes on another machine. This needs no library besides.
#include <math.h>

double ddot_(int *count, double *x, int *step_x, double *y, int *step_y) {
  double sum = 0;
  for (int i = 0; i < *count; i++) sum += x[(long)i * *step_x] * y[(long)i * *step_y];
  return sum;
}

int daxpy_(int *count, double *factor, double *x, int *step_x, double *y, int *step_y) {
  for (int i = 0; i < *count; i++) y[(long)i * *step_y] += *factor * x[(long)i * *step_x];
  return 0;
}

int dscal_(int *count, double *factor, double *x, int *step) {
  for (int i = 0; i < *count; i++) x[(long)i * *step] *= *factor;
  return 0;
}

double dnrm2_(int *count, double *x, int *step) {
  double sum = 0;
  for (int i = 0; i < *count; i++) sum += x[(long)i * *step] * x[(long)i * *step];
  return sqrt(sum);
}
