/* What Swift's import of the C library leaves out. */
#include <sys/timex.h>
#include <sys/vfs.h>
/* Shown to GNU sources only. */
int renameat2(int, const char *, int, const char *, unsigned int);
