"""The walk behind an Arabic word of saying: subject, phrases beside the verb, parentheses.

What stands between a verb and what is said is stepped over word by word; `didar.speech.arabic_complement` stops the
walk where speech begins.
"""

from __future__ import annotations

from typing import Literal

from didar.speech.arabic_heads import Head
from didar.speech.arabic_marks import Governed, Marks
from didar.speech.arabic_scene import Named, Scene
from didar.speech.arabic_subject import Subject, subject_at

FARTHEST = 70
"""How many words after a word of saying its speech may begin."""

PARENTHESIS = 30
"""How many words a parenthesis between dashes or brackets may have."""

OWN_LETTERS = 5
"""Letters that a noun with a possessive pronoun has at least."""

CLOSING_OF = {"-": "-", "(": ")", "/": "/"}

Definite = Literal["", "article", "pronoun", "name"]


class Walk:
    """How far the words behind one word of saying are read, and what was seen there.

    Whoever walks on calls `step_over` as long as it is true.
    """

    def __init__(
        self, scene: Scene, head: Head, heads: dict[int, Head], limit: int, subject: Subject | None = None
    ) -> None:
        self.scene = scene
        self.head = head
        self.cue = head.cue
        self.heads = heads
        self.limit = min(limit, head.j + FARTHEST)
        self.marks = Marks(scene, head, heads, self.limit)
        self.i = head.j
        self.subject = subject
        self.unknown = False
        """A subject was passed that nobody knows."""
        self.passed = False
        """Words were passed that are the unknown subject or the one addressed."""
        self.after_unknown = -1
        """The word after it, where an object can begin."""
        self.aside = False
        """Within a phrase beside the verb: «خلال اللقاء …»."""
        self.relative = False
        """Within a relative clause: «المصدر الذي طلب …»."""
        self.elided = False
        """A phrase beside the verb spoke of its subject as «his»: nobody is named any more («خلال لقائه …»)."""
        self.definite: Definite = ""
        """What made the noun of that phrase definite so far."""
        self.doubtful: Governed | None = None
        """An object that may be the verb's unknown subject: taken when no other speech is found."""

    def step_over(self) -> bool:
        """Step over what may stand between verb and speech: subject, phrases beside the verb, parentheses."""
        scene, i = self.scene, self.i
        key = scene.key(i)
        if key in (",", ";"):
            return self._step(i + 1, aside=False)
        if key in CLOSING_OF:
            self.i = self._after_parenthesis(i)
            return True
        if key == '"':
            self._pass_quotes(i)
            return True
        if end := scene.phrase(i, "bound") or scene.phrase(i, "closing"):
            return self._step(end, aside=True)
        if self._pass_subject(i):
            return True
        if i in scene.dates:
            self.i = max(scene.dates[i], i + 1)
            return True
        if scene.is_a(i, "with_pronoun", "freely"):
            self.i += 1
            return True
        if scene.is_a(i, "to"):
            named = scene.named.get(i + 1)
            self.i = named.j if named is not None else i + 1
            return True
        if key.startswith("لل") and i not in scene.named:
            return self._step(i + 1, aside=True, definite="article")
        if scene.is_a(i, "adverbial", "relative") and not scene.is_a(i, "thing"):
            takes_what = not self.aside and scene.is_a(i, "what") and self.takes_object()
            return not takes_what and self._step(i + 1, aside=True, relative=scene.is_a(i, "relative"))
        return self._pass_mention(i)

    def _step(self, i: int, *, aside: bool, definite: Definite = "", relative: bool = False) -> bool:
        """Go on to word ``i``, within a phrase beside the verb or out of it."""
        self.i, self.aside, self.definite = i, aside, definite
        self.relative = aside and (relative or self.relative)
        return True

    def _pass_quotes(self, i: int) -> None:
        """Step over a name in quotation marks: the subject's, if he is not read yet."""
        scene = self.scene
        close = scene.quotes.get(i)
        named = scene.named.get(i + 1)
        if named is not None and self.subject is None and not self.aside and close is not None:
            self.subject = subject_at(scene, i + 1, self.limit)
            self.i = max(close + 1, self.subject.j if self.subject else 0)
        else:
            self.i = close + 1 if close is not None and close < self.limit else i + 1

    def _after_parenthesis(self, i: int) -> int:
        """The word after the parenthesis that opens at word ``i``; the next word when it does not close."""
        close = CLOSING_OF[self.scene.key(i)]
        for k in range(i + 1, min(self.limit, i + PARENTHESIS)):
            if self.scene.key(k) == close:
                return k + 1
        return i + 1

    def _pass_subject(self, i: int) -> bool:
        """Read the subject at word ``i``, if it is not read yet and can stand here."""
        named = self.scene.named.get(i)
        if named is not None and self.passed and not self.aside:
            self.unknown = True  # «طالبت جبهة العمل الوزير بعقد …»: the first was the subject
        if self.elided or self.subject is not None or (self.unknown and not self._names_the_unknown(named)):
            return False
        if self.aside and (named is None or self.definite != "article"):
            return False
        if named is not None and self._is_addressee(named.mention.kind):
            return False
        subject = subject_at(self.scene, i, self.limit)
        if subject is None:
            return False
        self.subject, self.unknown = subject, False
        return self._step(subject.j, aside=False)

    def _names_the_unknown(self, named: Named | None) -> bool:
        """«رئيس الوفد محمد …»: after an office that nobody knows comes the name of a person who is known."""
        if named is None or self.aside or self.passed or self.doubtful is not None:
            return False
        return named.mention.kind == "person" and not named.prefix

    def _is_addressee(self, kind: str) -> bool:
        """«دعا روسيا إلى»: a masculine verb with a state, which is feminine, addresses it; so does any participle."""
        if "addressee" not in self.cue.takes:
            return False
        if self.cue.form == "participle":
            return True
        letters = self.scene.view.squeezed[self.head.a : self.head.b]
        feminine = letters.startswith("ت") if "present" in self.cue.marks else letters.endswith("ت")
        return kind == "place" and not feminine

    def _pass_mention(self, i: int) -> bool:
        """Step over a name that is not the subject, unless it opens the object."""
        named = self.scene.named.get(i)
        if named is None or named.prefix[:1] in self.scene.tables.letters["conjunctions"]:
            return False
        opens = not self.aside and self.subject is not None and not named.prefix
        if opens and self.takes_name(named.mention.kind):
            return False
        return self._step(named.j, aside=self.aside or bool(named.prefix), definite="name")

    def takes_object(self) -> bool:
        """Whether what is said can be the verb's object."""
        return not self.cue.takes.isdisjoint(("object", "predicate"))

    def takes_name(self, kind: str) -> bool:
        """Whether what is said can begin with a name as the verb's object: «اعتبر ايران شريكا», no person for «أكد»."""
        if "addressee" in self.cue.takes or not self.takes_object():
            return False
        return "predicate" in self.cue.takes or "clause" not in self.cue.takes or kind != "person"

    def is_own(self, i: int) -> bool:
        """True when word ``i`` bears a possessive pronoun: «حصوله», «رغبتها»; not «زيارة»."""
        word = self.scene.words[i]
        if len(word.key) < OWN_LETTERS or not word.key.endswith(self.scene.tables.letters["pronouns"]):
            return False
        return word.key[-1] != "ه" or self.scene.view.text[word.end - 1] == "ه"
