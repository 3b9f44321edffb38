"""Every code that a field's value carries is explained."""

from __future__ import annotations

from didar.export.explain import reasons
from reconcile.joined import Joined
from tests_examples import example_reports


def test_codes_are_explained() -> None:
    for one in example_reports():
        for kind in ("meeting", "phone_call", "conference", "visit"):
            try:
                record = Joined([one], kind).record
            except LookupError:
                continue
            codes = {value.why for values in record.fields.values() for value in values}
            assert codes
            assert codes <= set(reasons())
