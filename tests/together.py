"""Which files of tests run in one process, one after the other, because they share what takes long
to make: a page, a shop on AWS, a stack. Groups begin before single files, and the first ones wait
for nothing that another makes."""

from collections.abc import Iterable

GROUPS = {
    "a page seen in a browser": (
        "browser/test_accessibility.py", "browser/test_keyboard.py", "browser/test_outfits.py",
        "browser/test_start.py",
    ),
    "a shop on rehearsed AWS": (
        "aws/test_visit_commands.py", "browser/test_on_aws.py",
        "infra/test_apprunner_logs.py", "infra/test_callback_urls.py", "tools/test_load_catalog.py",
    ),
    "a stack that stands": (
        "rehearsal/test_api.py", "rehearsal/test_page.py", "rehearsal/test_roles.py",
        "rehearsal/test_seeded_mistakes.py", "rehearsal/test_services.py",
        "rehearsal/test_taking_in.py",
    ),
    "a page seen and spoken to": (
        "browser/test_people.py", "browser/test_photo.py", "browser/test_refusals.py",
        "browser/test_similar.py", "browser/test_talk.py", "browser/test_visit.py",
        "browser/test_ways_in.py", "browser/test_weight.py", "browser/test_wish.py",
        "tools/test_smoke.py",
        "webapp/test_page.py", "webapp/test_uploads.py",
    ),
    "the stack as it is described": (
        "infra/test_cloudformation.py", "infra/test_costs.py", "infra/test_drawing.py",
        "infra/test_dynamic.py",
        "infra/test_graph.py", "infra/test_hosting.py", "infra/test_mistakes.py",
        "infra/test_order.py", "infra/test_policies.py", "infra/test_preview.py",
        "infra/test_rollout.py", "tools/test_costs.py",
    ),
    "strict types": ("infra/test_types.py",),
    "a stack with a page of its own": ("rehearsal/test_fargate.py",),
    "two shops": ("browser/test_two_shops.py",),
    "what is forgotten": ("test_forgetting.py",),
}  # fmt: skip

_GROUP_OF = {f"tests/{file}": name for name, files in GROUPS.items() for file in files}
_RANKS = {name: rank for rank, name in enumerate(GROUPS)}


def group_of(test: str) -> str:
    """The name of the group of a test's file; the file itself where it shares nothing."""
    file = test.partition("::")[0]
    return _GROUP_OF.get(file, file)


def longest_first(tests: Iterable[str]) -> list[int]:
    """Places of these tests in the order to begin them; neighbours stay neighbours."""
    ranks = [_RANKS.get(group_of(test), len(_RANKS)) for test in tests]
    return sorted(range(len(ranks)), key=ranks.__getitem__)
