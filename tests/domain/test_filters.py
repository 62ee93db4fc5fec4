import pytest

from stylist.domain import Filters
from stylist.errors import InvalidRecord, InvalidRequest


def test_filters_without_limits_have_none_active():
    assert Filters().active() == ()


def test_a_limit_can_be_lifted_alone():
    filters = Filters(max_price_minor=5000, color="red")
    assert filters.without("color") == Filters(max_price_minor=5000)
    assert filters.without("max_price_minor") == Filters(color="red")


@pytest.mark.parametrize(
    "limits",
    [
        {"max_price_minor": -1},
        {"max_price_minor": 10**12},
        {"color": "'; drop table"},
        {"category": "spaceship"},
        {"gender": "dog"},
        {"size": "x" * 21},
        {"size": "M\x00"},
    ],
)
def test_a_limit_we_do_not_know_is_the_askers_mistake_and_says_what_is_possible(limits):
    with pytest.raises(InvalidRequest) as refusal:
        Filters(**limits)
    assert not isinstance(refusal.value, InvalidRecord)
