/* Preloaded into a program: records when each of its syncs returned and how long the file was that
 * is then on the disk, as three 64-bit numbers (time in ns, inode, bytes) in $SYNC_RECORD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int record = -1;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("SYNC_RECORD");
    if (path) record = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int sync_with(const char *name, int file) {
    struct stat before;
    int (*call)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    int is_known = fstat(file, &before) == 0;
    int result = call(file);
    if (result == 0 && is_known && record >= 0) {
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        int64_t entry[3] = {now.tv_sec * 1000000000LL + now.tv_nsec, before.st_ino, before.st_size};
        if (write(record, entry, sizeof entry) != sizeof entry) _exit(74);
    }
    return result;
}

int fdatasync(int file) { return sync_with("fdatasync", file); }

int fsync(int file) { return sync_with("fsync", file); }
