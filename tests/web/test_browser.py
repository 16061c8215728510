"""Our pages in a real browser: three widths, both schemes, nothing cut off, nothing loaded or run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from itertools import count, product
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytest.importorskip("datasette")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")

PAGES = (
    "/archive/-/search",
    f"/archive/-/search?q={quote('码头')}",
    "/archive/-/article/1?style=gb7714",
    "/archive/articles?_col=date&_col=headline",
)
SEEN = """
(() => {
  const style = getComputedStyle(document.body);
  const text = document.querySelector(".text p");
  const size = text && parseFloat(getComputedStyle(text).fontSize);
  return JSON.stringify({
    width: innerWidth, scroll: document.documentElement.scrollWidth,
    paper: style.backgroundColor, ink: style.color,
    resources: performance.getEntriesByType("resource").map((one) => new URL(one.name).host),
    measure: text && text.getBoundingClientRect().width / size,
    indent: text && parseFloat(getComputedStyle(text).textIndent) / size,
    host: location.host,
  });
})()
"""

# Chromium reads from the file descriptor 3 and writes to 4.
START = """
import os, sys
read, write = (os.dup(int(one)) for one in sys.argv[1:3])
while read < 5 or write < 5:
    read, write = os.dup(read), os.dup(write)
os.dup2(read, 3)
os.dup2(write, 4)
os.execvp(sys.argv[3], sys.argv[3:])
"""


class Browser:
    """A headless Chromium, spoken to by its DevTools protocol through two pipes."""

    def __init__(self, folder: Path) -> None:
        assert CHROMIUM is not None
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        options = "--headless --no-sandbox --disable-gpu --remote-debugging-pipe --no-first-run"
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-c", START, str(theirs_in), str(theirs_out)),
                *(CHROMIUM, *options.split(), f"--user-data-dir={folder}"),
            ],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._numbers, self._rest, self._session = count(1), b"", ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")

    def call(self, method: str, **parameters: object) -> Any:
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        return self._wait(lambda answer: answer.get("id") == number)["result"]

    def open(self, address: str) -> None:
        """Open a page, and wait until it is there."""
        self.call("Page.navigate", url=address)
        self._wait(lambda answer: answer.get("method") == "Page.loadEventFired")

    def look(self, width: int, scheme: str) -> Any:
        """Return what is seen of the page at a width and in a scheme."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", features=features)
        size = {"width": width, "height": 900, "deviceScaleFactor": 1}
        self.call("Emulation.setDeviceMetricsOverride", **size, mobile=False)
        return json.loads(self.call("Runtime.evaluate", expression=SEEN)["result"]["value"])

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._in)
        os.close(self._out)

    def _wait(self, is_it: Any) -> Any:
        while True:
            while b"\0" not in self._rest:
                piece = os.read(self._in, 1 << 16)
                assert piece, "the browser has ended"
                self._rest += piece
            message, self._rest = self._rest.split(b"\0", 1)
            if is_it(answer := json.loads(message)):
                return answer


@pytest.fixture
def address(archive: Path) -> Iterator[str]:
    environment = {**os.environ, "NEWSARC_ARCHIVE": str(archive)}
    command = [sys.executable, "-m", "newsarc", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", env=environment) as process:
        try:
            assert process.stderr is not None
            found = re.search(r"http://127\.0\.0\.1:\d+", process.stderr.readline())
            assert found is not None
            yield found[0]
        finally:
            process.kill()


def brightness(color: str) -> float:
    red, green, blue = map(int, re.findall(r"\d+", color)[:3])
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255


def test_pages_can_be_read_at_each_width_in_both_schemes(address: str, tmp_path: Path) -> None:
    browser = Browser(tmp_path / "browser")
    try:
        for page in PAGES:
            browser.open(address + page)
            for scheme, width in product(("light", "dark"), (480, 800, 1200)):
                seen = browser.look(width, scheme)
                assert seen["scroll"] <= seen["width"] == width, page
                assert set(seen["resources"]) <= {seen["host"]}
                paper, ink = brightness(seen["paper"]), brightness(seen["ink"])
                assert (paper > 0.9 and ink < 0.2) if scheme == "light" else (paper < 0.15 and ink > 0.8)
                if "article/" in page:
                    assert seen["measure"] <= 36
                    assert seen["indent"] == pytest.approx(2)
    finally:
        browser.close()
