"""Looks at reports in a browser: look_at_report.py SMALL LARGE HAPPENINGS

SMALL is a report of a few happenings, LARGE one of so many. Ends with status 1 and says what is
wrong, if anything is. REPORT_PICTURES=FOLDER leaves pictures there.
"""
import base64
import os
import pathlib
import re
import sys
import time

from devtools import Browser

WIDTHS = (360, 800, 1400)
MOST_SECONDS = 3
LEAST_CONTRAST = 4.5

# Functions that the checks in the page share.
TOOLS = """
const all = (selector, of = document) => [...of.querySelectorAll(selector)];
const said = (element) => element.textContent.slice(0, 40);
const painted = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const channels = (colour) => (colour.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
const over = (front, back, share) => back.map((value, i) => front[i] * share + value * (1 - share));
const light = (colour) => {
  const [r, g, b] = colour.map((value) =>
    value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const [r, g, b, share = 1] = channels(getComputedStyle(at).backgroundColor);
    if (share > 0) return [r, g, b];
  }
  return [255, 255, 255];
};
"""

# Text that does not fit where it stands.
CUT_TEXT = """
const wrong = [];
const page = document.documentElement;
if (page.scrollWidth > innerWidth) wrong.push(`the page is ${page.scrollWidth} wide`);
for (const element of all("h1,h2,h3,p,dt,dd,li,caption,th,td,nav,table.happenings")) {
  if (element.closest("thead")?.clientWidth === 1) continue;
  if (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
    wrong.push(`${element.tagName} is cut: ${said(element)}`);
}
for (const chart of all(".scroll > svg")) {
  const frame = chart.getBoundingClientRect();
  const texts = all("text", chart).map((text) => [text, text.getBoundingClientRect()]);
  for (const [text, box] of texts) {
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1) wrong.push(`outside the chart: ${said(text)}`);
  }
  // Names that slant have boxes which meet though the letters do not.
  const upright = texts.filter(([text]) => !text.hasAttribute("transform"));
  upright.forEach(([text, box], i) => upright.slice(i + 1).forEach(([other, its]) => {
    if (box.left < its.right - 1 && its.left < box.right - 1 && box.top < its.bottom - 3 &&
        its.top < box.bottom - 3) wrong.push(`${said(text)} lies on ${said(other)}`);
  }));
  for (const mark of all("path", chart)) {
    const box = mark.getBoundingClientRect();
    for (const [text, its] of upright) {
      if (box.left < its.right && its.left < box.right && box.top < its.bottom - 3 &&
          its.top < box.bottom - 3) wrong.push(`marks lie on ${said(text)}`);
    }
  }
}
wrong
"""

# Text that is hard to read before what is behind it.
WEAK_TEXT = """
const wrong = [];
for (const element of all("h1,h2,h3,small,p,b,dt,dd,li,caption,th,td,a")) {
  const value = contrast(channels(getComputedStyle(element).color).slice(0, 3), ground(element));
  if (value < LEAST) wrong.push(`${element.tagName} ${said(element)}: ${value.toFixed(2)}`);
}
for (const text of all("svg text")) {
  const box = text.getBoundingClientRect();
  let behind = ground(text.closest("div"));
  for (const cell of all("rect", text.ownerSVGElement)) {
    const its = cell.getBoundingClientRect();
    if (its.left <= box.left && box.right <= its.right && its.top <= box.top &&
        box.bottom <= its.bottom) {
      const style = getComputedStyle(cell);
      behind = over(channels(style.fill), behind, Number(style.fillOpacity));
    }
  }
  const value = contrast(channels(getComputedStyle(text).fill).slice(0, 3), behind);
  if (value < LEAST) wrong.push(`${said(text)}: ${value.toFixed(2)}`);
}
wrong
""".replace("LEAST", str(LEAST_CONTRAST))

# Links that lead nowhere, charts without a name, what should not be there.
LOOSE_ENDS = """
const wrong = [];
for (const link of all("a")) {
  const to = link.getAttribute("href");
  if (to.startsWith("#")
      ? !document.getElementById(decodeURIComponent(to.slice(1)))
      : !/^(file|https?):/.test(to)) wrong.push(`a link to ${to}`);
}
for (const chart of all("svg[role=img]")) {
  for (const id of chart.getAttribute("aria-labelledby").split(" ")) {
    if (!document.getElementById(id)?.textContent) wrong.push(`a chart lacks ${id}`);
  }
}
for (const chart of ["lanes", "course", "pairs"]) {
  if (!all(`#figures-${chart} tbody tr`).length) wrong.push(`no figures behind ${chart}`);
}
if (all("script,img,iframe,object,link[rel=stylesheet]").length) wrong.push("something foreign");
wrong
"""


class Reports:
    """The checks, which collect what is wrong."""

    def __init__(self, browser):
        self.browser = browser
        self.wrong = []
        self.pictures = os.environ.get("REPORT_PICTURES")

    def expect(self, holds, what):
        if not holds:
            self.wrong.append(what)

    def open(self, path, width=1400, scheme="light", media="screen"):
        """Opens a page; how long that took until it was painted."""
        self.show(width, scheme, media)
        self.browser.forget()
        start = time.monotonic()
        self.browser.call("Page.navigate", url=path.as_uri())
        self.browser.await_event("Page.loadEventFired")
        self.ask("painted()")
        taken = time.monotonic() - start
        self.expect_silence(path)
        return taken

    def show(self, width, scheme, media="screen"):
        self.browser.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
            mobile=False)
        self.browser.call(
            "Emulation.setEmulatedMedia", media=media,
            features=[{"name": "prefers-color-scheme", "value": scheme}])

    def expect_silence(self, path):
        """No message on the console, and nothing asked for but the page."""
        for event in self.browser.events:
            name, given = event.get("method"), event.get("params", {})
            loud = name in ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
            self.expect(not loud, f"the console says {given}")
            if name == "Network.requestWillBeSent":
                asked = given["request"]["url"]
                self.expect(asked == path.as_uri(), f"the page asks for {asked}")

    def check(self, script, what):
        self.wrong += [f"{what}: {wrong}" for wrong in self.ask(script)]

    def ask(self, script):
        """What a script in the page gives."""
        return self.browser.evaluate("{" + TOOLS + script + "}")

    def picture(self, name):
        if not self.pictures:
            return
        height = self.ask("document.documentElement.scrollHeight")
        width = self.ask("innerWidth")
        self.browser.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=min(height, 6000),
            deviceScaleFactor=1, mobile=False)
        self.ask("painted()")
        self.save(f"{name}.png", self.browser.call("Page.captureScreenshot")["data"])

    def save(self, name, data):
        if self.pictures:
            path = pathlib.Path(self.pictures, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(base64.b64decode(data))

    def screens(self, path):
        """All widths by light and dark."""
        grounds = {}
        for scheme in ("light", "dark"):
            for width in WIDTHS:
                self.open(path, width, scheme)
                self.check(CUT_TEXT, f"{width} wide, {scheme}")
                self.check(WEAK_TEXT, f"{width} wide, {scheme}")
                self.expect_table(width, f"{width} wide, {scheme}")
                self.picture(f"report-{width}-{scheme}")
            grounds[scheme] = self.ask(
                "light(channels(getComputedStyle(document.body).backgroundColor))")
        self.expect(grounds["light"] > 0.8 and grounds["dark"] < 0.1, f"no two themes: {grounds}")
        self.check(LOOSE_ENDS, "the page")

    def expect_table(self, width, where):
        """Whatever it looks like, a screen reader finds the table, its rows and its cells."""
        self.browser.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=20000, deviceScaleFactor=1,
            mobile=False)
        self.ask("painted()")
        rows = self.ask("document.querySelectorAll('.happenings tbody tr').length")
        nodes = self.browser.call("Accessibility.getFullAXTree")["nodes"]
        roles = [node.get("role", {}).get("value") for node in nodes if not node.get("ignored")]
        self.expect(rows > 0 and roles.count("row") >= rows, f"{where}: no rows")
        self.expect(roles.count("cell") >= 3 * rows, f"{where}: no cells")
        self.expect(roles.count("columnheader") >= 8, f"{where}: no headings")

    def paper(self, path):
        """A dark screen prints light pages with all rows and the headings of each table."""
        self.open(path, 1000, "dark", "print")
        tables = self.ask("""({
          ground: light(channels(getComputedStyle(document.body).backgroundColor)),
          heading: getComputedStyle(document.querySelector("thead")).display,
          parts: all(".part").map((part) => getComputedStyle(part).contentVisibility),
          split: all("tr").map((row) => getComputedStyle(row).breakInside),
          rows: all(".happenings tbody tr").filter((row) => row.offsetHeight > 5).length,
          figures: all(".figures tbody tr").filter((row) => row.offsetHeight > 5).length,
          all: all("tbody tr").length})""")
        self.expect(tables["ground"] > 0.9, "paper is dark")
        self.expect(tables["heading"] == "table-header-group", "headings are not repeated")
        self.expect(set(tables["parts"]) == {"visible"}, "parts are left out on paper")
        self.expect(set(tables["split"]) == {"avoid"}, "rows are split between pages")
        self.expect(tables["rows"] + tables["figures"] == tables["all"], "rows are not printed")
        self.check(WEAK_TEXT, "paper")
        printed = self.browser.call("Page.printToPDF", preferCSSPageSize=True)["data"]
        self.save("report.pdf", printed)
        pages = len(re.findall(rb"/Type\s*/Page\b", base64.b64decode(printed)))
        self.expect(pages >= 3, f"{pages} pages are printed")

    def size(self, path, happenings):
        """As many happenings as a page may have by default open at once."""
        taken = self.open(path)
        rows = self.ask("document.querySelectorAll('.happenings tbody tr').length")
        self.expect(rows == happenings, f"{rows} rows")
        self.expect(taken < MOST_SECONDS, f"opening took {taken:.1f} s")
        last = self.ask("""(async () => {
          const row = all(".happenings tbody tr").at(-1);
          row.scrollIntoView();
          await painted();
          const box = row.getBoundingClientRect();
          return box.height > 5 && box.top < innerHeight;
        })()""")
        self.expect(last, "the last row cannot be scrolled to")
        print(f"{happenings} happenings, {path.stat().st_size} bytes, painted in {taken:.2f} s")


def main():
    small, large = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
    browser = Browser()
    try:
        reports = Reports(browser)
        reports.screens(small)
        reports.paper(small)
        reports.size(large, int(sys.argv[3]))
    finally:
        browser.close()
    for wrong in reports.wrong[:40]:
        print(wrong, file=sys.stderr)
    return 1 if reports.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
