"""A line to MiniStack that can be broken."""

import pytest

from tests.aws.faulty import FaultyLine


@pytest.fixture
def line(ministack):
    with FaultyLine(ministack.url) as made:
        yield made
