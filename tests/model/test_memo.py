from __future__ import annotations

from didar.model.memo import Memo


def test_what_is_made_of_a_key_is_made_once() -> None:
    asked: list[str] = []

    def length(key: str) -> int:
        asked.append(key)
        return len(key)

    memo = Memo(length)
    assert [memo["دیدار"], memo["لقاء"], memo["دیدار"]] == [5, 4, 5]
    assert asked == ["دیدار", "لقاء"]


def test_a_full_memo_forgets_and_goes_on() -> None:
    memo = Memo(str, most=3)
    assert [memo[n] for n in range(10)] == [str(n) for n in range(10)]
    assert len(memo) <= 3
