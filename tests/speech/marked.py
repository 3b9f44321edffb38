"""Drafts for tests of speech, from texts in which entities are marked.

``[salma|الوزيرة سلمى الحوراني]`` marks a person, ``[@KWT|الكويت]`` a place, ``[#ministry|وزارة الخارجية]`` a body;
``[#SPA*|وكالة الأنباء]`` an outlet. The marks are no part of the text; the letters around them are.
"""

from __future__ import annotations

import re

from didar.model.draft import Draft, EntityKind, Mention
from didar.model.reading import Organization, Person, Place, Statement
from didar.model.report import Report
from didar.speech.run import run
from didar.text import sentences
from didar.text.fold import view

_MARK = re.compile(r"\[([@#]?)([\w-]+)(\*?)\|([^]]+)\]")
_KINDS: dict[str, EntityKind] = {"": "person", "@": "place", "#": "organization"}


def draft(lang: str, marked: str, *, title: str | None = None) -> Draft:
    """A draft with entities and sentences, ready for the stage of speech; ``title`` is marked too, the first line."""
    if title is not None:
        marked = f"{title}\n{marked}"
    text, mentions, outlets, last = "", [], set(), 0
    for m in _MARK.finditer(marked):
        text += marked[last : m.start()]
        mentions.append(Mention((len(text), len(text) + len(m[4])), m[2], _KINDS[m[1]]))
        if m[3]:
            outlets.add(m[2])
        text += m[4]
        last = m.end()
    text += marked[last:]
    made = Draft(Report("test", text), view(text), lang=lang, mentions=mentions)
    made.title = (0, text.index("\n")) if title is not None else None
    named = {kind: list(dict.fromkeys(m.entity for m in mentions if m.kind == kind)) for kind in _KINDS.values()}
    made.people = [Person(key) for key in named["person"]]
    made.places = [Place(key, state=key if len(key) == 3 else None) for key in named["place"]]
    made.organizations = [Organization(key, kind="outlet" if key in outlets else "") for key in named["organization"]]
    sentences.run(made)
    return made


def said(lang: str, marked: str, *, title: str | None = None) -> list[Statement]:
    """The statements of a marked text."""
    made = draft(lang, marked, title=title)
    run(made)
    return made.statements


def told(lang: str, marked: str, *, title: str | None = None) -> list[tuple[str, str, str, str]]:
    """The statements of a marked text as (speakers joined by +, words of saying, what is said, kind)."""
    made = draft(lang, marked, title=title)
    run(made)
    text = made.text
    return [("+".join(s.speakers), text[slice(*s.cue)], text[slice(*s.content)], s.kind) for s in made.statements]
