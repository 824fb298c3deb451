"""Measure whether residents' queries find their pages: `python -m tests.search.measure`.

A plain BM25 index is built in memory, once with the hub's analysis of words and once without any. So this tells
whether words meet, not how the engine ranks. `held` queries are read when nothing is tuned any more.
"""

from __future__ import annotations

import html
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from cityhub.model.search_rules import SearchRules
from cityhub.model.vocabulary import Language, Place
from cityhub.pipeline import Folders, Site, build
from cityhub.search.analysis import Analysis

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = {"title": 5, "description": 2, "body": 1}
SATURATION, LENGTH = 1.2, 0.75
"""The usual k1 and b of BM25."""
FOUND = 5
"""A page counts as found among so many results."""

_BODY = re.compile(r'<div class="body".*?(?=<section class="references"|<footer class="page-foot")', re.DOTALL)
_TAG = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.DOTALL)

Split = Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class Text:
    """What is read of a page."""

    title: str
    description: str
    body: str


@dataclass(frozen=True)
class Query:
    query: str
    finds: tuple[str, ...]
    way: str
    set: str


@dataclass(frozen=True)
class Score:
    """How well queries found their pages."""

    recall: float
    """Share with a right page among the first five."""
    precision: float
    """Share with a right page as the first."""
    mrr: float
    """Mean of one divided by the place of the first right page."""
    queries: int

    @classmethod
    def of(cls, places: Sequence[int]) -> Score:
        """Of the place of the first right page for each query; 0 where there was none."""
        count = len(places)
        found = sum(0 < place <= FOUND for place in places)
        return cls(found / count, places.count(1) / count, sum(1 / place for place in places if place) / count, count)


@dataclass(frozen=True)
class Index:
    """A BM25 index: for each stem the weighted number of times it stands on each page."""

    postings: Mapping[str, Mapping[str, int]]
    lengths: Mapping[str, int]

    @classmethod
    def of(cls, texts: Mapping[str, Text], split: Split) -> Index:
        postings: dict[str, dict[str, int]] = defaultdict(dict)
        lengths = {}
        for address, text in texts.items():
            count: Counter[str] = Counter()
            for field, weight in WEIGHTS.items():
                for stem in split(getattr(text, field)):
                    count[stem] += weight
            lengths[address] = count.total()
            for stem, number in count.items():
                postings[stem][address] = number
        return cls(postings, lengths)

    def search(self, stems: Iterable[str]) -> list[str]:
        """The addresses of the pages that hold any of the stems, the best first."""
        mean = sum(self.lengths.values()) / len(self.lengths)
        scores: Counter[str] = Counter()
        for stem in stems:
            pages = self.postings.get(stem, {})
            rarity = math.log(1 + (len(self.lengths) - len(pages) + 0.5) / (len(pages) + 0.5))
            for address, number in pages.items():
                length = 1 - LENGTH + LENGTH * self.lengths[address] / mean
                scores[address] += rarity * number * (SATURATION + 1) / (number + SATURATION * length)  # type: ignore[assignment]
        return sorted(scores, key=lambda address: (-scores[address], address))


def queries(language: str) -> list[Query]:
    """The queries of residents in a language."""
    written = yaml.safe_load((Path(__file__).parent / f"{language}.yml").read_text(encoding="utf-8"))
    return [Query(**{**query, "finds": tuple(query["finds"])}) for query in written]


def analysis(site: Site, language: str) -> Analysis:
    """The analysis of a language by the rules of the content."""
    rules = site.hub.find(SearchRules, language) or SearchRules(id=language)
    return Analysis.of(rules, site.hub.all(Place))


def plain(text: str) -> list[str]:
    """The words of a text in small letters, and nothing else done to them."""
    return re.findall(r"[^\W_]+", text.lower())


def texts(site: Site, language: Language) -> dict[str, Text]:
    """What stands on each page in a language, without the frame; pages to embed are left out."""
    presenter = site.presenter(language, {f"{name}/": name for name, _ in site.written.pages})
    found = {}
    for page in site.pages:
        if not page.part:
            shown = presenter.render(page)
            body = _BODY.search(shown.html)
            found[page.address] = Text(shown.title, shown.description, _words(body.group() if body else ""))
    for (name, spoken), written in site.written.pages.items():
        if spoken != language.id:
            continue
        opening, *sections = written.document.sections
        title, _, description = opening.text.partition("\n")
        found[f"{name}/"] = Text(title, description, " ".join(section.source for section in sections))
    return found


def _words(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())


def places(index: Index, ask: Split, asked: Iterable[Query]) -> Iterator[tuple[Query, int]]:
    """For each query the place of the first right page among the results; 0 where there is none."""
    for query in asked:
        results = index.search(ask(query.query))
        yield query, next((place for place, address in enumerate(results, 1) if address in query.finds), 0)


def measure(pages: Mapping[str, Text], split: Split, ask: Split, asked: Iterable[Query]) -> dict[str, Score]:
    """The score of each way of asking, and of all together."""
    by_way: dict[str, list[int]] = defaultdict(list)
    for query, place in places(Index.of(pages, split), ask, asked):
        by_way["all"].append(place)
        by_way[query.way].append(place)
    return {way: Score.of(found) for way, found in by_way.items()}


def main(sets: Sequence[str]) -> None:
    """Print the scores of the open queries, or of the sets that are named."""
    site = build(Folders.of(ROOT))
    for language in site.hub.languages:
        pages = texts(site, language)
        words = analysis(site, language.id)
        for name in sets or ("open",):
            asked = [query for query in queries(language.id) if query.set == name]
            before = measure(pages, plain, plain, asked)
            after = measure(pages, words.stems, words.query, asked)
            print(f"\n{language.id} {name:14} queries  recall@5     precision@1  MRR      (words as typed -> analysed)")
            for way in after:
                one, two = before[way], after[way]
                print(
                    f"  {way:15} {two.queries:7}  {one.recall:.2f} -> {two.recall:.2f}"
                    f"  {one.precision:.2f} -> {two.precision:.2f}  {one.mrr:.2f} -> {two.mrr:.2f}"
                )


if __name__ == "__main__":
    main(sys.argv[1:])
