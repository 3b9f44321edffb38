"""What an Arabic word of saying governs: its subject, and where what is said begins.

Arabic puts the verb first: «وأكد الوزير، خلال اللقاء، أن …». From the verb on, words are read until a mark shows where
the speech begins (see `didar.speech.arabic_marks`) or, where the verb takes an object, until its subject and the
phrases beside it are over.
"""

from __future__ import annotations

from msgspec.structs import replace

from didar.speech.arabic_heads import Head
from didar.speech.arabic_marks import NAME_IN_QUOTES, Governed
from didar.speech.arabic_walk import Walk

NEAR_THAT = 25
"""How many words may stand before «أن» that could also be the verb's object."""

LOOSE = 3
"""How many words after «مصادر» may be its adjectives."""


class Search(Walk):
    """The walk from one word of saying to where its speech begins."""

    def run(self) -> Governed | None:
        """What the word governs, with its subject; None when nothing that it can govern is reached."""
        found = self._walk()
        if found is None:
            return None
        unknown = found.unknown if found is self.doubtful else self.unknown
        return Governed(found.a, found.i, found.mark, found.clause, self.subject, unknown)

    def _walk(self) -> Governed | None:
        while self.i < self.limit:
            found = self.marks.shown(self.i, aside=self.aside)
            if found is not None:
                return self._settle(found)
            if not self.step_over():
                found = self._object()
                if found is not None:
                    return found
                if self._is_stop():
                    break
                self._unknown_word()
        return self.doubtful or self._bare()

    def _bare(self) -> Governed | None:
        """A clause after a comma alone: «وقال، نتابع أيضا …»."""
        scene = self.scene
        k = self.subject.j if self.subject is not None else self.head.j
        if "bare" not in self.cue.marks or self.unknown or scene.key(k) != "," or k + 2 >= self.limit:
            return None
        if not scene.is_word(k + 1) or scene.is_a(k + 1, "adverbial", "relative") or k + 1 in self.heads:
            return None
        return self.marks.at(k + 1, "colon", clause=True)

    def _settle(self, found: Governed) -> Governed:
        """Choose between speech that a mark shows and an object before it that may be the unknown subject."""
        if self.doubtful is None or found.mark == "colon":
            return found
        if found.mark == "that":
            return found if found.i - self.doubtful.i <= NEAR_THAT else self.doubtful
        pause = (k for k in range(self.doubtful.i, self.i) if not self.scene.is_word(k))
        is_name = self.subject is None and self._is_name(self.doubtful.i, next(pause, self.i))
        return found if is_name else self.doubtful

    def _is_name(self, i: int, j: int) -> bool:
        """True when words ``[i, j)`` can be an unknown subject: a word or two of a name, or definite throughout."""
        definite = [self.scene.tables.definite(self.scene.key(k)) for k in range(i, j)]
        return all(definite) or (not any(definite) and j - i <= NAME_IN_QUOTES)

    def _object(self) -> Governed | None:
        """Speech that begins with this word as the verb's object, or None."""
        scene, i = self.scene, self.i
        if self.head.suffix:
            return self._judgement()
        if not self.takes_object() or not scene.is_word(i) or scene.phrase(i, "resuming"):
            return None
        key = scene.key(i)
        opens = scene.tables.has(key, "object_heads")
        definite = scene.tables.definite(key)
        if not opens and (i in self.heads or scene.is_a(i, "negation")):
            return None
        if "predicate" in self.cue.takes and not self._takes_predicate(definite):
            return None
        if not self._begins_object(i, opens, definite) or self._is_officer(i):
            return None
        if self.subject is not None and self.subject.loose and not opens and i - self.subject.j < LOOSE:
            return None  # «مصادر دبلوماسية مطلعة»
        if definite and i == self.head.j and self.subject is None and not opens and self._skip_unknown_subject(i):
            return None
        found = self.marks.at(i, "object", clause="predicate" in self.cue.takes)
        if self.doubtful is not None:
            return found if opens and self.subject is None else None
        if opens or self.is_own(i) or "clause" not in self.cue.takes:
            return found
        self.doubtful = None if found is None else replace(found, unknown=self.unknown)
        return None

    def _judgement(self) -> Governed | None:
        """«ما عده مراقبون تطورا»: what is held of that which was told before, an indefinite noun behind the subject."""
        scene, i = self.scene, self.i
        if "predicate" not in self.cue.takes or self.subject is None or self.aside or not scene.is_word(i):
            return None
        if scene.tables.definite(scene.key(i)) or scene.roles(i) - {"object_heads"}:
            return None
        return self.marks.at(i, "object", clause=False)

    def _is_officer(self, i: int) -> bool:
        """True when word ``i`` opens an office or a name with a rank that nobody knows: «رئيس الوفد», no object."""
        if self.subject is not None or not self.scene.is_a(i, "officer"):
            return False
        self.unknown = True
        return True

    def _takes_predicate(self, definite: bool) -> bool:
        """Whether an object with a predicate can begin here: «يعتبر الاجتماع هاما» without a subject is passive."""
        passive = "present" in self.cue.marks and definite and self.subject is None
        return not self.aside and not passive

    def _begins_object(self, i: int, opens: bool, definite: bool) -> bool:
        """Whether word ``i`` can be the first of the object, by what stands before it."""
        scene = self.scene
        if self.relative:
            return False
        conjoined = scene.key(i).startswith("و") and i > self.head.j and not opens
        if self.aside:
            if scene.is_a(i - 1, "adverbial", "relative") or scene.key(i - 1) in scene.tables.letters["conjunctions"]:
                return False
            bound = definite or conjoined or scene.key(i)[0] in ("ل", "ب")
            return opens or (self.definite == "article" and not bound)
        if self.unknown or self.doubtful is not None:
            return opens or scene.key(i - 1) == "," or i == self.after_unknown
        return not (conjoined and self.subject is None)

    def _skip_unknown_subject(self, i: int) -> bool:
        """«استنكرت الإدارة اقتحام …»: a definite noun before one that is not is the subject, though nobody known."""
        scene = self.scene
        k = i
        while k < self.limit and scene.tables.definite(scene.key(k)) and not scene.key(k).startswith("ب"):
            k += 1
        if not scene.is_word(k) or k in scene.named or k in self.heads or scene.roles(k) - {"object_heads", "source"}:
            return False
        if scene.key(k)[0] in ("و", "ب", "ل") or scene.phrase(k, "bound") or scene.phrase(k, "resuming"):
            return False
        self.unknown, self.i, self.after_unknown = True, k - 1, k
        return True

    def _is_stop(self) -> bool:
        """True when the walk has left the verb's clause: another word of saying, the reporter's own next words."""
        scene, i = self.scene, self.i
        head = self.heads.get(i)
        if head is not None and head.cue.form == "finite" and not head.prefix:
            return not (self.relative or self._describes(head))
        if head is not None and head.cue.form != "noun":
            return True
        if scene.phrase(i, "resuming") and (scene.conjoined(i) or scene.phrase(i, "conjunction")):
            return True
        return not scene.is_word(i)

    def _describes(self, head: Head) -> bool:
        """«في تصريحات أوردتها الوكالة», «مصدر رفض كشف اسمه»: a verb that tells of a noun before it."""
        loose = self.subject is not None and self.subject.loose
        return loose or bool(head.suffix) or self.scene.is_a(head.j, "in_it")

    def _unknown_word(self) -> None:
        """Step over a word that is neither mark nor name: part of an aside, an addressee or an unknown subject."""
        scene, i = self.scene, self.i
        self.i += 1
        if scene.is_a(i, "officer") and i + 1 in scene.named:
            return  # «معالي» before a name
        if self.aside and scene.tables.definite(scene.key(i)):
            self.definite = "article"
        elif self.aside and self.is_own(i):
            self.definite = "pronoun"
            self.elided = self.elided or (not self.unknown and scene.is_a_form(i, "met"))
        elif not self.aside and self.subject is None:
            addressee = "addressee" in self.cue.takes
            self.passed, self.unknown = self.passed or addressee, self.unknown or not addressee
