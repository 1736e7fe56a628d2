"""A small machine in qemu, without KVM: Debian's cloud kernel, a root disk, a data disk."""

import glob
import os
import re
import shutil
import subprocess

_HERE = os.path.dirname(os.path.abspath(__file__))
_KERNEL_PACKAGE = "linux-image-cloud-amd64"
_MODULES = ["virtio/virtio_ring", "virtio/virtio", "virtio/virtio_pci_modern_dev",
            "virtio/virtio_pci_legacy_dev", "virtio/virtio_pci", "block/virtio_blk"]


def _run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


class Machine:
    """Makes its disks in `folder`, which is kept from run to run for the kernel's sake."""

    def __init__(self, folder, programs, lexicon):
        self._folder = os.path.abspath(folder)
        os.makedirs(self._folder, exist_ok=True)
        self._kernel = self._fetch_kernel()
        self._initrd = self._make_initrd()
        self._root = self._make_root(programs, lexicon)
        self.disk = self._in("data.img")
        _make_disk(self.disk, "256M")

    def _in(self, name):
        return os.path.join(self._folder, name)

    def _fetch_kernel(self):
        """Unpacks the kernel's package, which is not installed."""
        unpacked = self._in("kernel")
        if not glob.glob(f"{unpacked}/boot/vmlinuz-*"):
            depends = _run("apt-cache", "depends", _KERNEL_PACKAGE)
            package = re.search(r"Depends: (linux-image-\S+)", depends)[1]
            _run("apt-get", "download", "-q", package, cwd=self._folder)
            [archive] = glob.glob(self._in(f"{package}_*.deb"))
            _run("dpkg", "-x", archive, unpacked)
            os.remove(archive)
        return glob.glob(f"{unpacked}/boot/vmlinuz-*")[0]

    def _make_initrd(self):
        """The first root, in memory: busybox, the modules of the disks, `init`."""
        folder = self._in("initrd")
        shutil.rmtree(folder, ignore_errors=True)
        for name in ["bin", "modules"]:
            os.makedirs(f"{folder}/{name}")
        shutil.copy(shutil.which("busybox"), f"{folder}/bin/busybox")
        shutil.copy(f"{_HERE}/init", f"{folder}/init")
        os.chmod(f"{folder}/init", 0o755)
        [drivers] = glob.glob(self._in("kernel/lib/modules/*/kernel/drivers"))
        for module in _MODULES:
            shutil.copy(f"{drivers}/{module}.ko", f"{folder}/modules")
        archive = self._in("initrd.cpio")
        with open(archive, "wb") as output:
            names = _run("find", ".", cwd=folder)
            subprocess.run(["cpio", "-o", "-H", "newc", "--quiet"], input=names.encode(),
                           stdout=output, cwd=folder, check=True)
        return archive

    def _make_root(self, programs, lexicon):
        """The disk with the programs, the libraries that `ldd` names, and the lexicon."""
        folder = self._in("root")
        shutil.rmtree(folder, ignore_errors=True)
        for name in ["bin", "proc", "dev", "tmp", "mnt", "etc"]:
            os.makedirs(f"{folder}/{name}")
        shutil.copy(shutil.which("busybox"), f"{folder}/bin/busybox")
        shutil.copy(f"{_HERE}/feed", f"{folder}/feed")
        shutil.copytree(lexicon, f"{folder}/lexicon")
        for name in ["chronicled", "chroniclectl"]:
            program = os.path.join(programs, name)
            shutil.copy(program, f"{folder}/bin/{name}")
            for library in re.findall(r"(/\S+) \(0x", _run("ldd", program)):
                target = folder + library
                os.makedirs(os.path.dirname(target), exist_ok=True)
                shutil.copy(library, target)
        image = self._in("root.img")
        _make_disk(image, "1G", "-d", folder)
        shutil.rmtree(folder)
        return image

    def boot(self, number, mode, console):
        """Starts the machine; its console goes to the file `console`. Returns the process."""
        drives = [f"file={self._root},format=raw,if=virtio,readonly=on",
                  f"file={self.disk},format=raw,if=virtio,cache=writeback"]
        command = ["qemu-system-x86_64", "-accel", "tcg", "-cpu", "max", "-m", "1024", "-smp", "1",
                   "-nographic", "-no-reboot", "-nodefaults", "-serial", "stdio",
                   "-kernel", self._kernel, "-initrd", self._initrd, "-append",
                   "console=ttyS0 quiet panic=-1 rdinit=/init edd=off tsc=unstable "
                   f"boot={number} mode={mode}"]
        for drive in drives:
            command += ["-drive", drive]
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=console, stderr=subprocess.STDOUT)

    def log(self, target):
        """Copies the log that a mount would now find on the data disk to the folder `target`.

        The journal is replayed on a copy of the disk; the machine's own does it at its next boot.
        """
        copy = self._replayed(target)
        listing = _run("debugfs", "-R", "ls -p /chronicle", copy)
        for name in re.findall(r"/((?:events|cut)-?[^/]*)/\d*/\n", listing):
            _run("debugfs", "-R", f'dump /chronicle/{name} "{target}/{name}"', copy)
        return target

    def everything(self, target):
        """Copies all that lies there, as `log` does."""
        _run("debugfs", "-R", f'rdump /chronicle "{target}"', self._replayed(target))
        return os.path.join(target, "chronicle")

    def _replayed(self, target):
        shutil.rmtree(target, ignore_errors=True)
        os.makedirs(target)
        copy = self._in("copy.img")
        _run("cp", "--sparse=always", self.disk, copy)
        _check(copy)
        return copy


def _make_disk(path, size, *options):
    """A new ext4 file system with a journal."""
    if os.path.exists(path):
        os.remove(path)
    _run("truncate", "-s", size, path)
    _run("mkfs.ext4", "-q", "-F", *options, path)


def _check(image):
    """Replays the journal; e2fsck says 1 when it mended something."""
    result = subprocess.run(
        ["e2fsck", "-f", "-p", image], capture_output=True, text=True, check=False)
    if result.returncode > 1:
        raise OSError(f"e2fsck: {result.stdout}{result.stderr}")
