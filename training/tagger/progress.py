"""A line now and then: how far, how fast, how long still."""

import sys
import time


class Progress:
    def __init__(self, label: str, total: int) -> None:
        self._label, self._total = label, max(total, 1)
        self._done, self._loss = 0, 0.0
        self._began = self._said = time.monotonic()

    def advance(self, pieces: int, loss: float) -> None:
        self._done += pieces
        self._loss = loss if self._loss == 0 else 0.95 * self._loss + 0.05 * loss
        now = time.monotonic()
        if now - self._said < 20 and self._done < self._total:
            return
        self._said = now
        speed = self._done / (now - self._began)
        left = (self._total - self._done) / speed / 60
        print(
            f"{self._label}: {100 * self._done / self._total:.0f} %, loss {self._loss:.4f}, "
            f"{speed:,.0f} pieces/s, {left:.0f} min left in this pass",
            file=sys.stderr,
            flush=True,
        )
