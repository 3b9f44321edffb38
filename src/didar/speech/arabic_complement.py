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

BODY_IN_QUOTES = 6
"""Up to so many are one where «أن» follows within as many words."""

NEAR_PREPOSITION = 4
NEAR_THAT = 25
"""How many words an unknown subject may have before the verb's preposition, and before «أن»."""

BARS_THAT = frozenset({"بعد", "قبل", "منذ", "رغم", "دون", "مع", "الی", "علی", "من", "عن", "فی", "الا", "غیر", "الرغم"})
"""After these «أن» opens no speech: «بعد أن التقى»."""

OWN = ("ته", "تها", "هم", "هما", "ها")
"""Endings of a noun that somebody possesses: no subject, and definite."""

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
        self.after_unknown = -1
        """The word after an unknown subject, where an object can begin."""
        self.doubtful: Governed | None = None
        """An object that may be the verb's unknown subject: taken when no other speech is found."""

    def run(self) -> Governed | None:
        """Walk; None when nothing that the verb can govern is reached."""
        while self.i < self.limit:
            found = self._mark()
            if found is not None:
                return self._settle(found)
            if not self._pass():
                found = self._object()
                if found is not None:
                    return found
                if self._is_stop():
                    break
                self._unknown_word()
        return self.doubtful

    def _settle(self, found: Governed) -> Governed:
        """Choose between speech that a mark shows and an object before it that may be the unknown subject."""
        if self.doubtful is None:
            return found
        far = NEAR_PREPOSITION if found.mark == "preposition" else NEAR_THAT
        return self.doubtful if found.i - self.doubtful.i > far else found

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
        if close - i - 1 <= BODY_IN_QUOTES and self._that_follows(close + 1):
            return None
        return self._at(i, "quote", clause=True)

    def _that_follows(self, i: int) -> bool:
        """True when «أن» stands within a few words after word ``i``, before a comma or another quotation."""
        for k in range(i, min(self.limit, i + BODY_IN_QUOTES)):
            if self.scene.key(k) in ('"', ":", ".") or k in self.heads:
                return False
            if "that" in self.scene.roles(k):
                return self._opens(k)
        return False

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
        if "with_pronoun" in roles:
            self.i += 1
            return True
        if key.startswith("لل") and i not in scene.named:
            self.aside, self.definite = True, "article"
            self.i += 1
            return True
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
        definite = scene.tables.definite(key)
        if "predicate" in self.cue.takes and "present" in self.cue.marks and definite and self.subject is None:
            return None
        if not self._begins_object(i, opens, definite):
            return None
        if definite and i == self.head.j and self.subject is None and not opens and self._skip_unknown_subject(i):
            return None
        found = self._at(i, "object", clause="predicate" in self.cue.takes)
        if self.subject is not None or opens or self.doubtful is not None or "clause" not in self.cue.takes:
            return found
        if i == self.head.j and not key.endswith(OWN):
            self.doubtful = found
            return None
        return found

    def _skip_unknown_subject(self, i: int) -> bool:
        """«استنكرت الإدارة اقتحام …»: a definite noun before one that is not is the subject, though nobody known."""
        scene = self.scene
        k = i
        while k < self.limit and scene.tables.definite(scene.key(k)) and scene.key(k)[0] != "ب":
            k += 1
        if not scene.is_word(k) or k in scene.named or k in self.heads or scene.roles(k) - {"object_heads"}:
            return False
        if scene.key(k).startswith("و") or scene.phrase(k, "bound") or scene.phrase(k, "resuming"):
            return False
        self.unknown, self.i, self.after_unknown = True, k - 1, k
        return True

    def _begins_object(self, i: int, opens: bool, definite: bool) -> bool:
        """Whether word ``i`` can be the first of the object, by what stands before it."""
        key, before = self.scene.key(i), self.scene.key(i - 1)
        conjoined = key.startswith("و") and i > self.head.j and not opens
        if self.aside:
            after_preposition = bool(self.scene.roles(i - 1) & {"adverbial", "relative"}) or before == "و"
            if opens:
                return not after_preposition
            return self.definite == "article" and not definite and not after_preposition and not conjoined
        if self.unknown or self.doubtful is not None:
            return opens or before == "," or i == self.after_unknown
        return not (conjoined and self.subject is None)

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
            if self.scene.tables.definite(key):
                self.definite = "article"
            elif key.endswith((*OWN, "ایه")):
                self.definite = "pronoun"
        elif self.subject is None and "addressee" not in self.cue.takes:
            self.unknown = True
        self.i += 1
