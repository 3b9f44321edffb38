"""Didar reads press reports of diplomatic and defence meetings into records whose every datum points at its words."""

__version__ = "0.1.0"
