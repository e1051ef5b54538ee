"""A generated corpus with known truth: a size and a seed in, press items and what they tell out.

`generate` makes the items, `tests.corpus.scoring` compares the marts built from them with the truth.
"""

from tests.corpus.generation import Corpus, generate

__all__ = ["Corpus", "generate"]
