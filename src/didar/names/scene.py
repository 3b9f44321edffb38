"""The scene: the figures of one report as they become known, and who of them holds an office."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct, field
from msgspec.structs import replace

from didar.knowledge import offices
from didar.model.draft import Sentence
from didar.model.view import View
from didar.names.figures import Figure, Held, Read, Seen, held, knows, read, same_office
from didar.names.groups import Group, form_of
from didar.names.office_grammar import grammar
from didar.names.spotted import NameSpan

LEAD, NEWEST = 20, 100
"""Of a long list of people only the first and the newest are looked through: nobody follows more in one report."""


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

    def new(self, role: str = "") -> Figure:
        """One more figure."""
        figure = Figure(role=role)
        self.figures.append(figure)
        return figure

    def take(self, group: Group, figure: Figure) -> None:
        """Add a group's names, offices and mentions to a figure."""
        for name, its in zip(group.names, self.reads(group), strict=True):
            figure.name(name, its)
            figure.ranked = figure.ranked or self._has_rank(name)
            common = tuple(k for k in figure.known if k in name.known)
            figure.known = common or figure.known or name.known
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
                best = max(best, 2 if None in (has.state, wanted.state) else 3 if has.state == wanted.state else 0)
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
        """An unmarked office of somebody new is one of the outlet's own state."""
        for office in group.offices:
            if office.title and group.state_of(office) is None:
                group.states[id(office)] = self.home

    @staticmethod
    def serves(figure: Figure, state: str) -> bool:
        """True when a figure's offices are of this state, or by the knowledge would be."""
        if figure.states:
            return state in figure.states
        return any(s.state == state for p in figure.known[:1] for s in offices.spells_of(p))

    # ------------------------------------------------------------------ where

    def sentence_of(self, i: int) -> int:
        """The sentence that word ``i`` stands in, or the one before it; 0 before the first."""
        return max(0, bisect_right(self.sentences, i, key=lambda s: s.i) - 1)

    def sentence_start(self, i: int) -> int:
        """The first word of the sentence that word ``i`` stands in."""
        return self.sentences[self.sentence_of(i)].i if self.sentences else 0

    def opens_lead(self, figure: Figure, slack: int) -> bool:
        """True when a figure opens one of the first three sentences, after ``slack`` words (an Arabic verb) at most."""
        starts = [s.i for s in self.sentences[:3]]
        return any(0 <= word - start <= slack for word in figure.words for start in starts)

    def in_title(self, i: int) -> bool:
        """True for a word of the first sentence: a headline names people the text then introduces."""
        return bool(self.sentences) and i < self.sentences[0].j
