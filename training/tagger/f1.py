"""How the scores are counted."""


def f1(right: int, found: int, gold: int) -> float:
    """Harmonic mean of precision and recall, 0 to 1; 0 where there is nothing to find and nothing found."""
    return 2 * right / (found + gold) if found + gold else 0.0
