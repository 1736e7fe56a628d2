"""The ways in which one file is delivered."""

import mmap
import os
import time


def inode(path):
    """The inode of what lies at `path`."""
    return os.lstat(path).st_ino


def copy(path, content, _):
    """Written in one go."""
    with open(path, "wb") as file:
        file.write(content)
        return os.fstat(file.fileno()).st_ino


def slowly(path, content, random):
    """Written in pieces with pauses."""
    with open(path, "wb", buffering=0) as file:
        for piece in _pieces(content, random):
            file.write(piece)
            time.sleep(random.choice([0, 0.001, 0.003, 0.02]))
        return os.fstat(file.fileno()).st_ino


def renamed(path, content, random):
    """Written under a passed-over name and renamed, as rsync and careful programs do."""
    folder, name = os.path.split(path)
    hidden = random.choice([f".{name}.Xq{random.randrange(999)}", f"{name}.part", f"{name}~"])
    aside = os.path.join(folder, hidden)
    number = (slowly if random.random() < 0.2 else copy)(aside, content, random)
    os.rename(aside, path)
    return number


def unnamed(path, content, random):
    """Written without a name, which is given before the descriptor is closed."""
    descriptor = os.open(os.path.dirname(path), os.O_TMPFILE | os.O_WRONLY, 0o644)
    try:
        os.write(descriptor, content)
        _replace(path)
        # A descriptor given as folder, which an absolute path ignores, is what selects linkat.
        os.link(f"/proc/self/fd/{descriptor}", path, src_dir_fd=descriptor, follow_symlinks=True)
        if random.random() < 0.3:
            time.sleep(0.01)
        return os.fstat(descriptor).st_ino
    finally:
        os.close(descriptor)


def mapped(path, content, random):
    """Written through memory."""
    if not content:
        return copy(path, content, random)
    with open(path, "w+b") as file:
        file.truncate(len(content))
        with mmap.mmap(file.fileno(), len(content)) as memory:
            memory[:] = content
        return os.fstat(file.fileno()).st_ino


def linker(outside):
    """A way that writes in the folder `outside` and gives the file a second name inside."""
    def linked(path, content, random):
        source = os.path.join(outside, f"link-{random.getrandbits(48)}")
        number = copy(source, content, random)
        _replace(path)
        os.link(source, path)
        os.remove(source)
        return number
    return linked


def mover(outside):
    """A way that writes in the folder `outside` and moves the file in."""
    def moved(path, content, random):
        source = os.path.join(outside, f"move-{random.getrandbits(48)}")
        number = copy(source, content, random)
        os.rename(source, path)
        return number
    return moved


def _replace(path):
    """A link takes no other file's name: that file goes first."""
    try:
        os.remove(path)
    except FileNotFoundError:
        pass


def _pieces(content, random):
    cuts = sorted(random.randrange(len(content) + 1) for _ in range(random.randrange(1, 5)))
    for start, end in zip([0] + cuts, cuts + [len(content)]):
        yield content[start:end]
