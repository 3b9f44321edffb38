"""Name taggers: small sequence models, trained by tools/train_tagger.py, for what no table holds.

`tag(words, lang)` finds people, bodies, places and offices in the words of one sentence.
"""

from didar.tagging.tagger import Kind, Tagged, tag

__all__ = ["Kind", "Tagged", "tag"]
