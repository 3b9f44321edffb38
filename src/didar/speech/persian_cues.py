"""Words of saying in a Persian sentence: verbs, nouns with their light verbs, and phrases beside the verb.

Persian makes most verbs of saying of a noun and a light verb («تاکید کرد»). Two nouns may share one verb
(«اشاره و تاکید کرد», «از … انتقاد و بر … تاکید کرد»), and some take what is said between noun and verb
(«خواستار … شد»). Beside the main verb stand attitudes with «با» or «ضمن» («با اشاره به …», «با بیان اینکه …»).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from msgspec import Struct

from didar.speech.cues import Cue
from didar.speech.persian_marks import Marks
from didar.speech.persian_words import AND, THAT, Verb, grammar

Shape = Literal["finite", "passive", "shared", "inner", "beside"]
"""How a word of saying stands: with its own verb, in the passive (of both sides), sharing the next one's verb, around
what is said, or beside another verb."""

_REACH_SHARED = 40
_REACH_INNER = 70
_REACH_ASKED = 15
"""How many words away the verb of a noun may stand."""

NOT, NEVER = "ن", "نمی"
"""How a negated verb begins, past and present."""

DOCUMENT = Verb("آمد", 3, False, "perfect")
"""The verb that «گفته شده است» stands for in a document."""

_TOLD = ("past", "perfect", "present", "imperfect", "participle")


class Found(Struct, frozen=True, gc=False):
    """One word of saying: words ``[i, j)``, its entry, its verb (None beside another verb), how it stands.

    ``inner`` is the word range between noun and verb where what is said stands. ``clause`` is true beside another verb
    where «اینکه» follows.
    """

    i: int
    j: int
    cue: Cue
    shape: Shape
    verb: Verb | None = None
    inner: tuple[int, int] | None = None
    clause: bool = False


def find(marks: Marks, lo: int, hi: int) -> list[Found]:
    """All words of saying that begin in words ``[lo, hi)``, in order, none inside another."""
    found: list[Found] = []
    at = lo
    for n in range(bisect_left(marks.candidates, lo), bisect_left(marks.candidates, hi)):
        i = marks.candidates[n]
        if i < at:
            continue
        hit = _at(marks, i, hi, found)
        if hit is not None:
            if not _modal(marks, lo, hit) and not _negated(marks, hit):
                found.append(hit)
            at = hit.inner[0] if hit.inner else hit.j
    return found


def _modal(marks: Marks, lo: int, found: Found) -> bool:
    """True for what can or must be said: «باید گفت», «می توان به … اشاره کرد»."""
    if found.verb is None:
        return False
    if marks.key(found.j) == ":":
        return any(marks.tag(k, "modal") == found.i for k in (found.i - 1, found.i - 2))
    if any(marks.tag(k, "modal_beside") == found.i for k in (found.i - 1, found.i - 2)):
        return True
    for k in marks.tags_in("modal", max(lo, found.i - _REACH_SHARED), found.i):
        end = marks.tag(k, "modal")
        if marks.key(end) in found.cue.prepositions or marks.next_verb(end, found.i) < 0:
            return True
    return False


def _negated(marks: Marks, found: Found) -> bool:
    """True for what was not said: «اشاره نکرد», «نگفت»."""
    if found.verb is None or found.inner or "negatable" in found.cue.marks:
        return False
    verb = NOT + found.verb.lemma
    return any(key.startswith((verb, NEVER)) for key in marks.keys[found.i : found.j])


def _at(marks: Marks, i: int, hi: int, before: list[Found]) -> Found | None:
    """The word of saying that begins at word ``i``, if one does."""
    if i in marks.tags and (opener := marks.tag(i, "adjunct")) and (hit := _beside(marks, i, opener, hi)):
        return hit
    if i in marks.cues:
        j, entries = marks.cues[i]
        for cue in entries:
            if hit := _with_noun(marks, i, j, cue, hi):
                return hit
        if marks.key(i - 1) in (AND, ",") and before and before[-1].shape == "beside":
            return _beside(marks, i, i, hi)
    if i in marks.fused and (hit := _governed(marks, i, i + 1, marks.fused[i], hi)):
        return hit
    if i in marks.joined:
        cue, verb = marks.joined[i]
        return Found(i, i + 1, cue, "finite", verb)
    if i in marks.verbs:
        return _plain(marks, i, hi)
    return None


def told(marks: Marks, at: int) -> Verb | None:
    """The verb at word ``at`` when it tells what somebody did: third person, no future, no command, no passive."""
    if at not in marks.verbs:
        return None
    end, verb = marks.verbs[at]
    if verb.person != 3 or verb.mood not in _TOLD:
        return None
    if verb.mood == "participle":
        follower = marks.verbs.get(end)
        if follower and follower[1].lemma in grammar().passive:
            return None
    return verb


def _fillers(marks: Marks, i: int) -> int:
    """The word after the adverbs that may stand between a noun and its verb or preposition (two at most)."""
    for _ in range(2):
        i = marks.tag(i, "filler") or i
    return i


def _with_noun(marks: Marks, i: int, j: int, cue: Cue, hi: int) -> Found | None:
    """A noun of saying with its verb: next to it, shared with a later noun, or behind what is said."""
    if not cue.verbs:
        return None
    at = j if marks.tag(j, "self") else _fillers(marks, j)
    verb = told(marks, at)
    if verb and verb.lemma in cue.verbs and at < hi:
        return Found(i, marks.verbs[at][0], cue, "finite", verb)
    if verb and verb.lemma in grammar().passive and "passive" in cue.marks and verb.mood in ("past", "perfect"):
        return Found(i, marks.verbs[at][0], cue, "passive", verb)
    if written := _written(marks, at, cue):
        return Found(i, written, grammar().document, "finite", DOCUMENT)
    if "addressed" in cue.takes:
        return _addressed(marks, i, j, cue, hi)
    if "inner" in cue.takes:
        return _around(marks, i, j, cue, hi)
    return _shared(marks, i, j, cue, hi)


def _around(marks: Marks, i: int, j: int, cue: Cue, hi: int) -> Found | None:
    """«خواستار … شد»: the first verb of the kind, unless it is of another mood."""
    limit = min(hi, j + _REACH_INNER)
    for at in range(j + 1, limit):
        end, form = marks.verbs.get(at, (at, None))
        if form is None or form.lemma not in cue.verbs or (form.weak and not _over(marks, end)):
            continue
        if told(marks, at) is None:
            return None
        last = _repeated(marks, at, limit) if form.weak and marks.key(end) == AND else at
        return Found(i, j, cue, "inner", told(marks, last), (j, last))
    return None


def _written(marks: Marks, at: int, cue: Cue) -> int:
    """The word after the passive in which a document speaks («عنوان شده است که», «گفته شده:»); 0 if it is none."""
    end, verb = marks.verbs.get(at, (at, None))
    spoken = verb is not None and verb.lemma in grammar().passive and verb.mood in ("perfect", "participle")
    follows = marks.key(end) == ":" or marks.tag(end, "that")
    return end if spoken and follows and "clause" in cue.takes else 0


def _addressed(marks: Marks, i: int, j: int, cue: Cue, hi: int) -> Found | None:
    """«به اطلاع … رساند»: the one spoken to stands between noun and verb, what is said before or behind them."""
    at = marks.next_verb(j, min(hi, j + _REACH_ASKED))
    verb = told(marks, at)
    if verb is None or verb.lemma not in cue.verbs:
        return None
    return Found(i, marks.verbs[at][0], cue, "finite", verb)


def _repeated(marks: Marks, at: int, limit: int) -> int:
    """The next full verb where it repeats the participle at word ``at``: «… ایجاد شده و … شد»; else ``at``."""
    after = marks.next_verb(at + 1, limit)
    verb = told(marks, after)
    return after if verb and verb.lemma == marks.verbs[at][1].lemma else at


def _over(marks: Marks, end: int) -> bool:
    """True when a clause ends, or goes on with «که» or a colon, at word ``end``."""
    return marks.ends(end) or marks.key(end) in (THAT, ":") or bool(marks.tag(end, "that"))


def _shared(marks: Marks, i: int, j: int, cue: Cue, hi: int) -> Found | None:
    """«اشاره و تاکید کرد»: the noun before «و» has the verb of the noun behind it."""
    if marks.key(j) not in (AND, ","):
        return None
    at = j + 1
    if around := _around_at(marks, at, hi):
        return Found(i, j, cue, "shared", around.verb)
    if at not in marks.cues and not _leads(marks, at):
        return None
    limit = min(hi, j + _REACH_SHARED)
    while at < limit:
        if at in marks.cues:
            end, entries = marks.cues[at]
            verb_at = _fillers(marks, end)
            verb = told(marks, verb_at)
            if verb and verb.lemma in cue.verbs and any(verb.lemma in other.verbs for other in entries):
                return Found(i, j, cue, "shared", verb)
        if at in marks.verbs and not marks.verbs[at][1].weak:
            return None
        at += 1
    return None


def _around_at(marks: Marks, at: int, hi: int) -> Found | None:
    """The noun at word ``at`` that takes what is said between itself and its verb, if there is one."""
    if at not in marks.cues:
        return None
    j, entries = marks.cues[at]
    cue = next((c for c in entries if "inner" in c.takes), None)
    return _around(marks, at, j, cue, hi) if cue else None


def _leads(marks: Marks, at: int) -> bool:
    """True when word ``at`` can begin the phrase of a second noun of saying: a preposition."""
    return bool(marks.tag(at, "preposition") or marks.tag(at, "topic"))


def _plain(marks: Marks, i: int, hi: int) -> Found | None:
    """A plain verb of saying («گفت», «افزود») that is told, not wished, and no passive."""
    end, _ = marks.verbs[i]
    verb = told(marks, i)
    said = marks.verbs[i][1]
    if said.mood == "participle" and said.lemma in grammar().plain:
        written = _written(marks, end, grammar().plain[said.lemma])
        if written:
            return Found(i, written, grammar().document, "finite", DOCUMENT)
    cue = grammar().plain.get(verb.lemma) if verb else None
    if cue is None or verb is None or end > hi:
        return None
    asks = cue.sense == "ask" and bool(marks.tags_in("from", max(0, i - _REACH_ASKED), i))
    if verb.weak and not (asks or _over(marks, end)):
        return None
    if cue.key == "document-says" and verb.mood != "perfect":
        return None
    if cue.sense == "ask" and verb.mood in ("present", "imperfect"):
        return None
    return Found(i, end, cue, "finite", verb)


def _beside(marks: Marks, i: int, noun: int, hi: int) -> Found | None:
    """A phrase beside the verb: «با اشاره به», «ضمن تشکر و قدردانی از», «با بیان اینکه»; ``noun`` is its first noun."""
    at = noun
    last: Cue | None = None
    while at < hi and at in marks.cues:
        at, entries = marks.cues[at]
        usable = [c for c in entries if "alone" not in c.marks]
        if not usable:
            return None
        last = next((c for c in usable if "ezafe" in c.marks), usable[0])
        at = _fillers(marks, at)
        if marks.key(at) == AND and (at + 1) in marks.cues:
            at += 1
            continue
        break
    if last is None:
        return _judging(marks, i, noun, hi) if noun > i else None
    return _governed(marks, i, at, last, hi)


def _governed(marks: Marks, i: int, at: int, cue: Cue, hi: int) -> Found | None:
    """What the noun of a phrase beside the verb governs from word ``at`` on: a clause, a phrase, or a noun directly."""
    if end := marks.tag(at, "that_noun") or (at + 1 if marks.key(at) == THAT else 0):
        return Found(i, end, cue, "beside", clause=True)
    for n in (3, 2, 1):
        key = "".join(marks.keys[at : at + n])
        if key in cue.prepositions or (n < 3 and marks.tag(at, "topic") == at + n and "topic" in cue.takes):
            after = at + n
            if end := marks.tag(after, "that_noun"):
                return Found(i, end, cue, "beside", clause=True)
            return Found(i, after, cue, "beside") if after < hi else None
    if "ezafe" in cue.marks and at < hi and not marks.ends(at) and at not in marks.verbs:
        return Found(i, at, cue, "beside")
    return None


def _judging(marks: Marks, i: int, noun: int, hi: int) -> Found | None:
    """«با اشغالگر خواندن …»: a judgement beside the verb, its infinitive within four words."""
    for at in range(noun, min(noun + 4, hi)):
        if end := marks.tag(at, "infinitive"):
            return Found(i, end, grammar().judging, "beside") if end < hi else None
        if marks.ends(at):
            return None
    return None
