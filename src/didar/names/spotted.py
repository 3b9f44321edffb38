"""What the finders of this room hand to the assembler: names and office descriptions, each with its words."""

from __future__ import annotations

from msgspec import Struct

from didar.model.draft import MentionForm
from didar.model.span import Span


class NameSpan(Struct, frozen=True, gc=False):
    """A person's name as it stands: words ``[i, j)``, rank and honorific included, quotation marks left out.

    ``bare`` is the word range of the name alone, without rank and honorific. ``known`` are keys of people in the
    knowledge whom this name can mean, best first (empty for a name in no table). ``full`` is true when given and family
    name are both there; ``family`` is the folded key of the family name (or of the only name).
    """

    i: int
    j: int
    span: Span
    bare: tuple[int, int]
    known: tuple[str, ...] = ()
    full: bool = True
    family: str = ""
    confidence: float = 1.0
    why: str = ""


class OfficeSpan(Struct, frozen=True, gc=False):
    """An office description as it stands: words ``[i, j)``, its English title, and whose office it is.

    ``key`` is the office's key in the knowledge where there is one; ``role`` its class (minister, president, any, …).
    ``state`` is alpha-3 or a body's acronym, None when the words do not tell; ``own`` is true for «کشورمان» and the
    like; ``post`` is where an ambassador or envoy is sent. ``plural`` marks one of several offices told in one
    («وزرای دفاع ایران و روسیه»). ``form`` is "counterpart" for «همتای روس خود», «نظيره الروسي» (the title is then that
    of the person he is the counterpart of, found when assembling), "description" for «این مقام», "title" for a bare
    «الوزير». ``definite`` points back to somebody named before. ``life`` marks a unique office held for life,
    ``former`` an office held no more; ``usual`` is the state meant where none is told; ``abroad`` is set where the
    outlet's own state has no such office: to the state last named, or to "". ``partial`` marks words that do not yet
    make an office by themselves: they count only beside a name, those of ``behind`` only right behind one.
    """

    i: int
    j: int
    span: Span
    title: str
    key: str | None = None
    state: str | None = None
    own: bool = False
    plural: bool = False
    role: str = ""
    post: str | None = None
    form: MentionForm = "office"
    definite: bool = True
    life: bool = False
    former: bool = False
    partial: bool = False
    behind: bool = False
    usual: str | None = None
    abroad: str | None = None
    confidence: float = 1.0
    why: str = ""
