"""Classes of offices by role: who heads a state, who serves another, who goes on with a further office."""

from __future__ import annotations

TOP = frozenset({"president", "monarch", "prime_minister", "leader", "speaker", "crown_prince", "pope"})
"""Roles of those at the head of a state; nobody adds one to another office with a mere «و»."""

CHARGED = frozenset(
    {"deputy", "assistant", "adviser", "director", "representative", "spokesperson", "secretary_general"}
)
"""Roles that go on with what somebody is charged with: «وكيل وزارة الخارجية للعلاقات الثنائية»."""

STACKING = frozenset({"crown_prince", "deputy", "minister", "commander", "prime_minister", "chief"})
"""Roles that another office right behind goes on with, also where no name follows."""

SERVING = frozenset({"representative", "adviser", "deputy", "assistant", "spokesperson", "chief"})
"""Roles whose bare word before a Persian name is of the one named: «نماینده دونالد ترمپ»."""

BESIDES = frozenset(
    {"chief", "representative", "member", "secretary", "leader", "commander", "negotiator", "adviser", "cleric"}
)
"""Roles that somebody named with one office can have besides, behind «و»."""

POSTED = frozenset({"governor", "ambassador", "consul", "attache", "spokesperson", "prosecutor", "inspector"})
"""Roles of posts that nobody has who is at the head of a state or a ministry at the time."""
