"""Cues of saying, what is said, and by whom."""
