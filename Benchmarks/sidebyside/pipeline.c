/* The physical limit: inotify, read, one JSON line a file, group commit with fdatasync.
 *
 *     pipeline FOLDER LOG
 *
 * A file is known by its name alone, which no daemon could afford; it looks through the folder at
 * its start and after an overflow, and takes nothing twice. */
#include <dirent.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { TABLE = 1 << 20, EVENTS = 64 << 10, LINE = 2048, CONTENT = 1 << 20 };

static char *known[TABLE]; /* the names that have a line, by their hash */
static char *batch;        /* the lines that wait for the sync */
static size_t batch_length, batch_room;
static char content[CONTENT];
static int folder, log_file;

/* Where `name` stands in the table, or would stand. */
static char **place(const char *name) {
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (const char *c = name; *c; c++) hash = (hash ^ (unsigned char)*c) * 1099511628211u;
    size_t at = hash % TABLE;
    while (known[at] && strcmp(known[at], name)) at = (at + 1) % TABLE;
    return &known[at];
}

static size_t escape(char *to, const char *text) {
    char *start = to;
    for (; *text; text++) {
        unsigned char byte = *text;
        if (byte < 0x20) to += sprintf(to, "\\u%04x", byte);
        else {
            if (byte == '"' || byte == '\\') *to++ = '\\';
            *to++ = byte;
        }
    }
    return to - start;
}

static void add_line(const char *name, size_t bytes) {
    if (batch_room - batch_length < LINE) {
        batch_room = 2 * batch_room + LINE;
        if (!(batch = realloc(batch, batch_room))) err(1, "realloc");
    }
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    char *end = batch + batch_length;
    end += sprintf(end, "{\"file\":\"");
    end += escape(end, name);
    end += sprintf(end, "\",\"bytes\":%zu,\"time\":%lld%09ld}\n", bytes, (long long)now.tv_sec,
                   now.tv_nsec);
    batch_length = end - batch;
}

/* Reads the file `name` whole, unless it is known, gone or still empty. */
static void take(const char *name) {
    char **entry = place(name);
    if (*entry || name[0] == '.') return;
    int file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0) return;
    struct stat status;
    size_t bytes = 0;
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode))
        for (ssize_t got; (got = read(file, content, sizeof content)) > 0;) bytes += got;
    close(file);
    if (bytes == 0) return;
    *entry = strdup(name);
    add_line(name, bytes);
}

/* Writes and syncs what waits: from here on it survives a crash. */
static void commit(void) {
    size_t written = 0;
    while (written < batch_length) {
        ssize_t took = write(log_file, batch + written, batch_length - written);
        if (took < 0 && errno != EINTR) err(74, "write");
        if (took > 0) written += took;
    }
    if (written && fdatasync(log_file)) err(74, "fdatasync");
    batch_length = 0;
}

static void scan(void) {
    int copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *listing = fdopendir(copy);
    if (!listing) err(1, "fdopendir");
    for (struct dirent *entry; (entry = readdir(listing));) take(entry->d_name);
    closedir(listing);
    commit();
}

/* Learns which names have a line, and takes out a line that a crash tore. */
static void recall(void) {
    FILE *lines = fdopen(dup(log_file), "r");
    char *line = NULL;
    size_t room = 0;
    off_t sound = 0;
    ssize_t length;
    while ((length = getline(&line, &room, lines)) > 0 && line[length - 1] == '\n') {
        char *name = line + strlen("{\"file\":\""), *end = strchr(name, '"');
        if (end) *end = 0;
        if (end && !*place(name)) *place(name) = strdup(name);
        sound += length;
    }
    if (ftruncate(log_file, sound)) err(74, "ftruncate");
    free(line);
    fclose(lines);
}

int main(int count, char **words) {
    if (count != 3) errx(64, "usage: pipeline FOLDER LOG");
    folder = open(words[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    log_file = open(words[2], O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
    int notices = inotify_init1(IN_CLOEXEC);
    if (folder < 0 || log_file < 0 || notices < 0) err(66, "open");
    if (inotify_add_watch(notices, words[1], IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR) < 0)
        err(66, "%s", words[1]);
    recall();
    scan();
    static char buffer[EVENTS] __attribute__((aligned(__alignof__(struct inotify_event))));
    while (1) {
        ssize_t length = read(notices, buffer, sizeof buffer);
        if (length < 0 && errno != EINTR) err(1, "read");
        int overflown = 0;
        for (char *at = buffer; at < buffer + length;) {
            struct inotify_event *event = (struct inotify_event *)at;
            if (event->mask & IN_Q_OVERFLOW) overflown = 1;
            else if (event->len && !(event->mask & IN_ISDIR)) take(event->name);
            at += sizeof *event + event->len;
        }
        if (overflown) scan();
        commit();
    }
}
