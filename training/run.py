"""`npm run train`: makes the virtual environment that training needs, where it is missing, and trains in it.

Needs Python 3.11 or later and, once, the package index; everything else is pinned in requirements.txt.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).parent
ENVIRONMENT = HERE / ".venv"

# Large buffers come and go at every step; kept by the allocator they cost nothing, given back each time a third of it all.
ALLOCATOR = {
    "MALLOC_MMAP_THRESHOLD_": "4000000000",
    "MALLOC_TRIM_THRESHOLD_": "16000000000",
    "MALLOC_TOP_PAD_": "200000000",
}


def prepare() -> Path:
    """The environment's Python, its packages as pinned."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = ENVIRONMENT / "requirements.sha256"
    wanted = hashlib.sha256((HERE / "requirements.txt").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    print("training: making a virtual environment (once; some minutes) …", flush=True)
    venv.create(ENVIRONMENT, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", HERE / "requirements.txt"], check=True)
    stamp.write_text(wanted)
    return python


def main() -> int:
    if sys.version_info < (3, 11):
        print(f"training needs Python 3.11 or later; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    environment = {**os.environ, **ALLOCATOR, "PYTHONPATH": str(HERE)}
    return subprocess.run([prepare(), "-m", "tagger.train", *sys.argv[1:]], env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
