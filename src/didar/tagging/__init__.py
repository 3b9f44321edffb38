"""Sequence models: small taggers trained by tools/, for what no table holds."""
