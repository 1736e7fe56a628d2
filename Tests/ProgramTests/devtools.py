"""A browser without a window, spoken to over a pipe (Chrome DevTools Protocol)."""
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    """A Chromium of its own, with a profile that is removed with it."""

    # How long it may be silent, in seconds.
    PATIENCE = 20

    def __init__(self, program="chromium"):
        self.profile = tempfile.mkdtemp(prefix="report-")
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        command = [
            program, "--headless=new", "--remote-debugging-pipe", "--no-first-run",
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update",
            "--hide-scrollbars", f"--user-data-dir={self.profile}", "about:blank"]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        self.process = subprocess.Popen(
            ["sh", "-c", f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}', "sh"] + command,
            pass_fds=(theirs_in, theirs_out), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.input, self.output = ours_in, ours_out
        self.waiting = b""
        self.number = 0
        self.events = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self.call(f"{domain}.enable")

    def close(self):
        """Ends the browser, which is killed when it does not go."""
        try:
            self.session = None
            self.call("Browser.close")
            self.process.wait(self.PATIENCE)
        except (OSError, TimeoutError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def message(self):
        """The next message of the browser."""
        deadline = time.monotonic() + self.PATIENCE
        while b"\0" not in self.waiting:
            ready, _, _ = select.select([self.input], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser is silent")
            piece = os.read(self.input, 1 << 20)
            if not piece:
                raise OSError("the browser is gone")
            self.waiting += piece
        message, self.waiting = self.waiting.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        """Calls a method and returns its result; events that come before are kept."""
        self.number += 1
        call = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            call["sessionId"] = self.session
        rest = json.dumps(call).encode() + b"\0"
        while rest:
            rest = rest[os.write(self.output, rest):]
        while True:
            message = self.message()
            if message.get("id") != self.number:
                self.events.append(message)
                continue
            if "error" in message:
                raise RuntimeError(f"{method}: {message['error']}")
            return message["result"]

    def await_event(self, method):
        """Returns when an event of this name has come since the last ``forget``."""
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.message())

    def forget(self):
        """Forgets the events that have come."""
        self.events = []

    def evaluate(self, script):
        """The value of an expression in the page; a promise is awaited."""
        result = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"]))
        return result["result"].get("value")
