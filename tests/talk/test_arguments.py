"""Whether a tool may be called with what a model wrote."""

import pytest

from stylist.errors import InvalidRequest
from stylist.talk.arguments import KEYWORDS, NAME, checked, parsed, safe_name
from stylist.talk.specs import SPECS

SCHEMAS = {spec["name"]: spec["inputSchema"]["json"] for spec in SPECS}


def wrong(schema, arguments):
    with pytest.raises(InvalidRequest) as error:
        checked(arguments, schema)
    return str(error.value)


@pytest.mark.parametrize(("tool", "arguments"), [
    ("search_catalog", {}),
    ("search_catalog", {"text": "", "occasion": "work", "temperature_c": 5, "max_price": 49.5,
                        "month": 3, "prefer_cheap": True, "pieces": ["dress"], "sizes": []}),
    ("compose_outfit", {"conditions": ["rain"], "keep": ["P1"], "count": 2}),
    ("draw_outfit", {"product_ids": ["P1"]}),
])  # fmt: skip
def test_arguments_that_obey_pass_unchanged(tool, arguments):
    assert checked(arguments, SCHEMAS[tool]) == arguments


@pytest.mark.parametrize(("tool", "arguments", "why"), [
    ("search_catalog", {"text": 5}, "text has to be text, not 5."),
    ("search_catalog", {"max_price": "80"}, 'max_price has to be a number, not "80".'),
    ("search_catalog", {"max_price": True}, "max_price has to be a number, not true."),
    ("search_catalog", {"limit": 2.5}, "limit has to be a whole number, not 2.5."),
    ("search_catalog", {"limit": True}, "limit has to be a whole number, not true."),
    ("search_catalog", {"use_photo": 1}, "use_photo has to be true or false, not 1."),
    ("search_catalog", {"colors": "red"}, 'colors has to be a list, not "red".'),
    ("search_catalog", {"colors": ["red", 3]}, "colors[1] has to be text, not 3."),
    ("search_catalog", {"conditions": ["fog of war"]}, "conditions[0] has to be one of"),
    ("search_catalog", {"occasion": "brunch?"}, "occasion has to be one of"),
    ("search_catalog", {"budget": 80}, '"budget" is not a field; the fields are text, occasion'),
    ("draw_outfit", {}, "product_ids is missing."),
    ("draw_outfit", {"product_ids": None}, "product_ids is missing."),
    ("swap_item", {"product_ids": ["P1"]}, "slot is missing."),
])  # fmt: skip
def test_arguments_that_do_not_obey_are_named(tool, arguments, why):
    assert why in wrong(SCHEMAS[tool], arguments)


def test_all_faults_are_told_at_once_up_to_five():
    told = wrong(SCHEMAS["swap_item"], dict.fromkeys("abcdefgh", 1))
    assert told.count("missing") == 2 and told.count("not a field") == 3


def test_a_whole_number_written_with_a_point_is_one():
    found = checked({"limit": 8.0}, SCHEMAS["search_catalog"])
    assert found == {"limit": 8} and isinstance(found["limit"], int)


def test_null_says_nothing():
    assert checked({"text": None, "month": 3}, SCHEMAS["search_catalog"]) == {"month": 3}


def test_objects_within_are_checked_too():
    schema = {"properties": {"size": {"type": "object", "properties": {"n": {"type": "number"}},
                                      "required": ["n"]}}}  # fmt: skip
    assert checked({"size": {"n": 3}}, schema) == {"size": {"n": 3}}
    assert wrong(schema, {"size": {}}) == "size.n is missing."


def test_what_a_model_wrote_is_echoed_only_in_part():
    assert len(wrong(SCHEMAS["search_catalog"], {"limit": "long " * 99})) < 100


def test_nothing_written_is_no_arguments():
    assert parsed("") == parsed("  ") == {}


def test_our_schemas_use_only_what_is_checked():
    def keywords(schema):
        yield from schema
        for one in [*schema.get("properties", {}).values(), *filter(None, [schema.get("items")])]:
            yield from keywords(one)

    assert {word for schema in SCHEMAS.values() for word in keywords(schema)} <= KEYWORDS


@pytest.mark.parametrize("name", ["", "search-catalog", "näh", "a" * 99, "x\n", "search catalog"])
def test_every_name_can_be_made_safe(name):
    assert NAME.fullmatch(safe_name(name)) and "-" not in safe_name(name)
