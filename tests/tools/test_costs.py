"""What a month costs, against the price table, and the page that tells it."""

import pytest

from infra.config import Config
from stylist.aws import prices
from tools.costs.bill import HOSTINGS, bill
from tools.costs.measured import chats, figure
from tools.deploying_page import PAGE, filled


def test_the_tables_of_the_page_are_what_the_program_computes_and_reads():
    page = PAGE.read_text("utf-8")
    assert page == filled(page), "Run python -m tools.deploying_page"


def test_the_readme_tells_the_sums():
    bills = [bill(hosting).values() for hosting in HOSTINGS]
    idle = " and ".join(f"${sum(line.idle for line in lines):.0f}" for lines in bills)
    month = " and ".join(f"${sum(line.month for line in lines):.0f}" for lines in bills)
    readme = " ".join((PAGE.parents[1] / "README.md").read_text("utf-8").split())
    assert f"about {idle} with nobody there, {month} with 10,000 conversations" in readme


@pytest.mark.parametrize("hosting", HOSTINGS)
def test_nobody_there_costs_no_model_and_everybody_never_less(hosting: str):
    for line in bill(hosting).values():
        assert 0 <= line.idle <= line.month, line
        assert line.surely in prices.table()["marks"]
    models = ("Chat", "Vectors and queries", "Imagined pictures", "Guardrail")
    assert all(bill(hosting)[name].idle == 0 < bill(hosting)[name].month for name in models)


def test_app_runner_is_paid_for_memory_always_and_for_its_processor_while_it_works():
    line = bill("apprunner")["App Runner, one instance"]
    assert line.idle == pytest.approx(730 * 2 * 0.007)
    assert line.month == pytest.approx(730 * 2 * 0.007 + 240 * 0.064)


def test_fargate_is_paid_for_always():
    line = bill("fargate")["Fargate, one task"]
    assert line.idle == line.month == pytest.approx(730 * (0.03238 + 2 * 0.00356))


def test_the_default_model_was_measured_and_its_cache_saves():
    kept, bare = chats()[Config().chat_model]
    assert 0 < kept < bare


def test_pictures_are_those_that_the_default_cap_lets_through():
    price = prices.picture(Config().picture_model) / 1e6
    assert figure("pictures, a month") == pytest.approx(30 * Config().cap_pictures_day * price)
