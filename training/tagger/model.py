"""A six-layer transformer encoder with a head for name tags; its weights begin as those of all-MiniLM-L6-v2."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from .pieces import SHAPES
from .tags import TAGS

WIDTH, LAYERS, HEADS, VOCABULARY, POSITIONS = 384, 6, 12, 30522, 256
SHARED = 3
"""How many layers, from below, serve names and claims alike; above them each has its own."""


class Layer(nn.Module):
    def __init__(self, dropout: float, width: int = WIDTH) -> None:
        super().__init__()
        self.mix = nn.Linear(width, 3 * width)
        self.mixed = nn.Linear(width, width)
        self.mixed_norm = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        query, key, value = self.mix(x).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        scores = (query * (width // HEADS) ** -0.5) @ key.transpose(-1, -2)
        attended = (scores if mask is None else scores + mask.to(scores.dtype)).softmax(-1).to(value.dtype) @ value
        attended = self.mixed(attended.transpose(1, 2).reshape(batch, length, width))
        x = self.mixed_norm(x + functional.dropout(attended, self.dropout, self.training))
        inner = self.narrow(functional.gelu(self.widen(x)))
        return self.norm(x + functional.dropout(inner, self.dropout, self.training))


class Tagger(nn.Module):
    """Ids and shapes of one or more windows in, a vector and tag scores for each piece out."""

    def __init__(self, corpora: int, claims: nn.Module | None = None, dropout: float = 0.1) -> None:
        """`claims`: further heads on the same vectors, trained with the rest."""
        super().__init__()
        self.claims = claims
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.corpora = nn.Embedding(corpora + 1, WIDTH)
        """Whose labels the window follows; 0 is nobody's in particular, and what inference uses."""
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tags = nn.Linear(WIDTH, len(TAGS))
        self.dropout = dropout
        nn.init.normal_(self.shapes.weight, std=0.02)
        nn.init.zeros_(self.corpora.weight)
        nn.init.normal_(self.tags.weight, std=0.02)
        nn.init.zeros_(self.tags.bias)

    def shared(
        self, ids: Tensor, shapes: Tensor, corpus: Tensor | None = None, mask: Tensor | None = None
    ) -> Tensor:
        """Vectors of the pieces above the shared layers."""
        x = self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.kind + self.shapes(shapes)
        x = x + (self.corpora.weight[0] if corpus is None else self.corpora(corpus)[:, None])
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        for layer in self.layers[:SHARED]:
            x = layer(x, mask)
        return x

    def upper(self, shared: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """What the layers above make of `shared`: vectors and tag scores."""
        x = shared
        for layer in self.layers[SHARED:]:
            x = layer(x, mask)
        return x, self.tags(x)

    def forward(
        self, ids: Tensor, shapes: Tensor, corpus: Tensor | None = None, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        return self.upper(self.shared(ids, shapes, corpus, mask), mask)


def load_checkpoint(model: Tagger, tensors: dict[str, Tensor]) -> None:
    """Takes over the weights of a BERT checkpoint in Hugging Face's naming. Raises KeyError where one is missing."""
    take_over(model, state_of_bert(tensors, LAYERS), ("claims.", "shapes.", "corpora.", "tags."))


def state_of_bert(tensors: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """Embeddings and layers of a BERT checkpoint by our names, from Hugging Face's. Raises KeyError where one is missing."""
    get = lambda name: tensors[name]  # noqa: E731
    state = {
        "pieces.weight": get("embeddings.word_embeddings.weight"),
        "positions.weight": get("embeddings.position_embeddings.weight")[:POSITIONS],
        "kind": get("embeddings.token_type_embeddings.weight")[0],
        "norm.weight": get("embeddings.LayerNorm.weight"),
        "norm.bias": get("embeddings.LayerNorm.bias"),
    }
    for index in range(layers):
        theirs, ours = f"encoder.layer.{index}", f"layers.{index}"
        for part in ("weight", "bias"):
            parts = [get(f"{theirs}.attention.self.{name}.{part}") for name in ("query", "key", "value")]
            state[f"{ours}.mix.{part}"] = torch.cat(parts)
            state[f"{ours}.mixed.{part}"] = get(f"{theirs}.attention.output.dense.{part}")
            state[f"{ours}.mixed_norm.{part}"] = get(f"{theirs}.attention.output.LayerNorm.{part}")
            state[f"{ours}.widen.{part}"] = get(f"{theirs}.intermediate.dense.{part}")
            state[f"{ours}.narrow.{part}"] = get(f"{theirs}.output.dense.{part}")
            state[f"{ours}.norm.{part}"] = get(f"{theirs}.output.LayerNorm.{part}")
    return state


def take_over(model: nn.Module, state: dict[str, Tensor], fresh: tuple[str, ...]) -> None:
    """Gives a network weights; those whose names begin as in `fresh` may stay as they are. Raises KeyError where others do not fit."""
    missing, unexpected = model.load_state_dict(state, strict=False)
    missing = [name for name in missing if not name.startswith(fresh)]
    if missing or unexpected:
        raise KeyError(f"the checkpoint does not fit: missing {missing}, unexpected {unexpected}")


def loss_of(scores: Tensor, allowed: Tensor) -> Tensor:
    """Mean over words of how little of the probability lies on the tags that each may have.

    `scores` (words, tags); `allowed` (words) bit sets, none of them 0. Where one tag is allowed it is cross entropy.
    """
    bits = torch.arange(len(TAGS), device=scores.device)
    may = (allowed[:, None] >> bits) & 1 == 1
    kept = scores.masked_fill(~may, float("-inf")).logsumexp(-1)
    return (scores.logsumexp(-1) - kept).mean()
