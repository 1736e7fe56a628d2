/* What the C library shows to GNU sources only, which Swift's import of it is not. */
int renameat2(int, const char *, int, const char *, unsigned int);
