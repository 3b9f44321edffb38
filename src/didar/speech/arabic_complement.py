"""What an Arabic word of saying governs: its subject, and where what is said begins.

Arabic puts the verb first: «وأكد الوزير، خلال اللقاء، أن …». From the verb on, words are read until a mark shows where
the speech begins (أن, a colon, a quotation mark, the verb's own preposition) or, where the verb takes an object, until
its subject and the phrases beside it are over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from didar.speech.arabic_scene import Scene
from didar.speech.arabic_subject import Subject, subject_at
from didar.speech.arabic_words import possessed
from didar.speech.cues import Cue

FARTHEST = 70
"""How many words after a word of saying its speech may begin."""

PARENTHESIS = 30
"""How many words a parenthesis between dashes or brackets may have."""

NAME_IN_QUOTES = 2
"""Up to so many words in quotation marks are a name («الشرق الأوسط»), unless they follow the verb at once."""

BARS_THAT = frozenset({"بعد", "قبل", "منذ", "رغم", "دون", "مع", "الی", "علی", "من", "عن", "فی", "الا", "غیر", "الرغم"})
"""After these «أن» opens no speech: «بعد أن التقى»."""

Mark = Literal["that", "colon", "quote", "preposition", "object"]


@dataclass(frozen=True, slots=True)
class Head:
    """A word of saying where it stands: words ``[i, j)``, letters written onto it, squeezed range ``[a, b)``."""

    i: int
    j: int
    a: int
    b: int
    cue: Cue
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Governed:
    """What a word of saying governs: it begins at squeezed position ``a`` in word ``i``, and ``mark`` shows where."""

    a: int
    i: int
    mark: Mark
    clause: bool
    subject: Subject | None
    unknown: bool
    """True when the subject is there, but nobody the report's entities know."""


class Search:
    """The walk from one word of saying to where its speech begins."""

    def __init__(
        self, scene: Scene, head: Head, heads: dict[int, Head], limit: int, subject: Subject | None = None
    ) -> None:
        self.scene = scene
        self.head = head
        self.cue = head.cue
        self.heads = heads
        self.limit = min(limit, head.j + FARTHEST)
        self.i = head.j
        self.subject = subject
        self.unknown = False
        self.aside = False
        """Within a phrase beside the verb: «خلال اللقاء …»."""
        self.definite = ""
        """How the noun of that phrase was made definite so far: by ``article``, ``pronoun`` or ``name``; or not yet."""

    def run(self) -> Governed | None:
        """Walk; None when nothing that the verb can govern is reached."""
        while self.i < self.limit:
            found = self._mark()
            if found is not None:
                return found
            if not self._pass():
                found = self._object()
                if found is not None:
                    return found
                if self._is_stop():
                    return None
                self._unknown_word()
        return None

    # ------------------------------------------------------------ where speech begins

    def _governed(self, a: int, i: int, mark: Mark, clause: bool) -> Governed:
        return Governed(a, i, mark, clause, self.subject, self.unknown)

    def _at(self, i: int, mark: Mark, clause: bool) -> Governed | None:
        """Speech that begins with word ``i``; None where the report is over."""
        while i < len(self.scene.words) and self.scene.words[i].kind == "newline":
            i += 1
        return self._governed(self.scene.words[i].a, i, mark, clause) if i < len(self.scene.words) else None

    def _mark(self) -> Governed | None:
        """Speech whose beginning a mark at this word shows."""
        scene, i = self.scene, self.i
        clause = "clause" in self.cue.takes
        key = scene.key(i)
        if key == ":":
            return self._after_colon(i) if clause else None
        if key == '"':
            return self._in_quotes(i) if clause else None
        roles = scene.roles(i)
        if clause and ("that" in roles or "that_first" in roles) and self._opens(i):
            return self._at(i if "that_first" in roles else i + 1, "that", clause=True)
        if key in self.cue.prepositions and not scene.phrase(i, "bound"):
            return self._after_preposition(i)
        if key and key[0] in self.cue.prepositions and i not in self.heads:
            return self._in_word(i)
        return None

    def _opens(self, i: int) -> bool:
        """True when the «أن» at word ``i`` can open the speech."""
        scene = self.scene
        if scene.key(i + 1).startswith("شا") and scene.key(i + 2) == "الله":
            return False
        return scene.key(i - 1) not in BARS_THAT or i == self.head.j

    def _after_colon(self, i: int) -> Governed | None:
        k = i + 1
        if "that" in self.scene.roles(k):
            k += 1
        return self._at(k, "colon", clause=True)

    def _in_quotes(self, i: int) -> Governed | None:
        """Speech in quotation marks that open at word ``i``; a name in quotation marks is none."""
        scene = self.scene
        close = scene.quotes.get(i)
        if close is None:
            return None
        named = scene.named.get(i + 1)
        if named is not None and named.j >= close:
            return None
        if "press" in scene.roles(i - 1) or scene.key(i - 1) in ("ل", "فی", "ب"):
            return None
        if close - i - 1 <= NAME_IN_QUOTES and i != self.head.j:
            return None
        return self._at(i, "quote", clause=True)

    def _after_preposition(self, i: int) -> Governed | None:
        """Speech after the verb's own preposition at word ``i``: a clause after «أن», else a noun phrase."""
        scene = self.scene
        roles = scene.roles(i + 1)
        if "clause" in self.cue.takes and ("that" in roles or "that_first" in roles):
            return self._at(i + 1 if "that_first" in roles else i + 2, "that", clause=True)
        if "phrase" not in self.cue.takes or not scene.is_word(i + 1) and scene.key(i + 1) != '"':
            return None
        if self.aside and self._comes_again(i):
            return None
        return self._at(i + 1, "preposition", clause=False)

    def _comes_again(self, i: int) -> bool:
        """Within a phrase beside the verb, «إلى موسكو … إلى أن»: the preposition stands again before the clause ends."""
        scene = self.scene
        named = scene.named.get(i + 1)
        if named is None or named.mention.kind != "place":
            return False
        return any(scene.key(k) == scene.key(i) for k in range(named.j, min(self.limit, named.j + 12)))

    def _in_word(self, i: int) -> Governed | None:
        """Speech behind a preposition of one letter written onto word ``i``: «نوه بإرادة …»."""
        scene = self.scene
        word, key = scene.words[i], scene.key(i)
        letter = key[0]
        named = scene.named.get(i)
        if named is not None and (named.prefix[:1] != letter or (self.aside and named.mention.kind == "place")):
            return None
        if letter == "ل" and named is not None and named.mention.kind != "place":
            return None
        if f"not_{'b' if letter == 'ب' else 'l'}" in scene.roles(i):
            return None
        if len(key) == 1:
            return self._at(i + 1, "preposition", clause=False)
        if len(key) < 4 or "phrase" not in self.cue.takes:
            return None
        whole = key.startswith("لل")
        return self._governed(word.a if whole else word.a + 1, i, "preposition", clause=False)

    # ------------------------------------------------------------ what stands before it

    def _pass(self) -> bool:
        """Step over what may stand between verb and speech: subject, phrases beside the verb, parentheses."""
        scene, i = self.scene, self.i
        key = scene.key(i)
        if key == ",":
            self.aside, self.definite = False, ""
            self.i += 1
            return True
        if key in ("-", "(", "/"):
            self.i = self._after_parenthesis(i)
            return True
        if key == '"':
            self._pass_quotes(i)
            return True
        if end := scene.phrase(i, "bound") or scene.phrase(i, "closing"):
            self.aside, self.definite, self.i = True, "", end
            return True
        if self._pass_subject(i):
            return True
        roles = scene.roles(i)
        if ("adverbial" in roles or "relative" in roles) and "thing" not in roles:
            self.aside, self.definite = True, ""
            self.i += 1
            return True
        return self._pass_mention(i)

    def _pass_quotes(self, i: int) -> None:
        scene = self.scene
        close = scene.quotes.get(i)
        named = scene.named.get(i + 1)
        if named is not None and self.subject is None and not self.aside and close is not None:
            self.subject = subject_at(scene, i + 1, self.limit)
            self.i = max(close + 1, self.subject.j if self.subject else 0)
        else:
            self.i = close + 1 if close is not None and close < self.limit else i + 1

    def _after_parenthesis(self, i: int) -> int:
        close = {"-": "-", "(": ")", "/": "/"}[self.scene.key(i)]
        for k in range(i + 1, min(self.limit, i + PARENTHESIS)):
            if self.scene.key(k) == close:
                return k + 1
        return i + 1

    def _pass_subject(self, i: int) -> bool:
        """Read the subject at word ``i``, if it is not read yet and can stand here."""
        if self.subject is not None or self.unknown:
            return False
        scene = self.scene
        if self.aside and not (self.definite == "article" and i in scene.named):
            return False
        named = scene.named.get(i)
        if named is not None and self._is_addressee(named.mention.kind):
            return False
        subject = subject_at(scene, i, self.limit)
        if subject is None:
            return False
        self.subject, self.i = subject, subject.j
        self.aside, self.definite = False, ""
        return True

    def _is_addressee(self, kind: str) -> bool:
        """«دعا روسيا إلى»: a masculine verb with a state, which is feminine, addresses it."""
        if "addressee" not in self.cue.takes or kind != "place" or self.cue.form != "finite":
            return self.cue.form == "participle" and "addressee" in self.cue.takes
        letters = self.scene.view.squeezed[self.head.a : self.head.b]
        return not (letters.startswith("ت") if "present" in self.cue.marks else letters.endswith("ت"))

    def _pass_mention(self, i: int) -> bool:
        """Step over a name that is not the subject, unless it opens the object."""
        named = self.scene.named.get(i)
        if named is None or named.prefix[:1] in ("و", "ف"):
            return False
        if not self.aside and self.subject is not None and not named.prefix and self._takes_name(named.mention.kind):
            return False
        self.i, self.definite = named.j, "name"
        if named.prefix:
            self.aside = True
        return True

    # ------------------------------------------------------------ objects

    def _takes_name(self, kind: str) -> bool:
        """Whether what is said can begin with a name as the verb's object: «اعتبر ايران شريكا», no person for «أكد»."""
        takes = self.cue.takes
        if "addressee" in takes or not takes & {"object", "predicate"}:
            return False
        return "predicate" in takes or "clause" not in takes or kind != "person"

    def _object(self) -> Governed | None:
        """Speech that begins with this word as the verb's object, or None."""
        scene, i = self.scene, self.i
        if not self.cue.takes & {"object", "predicate"} or self.head.suffix or not scene.is_word(i):
            return None
        key = scene.key(i)
        if i in self.heads or scene.phrase(i, "resuming") or "negation" in scene.roles(i):
            return None
        opens = any("object_heads" in scene.tables.roles.get(k, ()) for k in possessed(key))
        definite = key.startswith(("ال", "لل"))
        if self.aside:
            settled = bool(self.definite) and not definite and scene.key(i - 1) != "و" and not key.startswith("و")
            begins = settled if self.definite == "article" else settled and opens
        elif self.unknown:
            begins = opens or scene.key(i - 1) == ","
        else:
            begins = self.subject is not None or not self._may_be_subject(i)
        if not begins or (key.startswith("و") and self.subject is None and i > self.head.j):
            return None
        return self._at(i, "object", clause="predicate" in self.cue.takes)

    def _may_be_subject(self, i: int) -> bool:
        """True when word ``i`` after the bare verb reads as its subject rather than its object."""
        scene = self.scene
        return "predicate" in self.cue.takes and "present" in self.cue.marks and scene.key(i).startswith("ال")

    def _is_stop(self) -> bool:
        """True when the walk has left the verb's clause: another word of saying, the reporter's own next words."""
        scene, i = self.scene, self.i
        head = self.heads.get(i)
        if head is not None and head.cue.form != "noun":
            if head.cue.form == "participle" or head.prefix in ("و", "ف"):
                return True
            return False
        if scene.phrase(i, "resuming") and scene.key(i).startswith(("و", "کما")):
            return True
        return scene.key(i) in (";", "?", "!", "\n", ".")

    def _unknown_word(self) -> None:
        """Step over a word that is neither mark nor name: part of an aside, of an addressee, or of an unknown subject."""
        key = self.scene.key(self.i)
        if self.aside:
            if key.startswith("ال") or key[1:3] == "ال" or key.startswith("لل"):
                self.definite = "article"
            elif key.endswith(("ته", "تها", "ایه", "هم", "هما", "ایها")):
                self.definite = "pronoun"
        elif self.subject is None and "addressee" not in self.cue.takes:
            self.unknown = True
        self.i += 1
