"""Writers that behave like real feeds, each in a folder of its own."""

import os
import random
import threading
import time

import delivery
from articles import Articles
from ledger import is_passed_over

_NAMES = ["meldung {}.txt", "{}.txt", "übersicht-{}", "DPA_{}.TXT", "latin\udce4-{}.txt"]


class Aborted(Exception):
    """The run ended early."""


class Pace:
    """How far the writers may go, and whether they go on at all."""

    def __init__(self, backlog):
        self.backlog = backlog
        self.limit = 0
        self.is_aborted = False

    def wait(self, condition):
        """Waits until `condition` holds."""
        while not condition():
            if self.is_aborted:
                raise Aborted()
            time.sleep(0.02)


class Writer(threading.Thread):
    """Makes `share` deliveries; what it does in which order follows from `seed` and `number`."""

    def __init__(self, number, seed, share, folders, ledger, reader, pace, kept):
        super().__init__(name=f"writer {number}", daemon=True)
        self._incoming, self._outside = folders
        self._share, self._kept = share, kept
        self._random = random.Random(f"writer {seed} {number}")
        self._articles = Articles(f"{seed}-{number}")
        self._ledger, self._reader, self._pace = ledger, reader, pace
        self._top, self._serial, self._done = f"w{number}", 0, 0
        self._folders = [self._top]
        self._lying, self._contents, self._fresh = {}, [], []
        self.failure = None
        os.mkdir(self._at(self._top))
        self._ways = (
            [delivery.copy] * 6 + [delivery.slowly] * 2 + [delivery.renamed] * 4
            + [delivery.unnamed] * 2 + [delivery.linker(self._outside)] * 2
            + [delivery.mover(self._outside), delivery.mapped])
        self._acts = (
            [self._drop] * 50 + [self._rewrite] * 8 + [self._rewrite_same] * 4
            + [self._append] * 3 + [self._delete_at_once] * 4 + [self._delete] * 2
            + [self._pass_over] * 3 + [self._drop_bad] * 4 + [self._drop_equal] * 4
            + [self._rename] * 5 + [self._link] * 3 + [self._new_folder] * 2
            + [self._move_folder] * 2 + [self._take_away] * 2 + [self._move_while_writing])

    def run(self):
        try:
            bursts = {self._share // 3, self._share * 2 // 3}
            while self._done < self._share:
                self._hold_back()
                if any(self._done >= burst for burst in bursts):
                    bursts = {burst for burst in bursts if self._done < burst}
                    self._burst()
                self._random.choice(self._acts)()
        except Aborted:
            pass
        except Exception as failure:
            self.failure = failure

    # What one act is made of.

    def _at(self, path):
        return os.path.join(self._incoming, path)

    def _new_path(self, folder=None):
        self._serial += 1
        name = self._random.choice(_NAMES).format(self._serial)
        return os.path.join(folder or self._random.choice(self._folders), name)

    def _new_folder_name(self):
        self._serial += 1
        return os.path.join(self._top, f"ordner {self._serial}")

    def _deliver(self, path, content, way=None, is_article=True):
        """Puts `content` in place; what lay there is gone.

        A file with a second name is replaced, never written to: both names would change.
        """
        way = way or self._random.choice(self._ways)
        if path in self._lying and os.stat(self._at(path)).st_nlink > 1:
            way = delivery.renamed
        number = way(self._at(path), content, self._random)
        return self._enter(path, content, number, way.__name__, is_article)

    def _enter(self, path, content, number, how, is_article=True):
        before = self._lying.pop(path, None)
        if before:
            before.is_gone = True
        entered = self._ledger.enter(content, is_article, path, number, how)
        self._lying[path] = entered
        self._fresh.append(entered)
        self._done += 1
        return entered

    def _article(self):
        content = self._articles.article()
        if len(self._contents) < 50 or self._random.random() < 0.05:
            self._contents.append(content)
        return content

    def _some_path(self):
        """A path at which something lies, more often one of late."""
        paths = list(self._lying)
        late = paths[-20:] if self._random.random() < 0.5 else paths
        return self._random.choice(late) if late else None

    def _remove(self, path):
        os.remove(self._at(path))
        self._lying.pop(path).is_gone = True

    def _hold_back(self):
        """Waits for the pace, and now and then clears away what has its verdict."""
        self._pace.wait(lambda: len(self._ledger) < self._pace.limit)
        if len(self._fresh) > self._pace.backlog:
            self._pace.wait(self._has_little_backlog)
        if len(self._lying) > self._kept:
            self._clear()

    def _has_little_backlog(self):
        self._reader.refresh()
        self._fresh = [
            entered for entered in self._fresh
            if not entered.is_gone and not self._reader.has_content(entered.content)
            and not all(map(is_passed_over, entered.paths))]
        return len(self._fresh) <= self._pace.backlog // 2

    def _clear(self):
        """Removes the older half of the files once they are judged, as owners of feeds do."""
        self._reader.refresh()
        for path in list(self._lying)[: self._kept // 2]:
            entered = self._lying[path]
            is_judged = any(
                self._reader.has_verdict(each, entered.content) for each in entered.paths)
            if is_judged:
                os.remove(self._at(path))
                del self._lying[path]
            elif self._reader.has_content(entered.content):
                self._remove(path)

    # The acts.

    def _drop(self):
        self._deliver(self._new_path(), self._article())

    def _drop_bad(self):
        self._deliver(self._new_path(), self._articles.no_article(), is_article=False)

    def _drop_equal(self):
        if self._contents:
            self._deliver(self._new_path(), self._random.choice(self._contents))

    def _rewrite(self):
        if path := self._some_path():
            self._deliver(path, self._article())

    def _rewrite_same(self):
        if path := self._some_path():
            with open(self._at(path), "rb") as file:
                content = file.read()
            self._deliver(path, content, is_article=self._lying[path].is_article)

    def _append(self):
        """A writer that closes its file and opens it again."""
        content, path = self._article(), self._new_path()
        self._deliver(path, content, delivery.copy)
        more = "\nAm Abend folgte eine Ergänzung.\n".encode()
        with open(self._at(path), "ab") as file:
            file.write(more)
            number = os.fstat(file.fileno()).st_ino
        self._enter(path, content + more, number, "append")

    def _delete_at_once(self):
        path = self._new_path()
        self._deliver(path, self._article())
        self._remove(path)

    def _delete(self):
        if path := self._some_path():
            self._remove(path)

    def _pass_over(self):
        folder, name = os.path.split(self._new_path())
        name = self._random.choice([f".{name}", f"{name}.tmp", f"{name}.part", f"{name}~"])
        path = os.path.join(folder, name)
        self._deliver(path, self._article(), delivery.copy)
        self._lying.pop(path)

    def _rename(self):
        if path := self._some_path():
            self._move(path, self._new_path())

    def _move(self, path, target):
        os.rename(self._at(path), self._at(target))
        moved = self._lying.pop(path)
        moved.paths.append(target)
        self._lying[target] = moved

    def _link(self):
        if path := self._some_path():
            target, source = self._new_path(), self._lying[path]
            os.link(self._at(path), self._at(target))
            with open(self._at(target), "rb") as file:
                content = file.read()
            self._enter(target, content, source.inode, "second link", source.is_article)

    def _new_folder(self):
        """A folder made and filled at once, in sight or under a passed-over name."""
        folder = self._new_folder_name()
        if self._random.random() < 0.5:
            os.makedirs(self._at(os.path.join(folder, "darin")))
            self._folders.append(folder)
            for _ in range(self._random.randint(2, 12)):
                inner = self._random.choice([folder, os.path.join(folder, "darin")])
                self._deliver(self._new_path(inner), self._article())
            return
        staging = os.path.join(self._top, f".stage{self._serial}")
        os.mkdir(self._at(staging))
        paths = [self._new_path(staging) for _ in range(self._random.randint(2, 12))]
        contents = [self._article() for _ in paths]
        numbers = [
            delivery.copy(self._at(path), content, None) for path, content in zip(paths, contents)]
        os.rename(self._at(staging), self._at(folder))
        self._folders.append(folder)
        for path, content, number in zip(paths, contents, numbers):
            self._enter(folder + path[len(staging):], content, number, "staged folder")

    def _move_folder(self):
        if folder := self._some_folder():
            self._rename_folder(folder, self._new_folder_name())

    def _take_away(self):
        """A folder is moved out of sight and comes back, perhaps under another name."""
        if folder := self._some_folder():
            away = os.path.join(self._outside, f"away {self._top} {self._serial}")
            os.rename(self._at(folder), away)
            self._folders.remove(folder)
            for _ in range(self._random.randint(0, 5)):
                self._drop()
            back = folder if self._random.random() < 0.5 else self._new_folder_name()
            os.rename(away, self._at(back))
            self._folders.append(back)
            if back != folder:
                self._repath(folder, back)

    def _move_while_writing(self):
        if folder := self._some_folder():
            path, content = self._new_path(folder), self._article()
            half = len(content) // 2
            with open(self._at(path), "wb", buffering=0) as file:
                file.write(content[:half])
                target = self._new_folder_name()
                self._rename_folder(folder, target)
                file.write(content[half:])
                number = os.fstat(file.fileno()).st_ino
            self._enter(target + path[len(folder):], content, number, "moved while written")

    def _some_folder(self):
        folders = [folder for folder in self._folders if folder != self._top]
        return self._random.choice(folders[-8:]) if folders else None

    def _rename_folder(self, folder, target):
        os.rename(self._at(folder), self._at(target))
        self._folders[self._folders.index(folder)] = target
        self._repath(folder, target)

    def _repath(self, folder, target):
        for path in [path for path in self._lying if path.startswith(folder + "/")]:
            moved = self._lying.pop(path)
            moved.paths.append(target + path[len(folder):])
            self._lying[moved.paths[-1]] = moved

    def _burst(self):
        for _ in range(min(2000, self._share // 8)):
            self._deliver(self._new_path(), self._article(), delivery.copy)
