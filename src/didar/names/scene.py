"""The scene: the figures of one report as they become known, and who of them holds an office."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct, field
from msgspec.structs import replace

from didar.knowledge import offices, states
from didar.model.draft import Sentence
from didar.model.view import View
from didar.names.figures import Figure, Held, Read, Seen, held, knows, read, same_office
from didar.names.groups import Group, form_of
from didar.names.office_grammar import grammar
from didar.names.spotted import NameSpan, OfficeSpan

DELEGATED = frozenset({"chief", "representative", "member"})
"""Roles that somebody has for a state in a body of states: of either they are told."""

MASTHEAD, LONG = 8, 15
"""Among so many first lines those of so many words are sentences rather than names of the outlet, dates, kickers."""

QUOTED_BEHIND = 2
"""An Arabic word of saying stands at most so many words before the subject."""

LEAD, NEWEST = 20, 100
"""Of a long list of people only the first and the newest are looked through: nobody follows more in one report."""


def _can_be_one(has: Held, wanted: Held) -> bool:
    """True where the states of an office may be one: either untold, or who speaks for a state in a body of states."""
    if has.state is None or wanted.state is None:
        return True
    bodies = [states.name(state) is None for state in (has.state, wanted.state)]
    return has.role in DELEGATED and any(bodies) and not all(bodies)


class Scene(Struct):
    """Figures of a report; ``when`` its date (EDTF) or None, ``home`` the state of its outlet."""

    view: View
    lang: str
    sentences: list[Sentence]
    when: str | None
    home: str | None
    figures: list[Figure] = field(default_factory=list)
    _at: dict[int, Figure] = field(default_factory=dict)
    _reads: dict[int, Read] = field(default_factory=dict)

    @property
    def near(self) -> list[Figure]:
        """The figures a naming may mean."""
        return self.figures[:LEAD] + self.figures[LEAD:][-NEWEST:]

    def reads(self, group: Group) -> list[Read]:
        """What tells the names of a group from others."""
        return [self._reads.get(id(n)) or self._reads.setdefault(id(n), read(n, self.view)) for n in group.names]

    def figure_at(self, group: Group) -> Figure | None:
        """The figure that a group was taken to mean."""
        return self._at.get(group.i)

    def new(self, role: str = "", state: str | None = None) -> Figure:
        """One more figure; ``state`` is whose somebody is who is only described («مسؤول تركي»)."""
        figure = Figure(role=role, of=state)
        self.figures.append(figure)
        return figure

    def take(self, group: Group, figure: Figure) -> None:
        """Add a group's names, offices and mentions to a figure."""
        for name, its in zip(group.names, self.reads(group), strict=True):
            short = figure.full and not figure.known and not name.full  # a namesake's knowledge is not his
            figure.name(name, its)
            figure.ranked = figure.ranked or self._has_rank(name)
            common = tuple(k for k in figure.known if k in name.known)
            figure.known = common or figure.known or (() if short else name.known)
        for office in group.held():
            if group.names:  # «الملك سلمان», «الرئيس أوباما»: a title that is an office, beside a name
                figure.hold(replace(office, whole=office.whole or office.key is not None))
            elif office.whole:
                figure.hold(office)
        for chunk in group.chunks:
            figure.see(Seen(chunk.span, form_of(chunk), chunk.i))
        self._at[group.i] = figure

    def _has_rank(self, name: NameSpan) -> bool:
        ranks = grammar(self.lang).ranks
        return any(w.key in ranks for w in self.view.words[name.i : name.bare[0] + 1])

    # ------------------------------------------------------------------ offices

    def holder(self, wanted: Held, i: int) -> Figure | None:
        """Who holds an office in this report at word ``i``: told so, or known to at its date."""
        best: tuple[bool, int, int] | None = None
        found: Figure | None = None
        for figure in self.near:
            fit = self._fit(figure, wanted)
            if fit:
                at_home = wanted.state is None and self.home is not None and self.serves(figure, self.home)
                rank = (at_home, fit, figure.last_before(i))
                if best is None or rank > best:
                    best, found = rank, figure
        return found

    def _fit(self, figure: Figure, wanted: Held) -> int:
        """How well a figure fits an office: 0 not, 1 by the knowledge, 2 by the report, 3 with the state told too."""
        best = 0
        for has in figure.held:
            if same_office(has, wanted):
                best = max(best, 3 if wanted.state and has.state == wanted.state else 2 * _can_be_one(has, wanted))
        if best or not wanted.whole or wanted.former or not figure.known:
            return best
        if wanted.state and figure.states and wanted.state not in figure.states:
            return 0
        state = wanted.state or self.home
        return int(any(knows(p, wanted.key, state, self.when) for p in figure.known[:3]))

    def mark(self, group: Group, figure: Figure) -> None:
        """Give the unmarked offices of a group the state that their holder has them for."""
        for office in group.offices:
            if group.state_of(office) is None and office.form == "office":
                one = held(office, None)
                told = next((h.state for h in figure.held if h.state and same_office(h, one)), None)
                group.states[id(office)] = told or (self.home if self.home and self.serves(figure, self.home) else None)

    def at_home(self, group: Group) -> None:
        """An unmarked office of somebody new is one of the outlet's own state, or where that has none of another's."""
        for office in group.offices:
            if office.title and group.state_of(office) is None:
                group.states[id(office)] = self.home if office.abroad is None else office.abroad or None

    @staticmethod
    def serves(figure: Figure, state: str) -> bool:
        """True when a figure's offices are of this state, or by the knowledge would be."""
        if figure.states:
            return state in figure.states
        return any(s.state == state for p in figure.known[:1] for s in offices.spells_of(p))

    # ------------------------------------------------------------------ where

    def quoted(self, office: OfficeSpan) -> bool:
        """True where the words about somebody described without a name show that the report quotes him."""
        says = grammar(self.lang).says
        if self.lang == "ar":
            near = (
                *self.view.words[max(0, office.i - QUOTED_BEHIND) : office.i],
                *self.view.words[office.j : office.j + 1],
            )
            return any(w.key in says or w.key.lstrip("وف") in says or w.key == ":" for w in near)
        sentence = self.sentences[self.sentence_of(office.i)] if self.sentences else None
        return sentence is not None and any(w.key in says for w in self.view.words[sentence.i : sentence.j])

    def sentence_of(self, i: int) -> int:
        """The sentence that word ``i`` stands in, or the one before it; 0 before the first."""
        return max(0, bisect_right(self.sentences, i, key=lambda s: s.i) - 1)

    def sentence_start(self, i: int) -> int:
        """The first word of the sentence that word ``i`` stands in."""
        return self.sentences[self.sentence_of(i)].i if self.sentences else 0

    def opens_lead(self, figure: Figure, slack: int) -> bool:
        """True when a figure opens one of the first three sentences, after ``slack`` words (an Arabic verb) at most.

        Lines of a masthead before them, short as they are, are not counted.
        """
        long = [n for n, s in enumerate(self.sentences[:MASTHEAD]) if s.j - s.i >= LONG]
        starts = [s.i for s in self.sentences[: max(3, *(n + 1 for n in long[:2]), 0)]]
        return any(0 <= word - start <= slack for word in figure.words for start in starts)

    def in_title(self, i: int) -> bool:
        """True for a word of the first sentence: a headline names people the text then introduces."""
        return bool(self.sentences) and i < self.sentences[0].j
