"""The variables of a TensorFlow SavedModel, read without TensorFlow."""

from collections.abc import Iterator

import numpy as np

_FLOAT32 = 1
_FOOTER = 48
# Numbers of the fields of TensorFlow's BundleEntryProto, and of the one field of a dimension that matters.
_TYPE, _SHAPE, _OFFSET, _SIZE = 1, 2, 4, 5
_DIMENSION, _LENGTH = 2, 1


def read_variables(index: bytes, data: bytes) -> dict[str, np.ndarray]:
    """All float32 tensors by name, from `variables.index` and `variables.data-00000-of-00001`.

    The index is a table in LevelDB's format whose values are messages of protocol buffers. Raises ValueError where its
    blocks are compressed.
    """
    at = 0
    footer = index[-_FOOTER:]
    for _ in range(2):
        _, at = _number(footer, at)
    start, at = _number(footer, at)
    size, _ = _number(footer, at)
    found: dict[str, np.ndarray] = {}
    for _, handle in _entries(index, start, size):
        block, at = _number(handle, 0)
        length, _ = _number(handle, at)
        for name, message in _entries(index, block, length):
            fields = dict(_fields(message))
            if not name or fields.get(_TYPE) != _FLOAT32:
                continue
            dimensions = [value for field, value in _fields(fields.get(_SHAPE, b"")) if field == _DIMENSION]
            shape = [dict(_fields(it)).get(_LENGTH, 0) for it in dimensions]
            values = np.frombuffer(data, "<f4", fields[_SIZE] // 4, fields.get(_OFFSET, 0))
            found[name.decode()] = values.reshape(shape)
    return found


def _number(buffer: bytes, at: int) -> tuple[int, int]:
    """A number of as many bytes as it needs, and where it ends."""
    value = shift = 0
    while True:
        byte = buffer[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def _entries(table: bytes, start: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Keys and values of a block; each key begins with so many bytes of the one before."""
    if table[start + size] != 0:
        raise ValueError("the index of the model is compressed; only plain ones can be read")
    block = table[start : start + size]
    until = size - 4 - 4 * int.from_bytes(block[-4:], "little")
    at, key = 0, b""
    while at < until:
        shared, at = _number(block, at)
        own, at = _number(block, at)
        length, at = _number(block, at)
        key = key[:shared] + block[at : at + own]
        yield key, block[at + own : at + own + length]
        at += own + length


def _fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Numbers and contents of a message's fields; those of a fixed width are passed over."""
    at = 0
    while at < len(message):
        tag, at = _number(message, at)
        kind = tag & 7
        if kind == 0:
            value, at = _number(message, at)
            yield tag >> 3, value
        elif kind == 2:
            length, at = _number(message, at)
            yield tag >> 3, message[at : at + length]
            at += length
        else:
            at += 4 if kind == 5 else 8
