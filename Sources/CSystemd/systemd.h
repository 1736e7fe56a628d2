#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
/* Which the Glibc module of Swift leaves out. */
#include <sys/vfs.h>
