"""Which parts of a page are no part of the report: codes, menus, comment forms, boxes of titles, adverts, end marks.

A line is told by the phrases of the packs (`didar.text.labels`) and by where it stands: before the first paragraph,
after the last, or between. Date lines belong to the report. Of the report itself nothing is ever taken: a paragraph is
furniture only below the end mark or the head of a comment form, and only where the report is over by then.
"""

from __future__ import annotations

from bisect import bisect_right

from didar.model.draft import Draft
from didar.model.span import Span
from didar.model.view import View
from didar.text.labels import EDGES, Label, coded, label, opens, tables
from didar.text.lines import Line, dated, lines

TITLES = 6
"""How many titles at most a box of titles within a report has."""

TITLE_WORDS = 22
"""How many words a title in such a box has at most."""

SLOGAN_OVERLAP = 0.34
"""A headline shares at least so many of its words with the report; what shares fewer above it is a slogan."""

SENTENCE_WORDS = 8
"""A line of so many words may be a sentence of the report even if it lacks its full stop."""

FORM_LINES = 5
"""Within how many lines of its head a comment form shows its next part."""

HEADLINE_WORDS = 5
"""A headline that shows what stands above the stamp to be a slogan has so many words at least."""

WORD_LETTERS = 6
"""Within the report a line of one word is taken for furniture only if it has so many letters."""

HEAD_LINES = 12
"""How far down a page's head is looked for."""

REPORT_SHARE = {"end": 0.75, "form": 0.6}
"""So much of a page's prose must stand above an end mark or a comment form for what is below it to be furniture."""


def run(draft: Draft) -> None:
    """Set ``boilerplate``; set ``passed_over`` where nothing but furniture is left."""
    view = draft.view
    page = Page(view)
    page.mark_tail()
    page.mark_head()
    page.mark_between()
    spans = sorted({*page.spans(), *_within_lines(view, page)})
    draft.boilerplate = _merged(spans)
    if page.lines and all(page.furniture) and not draft.report.title_given:
        draft.passed_over = "furniture"
        draft.note("text.furniture", "There is nothing but furniture in this page.")


class Page:
    """The lines of a page, what each is told to be, and which are found to be furniture."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.lines = lines(view)
        self.labels: list[Label | None] = [label(view, line) for line in self.lines]
        self.furniture = [False] * len(self.lines)
        prose = [n for n, line in enumerate(self.lines) if line.prose and self.labels[n] in (None, "opening")]
        while prose and self.labels[prose[-1]] == "opening":
            prose.pop()
        self.first = prose[0] if prose else len(self.lines)
        """Index of the first paragraph."""
        self.total = sum(self.lines[n].words for n in prose)
        self.last = prose[-1] if prose else -1
        """Index of the last paragraph of the report."""
        self.marks = _marks(view, self.lines)
        """End marks and tails within lines: index of the line, word range, kind."""
        self.close = self._close(prose)
        if self.close is not None:
            self.last = max((n for n in prose if n < self.close), default=-1)

    def _close(self, prose: list[int]) -> int | None:
        """The first line from which on all is furniture: an end mark or the head of a comment form, late enough."""
        above = 0
        inside = {n + 1 for n, _, _, kind in self.marks if kind == "end"}
        for n, line in enumerate(self.lines):
            closes = "end" if self.labels[n] == "end" or n in inside else "form"
            if closes == "form" and not (self.labels[n] == "form" and self._form(n)):
                closes = ""
            if closes and above and above >= REPORT_SHARE[closes] * self.total:
                return n
            if n in prose:
                above += line.words
        return None

    def _form(self, n: int) -> bool:
        """A single word («نظر», «الاسم») heads a form only where more of one follows, or nothing does."""
        rest = self.labels[n + 1 : n + 1 + FORM_LINES]
        return self.lines[n].words > 1 or not rest or any(what in ("form", "line", "link", "opening") for what in rest)

    def spans(self) -> list[Span]:
        """The lines found to be furniture."""
        return [
            line.span(self.view) for line, is_furniture in zip(self.lines, self.furniture, strict=True) if is_furniture
        ]

    def mark_tail(self) -> None:
        """Lines below the last paragraph: labelled ones, and short ones once there has been one of those."""
        met = False
        for n in range(self.last + 1, len(self.lines)):
            line, what = self.lines[n], self.labels[n]
            closed = self.close is not None and n >= self.close
            if n < self.first and not closed:
                continue
            if what is None and (dated(self.view, line) or self._stamp_label(n)):
                continue
            if what is not None:
                self.furniture[n] = True
                met = met or what in ("end", "form", "related", "opening") or (what == "line" and line.words > 1)
            elif (closed or (met and not line.prose)) and not _source_line(self.view, line):
                self.furniture[n] = True

    def mark_head(self) -> None:
        """Lines above the first paragraph: labelled ones, and slogans and names above the stamp or the code."""
        top = min(self.first, HEAD_LINES, len(self.lines))
        for n in range(min(self.first, len(self.lines))):
            what = self.labels[n]
            if what is None or (what == "end" and n == 0):
                continue
            self.furniture[n] = True
            if what == "masthead" and n + 1 < top and self.lines[n + 1].words <= 4 and self.labels[n + 1] is None:
                self.furniture[n + 1] = True
        stamp = next((n for n in range(top) if self._stamps(n)), None)
        if stamp is not None:
            self._mark_slogans(stamp, top)

    def _stamps(self, n: int) -> bool:
        """True for a line with a date, or with a code, at the head of a page."""
        return dated(self.view, self.lines[n]) or bool(coded(self.view, self.lines[n]))

    def _mark_slogans(self, stamp: int, top: int) -> None:
        """What stands above the stamp and has less to do with the report than a headline below it."""
        below = [n for n in range(stamp + 1, top) if self._may_be_title(n) and self.lines[n].words >= HEADLINE_WORDS]
        body = self._body()
        best = max((self._overlap(n, body) for n in below), default=0.0)
        for n in range(stamp):
            share = self._overlap(n, body)
            slogan = share < SLOGAN_OVERLAP or self._names_site(n)
            if self._may_be_title(n) and slogan and share < best:
                self.furniture[n] = True

    def _names_site(self, n: int) -> bool:
        """«آفتاب شرق؛ پایگاه خبری …»: a part of the line begins with what such a site is called."""
        line = self.lines[n]
        words = self.view.words[line.i : line.j]
        heads = [k for k, w in enumerate(words) if k == 0 or words[k - 1].kind == "punct"]
        return any("".join(w.key for w in words[k : k + size]) in tables().sites for k in heads for size in (1, 2, 3))

    def _may_be_title(self, n: int) -> bool:
        line = self.lines[n]
        if self.furniture[n] or line.words < 1 or self._stamps(n):
            return False
        return not self._stamp_label(n)

    def _stamp_label(self, n: int) -> bool:
        """«تاریخ انتشار»: what stands before a date of publication."""
        return self.lines[n].key(self.view).strip(EDGES) in tables().stamps

    def _body(self) -> frozenset[str]:
        return frozenset(w.key for line in self.lines[self.first :] for w in self.view.words[line.i : line.j])

    def _overlap(self, n: int, body: frozenset[str]) -> float:
        line = self.lines[n]
        telling = [w.key for w in self.view.words[line.i : line.j] if w.kind == "word" and len(w.key) > 2]
        return sum(key in body for key in telling) / len(telling) if telling else 0.0

    def mark_between(self) -> None:
        """Lines between the first and the last paragraph: boxes of titles, openings, links, end marks."""
        n = self.first
        while n < self.last:
            n += 1
            what = self.labels[n]
            line = self.lines[n]
            if what in ("line", "form"):
                self.furniture[n] = line.words > 1 or len(line.key(self.view).strip(EDGES)) >= WORD_LETTERS
            elif what == "opening":
                self.furniture[n] = not line.prose
            elif what in ("related", "end", "link"):
                self.furniture[n] = True
            if what == "related" and self.lines[n].words <= 4:
                n = self._mark_titles(n)

    def _mark_titles(self, head: int) -> int:
        """Titles below the head of a box within the report; the index of the last one."""
        for n in range(head + 1, min(head + 1 + TITLES, self.last)):
            line = self.lines[n]
            if line.words > TITLE_WORDS or line.last in (".", ":", ";"):
                return n - 1
            self.furniture[n] = True
        return head


def _source_line(view: View, line: Line) -> bool:
    """«منبع: مهر»: where a report is from is no furniture."""
    first = next((w.key for w in view.words[line.i : line.j] if w.kind == "word"), "")
    return first in ("منبع", "منابع", "المصدر")


def _within_lines(view: View, page: Page) -> list[Span]:
    """Furniture that shares a line with the report: end marks, tails, codes, section labels, what stands before it."""
    found: list[Span] = []
    for n, i, j, kind in page.marks:
        if not page.furniture[n]:
            found += _to_line_end(view, page.lines[n], i, j, kind)
    report = [n for n, is_furniture in enumerate(page.furniture) if not is_furniture]
    for n in report:
        line = page.lines[n]
        if n <= page.first:
            found += _before(view, line, first=n == report[0])
        found += [view.span_of(i, j) for i, j in coded(view, line)]
    if last := [n for n in report if page.lines[n].words >= SENTENCE_WORDS]:
        found += _code_at_end(view, page.lines[last[-1]])
    return found


def _marks(view: View, all_lines: list[Line]) -> list[tuple[int, int, int, str]]:
    """End marks and tails with the line they stand on; «.انتهى» at a line's end is one too."""
    starts = [line.i for line in all_lines]
    found = [(bisect_right(starts, hit.i) - 1, hit.i, hit.j, hit.value) for hit in tables().marks.find(view)]
    for n, line in enumerate(all_lines):
        last = view.words[line.j - 1]
        if last.key in tables().end_words and line.words >= SENTENCE_WORDS and view.words[line.j - 2].key in "./":
            found.append((n, last.i, last.i + 1, "end"))
    return found


def _to_line_end(view: View, line: Line, i: int, j: int, kind: str) -> list[Span]:
    """From an end mark or tail to the end of its line, where that is near or the tail says so."""
    words = view.words
    if kind == "tail":
        stopped = i == line.i or words[i - 1].key in '."!?):'
        rest = sum(1 for w in words[j : line.j] if w.kind == "word")
        return [view.span_of(i, line.j)] if stopped and rest <= 2 * TITLE_WORDS else []
    return [view.span_of(i, line.j if line.j - j <= 10 else j)]


def _before(view: View, line: Line, first: bool) -> list[Span]:
    """«Next Previous» before a byline; «سياسي /» before the headline of an agency's report."""
    if n := opens(view, line, tables().prefixes):
        return [view.span_of(line.i, n)]
    words = view.words
    for end in range(line.i + 1, min(line.j - 1, line.i + 4)):
        if words[end].key == "/" and first and words[end].spaced:
            return [view.span_of(line.i, end + 1)] if view.key(line.i, end) in tables().sections else []
    return []


def _code_at_end(view: View, line: Line) -> list[Span]:
    """Numbers after the last full stop of a report («… .116/110») or with stars («9921**1577»)."""
    words = view.words
    at = line.j
    while at > line.i and (words[at - 1].kind == "number" or words[at - 1].key in "/*#-"):
        at -= 1
    while at < line.j and words[at].kind != "number":
        at += 1
    if at >= line.j or at == line.i:
        return []
    starred = any(w.key == "*" for w in words[at : line.j])
    stopped = words[at - 1].key == "." and words[at - 2].kind == "word"
    return [view.span_of(at, line.j)] if stopped or starred else []


def _merged(spans: list[Span]) -> list[Span]:
    """Spans in order, those that overlap made one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span[0] < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span[1]))
        else:
            merged.append(span)
    return merged
