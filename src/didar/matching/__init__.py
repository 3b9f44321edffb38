"""Whether two names, in whatever scripts, can be one person: a score, a verdict and the reason."""

from didar.matching.blocks import block, candidates
from didar.matching.compare import compare
from didar.matching.judge import Comparison

__all__ = ["Comparison", "block", "candidates", "compare"]
