"""Outlets by name, by domain, and by what they come under with input."""

from __future__ import annotations

import pytest

from didar.knowledge import outlets


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("isna.ir", "ISNA"),
        ("khabaronline.ir", "Khabar Online"),
        ("fa.abna24.com", "ABNA"),
        ("Fars News Agency", "Fars"),
        ("Fars", "Fars"),
        ("VOA Dari", "VOA Dari"),
        ("ایسنا", "ISNA"),
        ("aawsat", "Asharq Al-Awsat"),
        ("alriyadh", "Al Riyadh"),
        ("was", "SPA"),
        ("3alyoum", "Ain Al-Yaum"),
        ("Hespress", "Hespress"),
        ("Al Jazeera", "Al Jazeera"),
        ("الشرق الأوسط", "Asharq Al-Awsat"),
    ],
)
def test_names_given_with_a_report(given: str, name: str) -> None:
    found = outlets.of_given(given)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("given", ["", "no such outlet", "example.org", "..."])
def test_unknown_names(given: str) -> None:
    assert outlets.of_given(given) is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.farsnews.ir/news/1", "Fars"),
        ("http://aawsat.com/home/article/1", "Asharq Al-Awsat"),
        ("https://ar.mehrnews.com/amp/1", "Mehr"),
        ("https://www.bbc.com/persian/articles/x", "BBC Persian"),
        ("https://www.bbc.com/news", "BBC"),
        ("https://example.org/isna.ir", None),
        ("http://[broken", None),
        ("", None),
    ],
)
def test_addresses(url: str, name: str | None) -> None:
    found = outlets.of_url(url)
    assert (found.name if found else None) == name


def test_every_row_is_whole() -> None:
    for lang in ("fa", "ar"):
        for name, called in outlets.names(lang).items():
            assert name == name.strip()
            assert called
            for c in called:
                assert c.outlet.name
                assert c.outlet.kind in {"agency", "newspaper", "channel", "site", "broadcaster", "ministry"}
                assert len(c.outlet.state) in (2, 3)


def test_everyday_words_are_marked() -> None:
    assert all(c.common for c in outlets.names("fa")["ایران"])
    assert all(c.common for c in outlets.names("ar")["البيان"])
    assert not any(c.common for c in outlets.names("fa")["ایسنا"])
    assert not any(c.common for c in outlets.names("ar")["رويترز"])
