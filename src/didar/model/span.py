"""Where something stands in a report.

A span is ``(start, end)``: a half-open range of Unicode code points of the report's own text as it came in.
"""

from __future__ import annotations

Span = tuple[int, int]


def overlaps(a: Span, b: Span) -> bool:
    """True when the two spans share at least one character."""
    return a[0] < b[1] and b[0] < a[1]


def within(inner: Span, outer: Span) -> bool:
    """True when ``inner`` lies wholly inside ``outer``."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
