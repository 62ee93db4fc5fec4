"""Tool schemas as plain models take them."""

import copy

import pytest

from stylist.aws.chat.quirks import Quirks
from stylist.aws.chat.schemas import flat, names_back, tool_specs
from stylist.talk.specs import SPECS

FEW = ("get_weather", "style_guide", "draw_outfit")
SAID_ONCE = " Fields not described here are as in search_catalog."


def fields(tool):
    return tool["inputSchema"]["json"]["properties"]


def undescribed(tool):
    return {name for name, field in fields(tool).items() if "description" not in field}


def bare(field):
    return {key: value for key, value in field.items() if key != "description"}


@pytest.mark.parametrize("quirks", [Quirks(), Quirks(nested=True, dashes=True)])
def test_our_own_tools_keep_every_name_type_and_enum(quirks):
    before = copy.deepcopy(SPECS)
    for ours, entry in zip(SPECS, tool_specs(SPECS, quirks), strict=True):
        told = entry["toolSpec"]
        schema, own = told["inputSchema"]["json"], ours["inputSchema"]["json"]
        assert told["name"] == ours["name"] and told["description"].startswith(ours["description"])
        assert list(fields(told)) == list(fields(ours))
        assert schema["required"] == own["required"] and schema["type"] == "object"
        assert all(bare(fields(told)[name]) == bare(field) for name, field in fields(ours).items())
    assert before == SPECS


def test_a_field_is_described_by_the_first_tool_that_has_it_and_later_ones_say_so():
    search, *later = (entry["toolSpec"] for entry in tool_specs(SPECS, Quirks()))
    assert not undescribed(search) and SAID_ONCE not in search["description"]
    for told in later:
        spared = undescribed(told)
        assert told["description"].endswith(SAID_ONCE) == bool(spared)
        assert all(fields(search)[name]["description"] for name in spared)
    assert {told["name"] for told in later if undescribed(told)} == {
        "compose_outfit", "swap_item", "remember"}  # fmt: skip


def test_a_field_that_means_something_else_keeps_its_description():
    _, compose, swap, *_ = (entry["toolSpec"] for entry in tool_specs(SPECS, Quirks()))
    assert {"without", "use_photo", "keep", "count"}.isdisjoint(undescribed(compose))
    assert {"without", "product_ids", "slot"}.isdisjoint(undescribed(swap))


def test_a_tool_with_few_fields_alike_says_them_again():
    assert not any(undescribed(entry["toolSpec"]) for entry in tool_specs(SPECS, Quirks())
                   if entry["toolSpec"]["name"] in FEW)  # fmt: skip


def test_the_tool_pointed_to_has_the_name_that_the_model_is_told():
    alike = {name: {"type": "string", "description": "A word."} for name in "abc"}
    specs = [{"name": name, "inputSchema": {"json": {"type": "object", "properties": alike}}}
             for name in ("find-it", "look")]  # fmt: skip
    _, told = tool_specs(specs, Quirks())
    assert told["toolSpec"]["description"] == "Fields not described here are as in find_it."


def test_definitions_are_put_in_where_they_are_meant():
    size = {"type": "string", "enum": ["S", "M"]}
    schema = {
        "$schema": "x", "title": "Wish", "type": "object", "additionalProperties": False,
        "$defs": {"Size": size, "Two": {"type": "array", "items": {"$ref": "#/$defs/Size"}}},
        "properties": {"size": {"$ref": "#/$defs/Size"}, "sizes": {"$ref": "#/$defs/Two"}},
        "required": ["size"],
    }  # fmt: skip
    assert flat(schema) == {
        "type": "object", "required": ["size"],
        "properties": {"size": size, "sizes": {"type": "array", "items": size}},
    }  # fmt: skip


def test_a_definition_of_itself_comes_to_an_end():
    schema = {"properties": {"a": {"$ref": "#/$defs/A"}, "b": {"$ref": "#/$defs/none"}},
              "$defs": {"A": {"type": "array", "items": {"$ref": "#/$defs/A"}}}}  # fmt: skip
    told = str(flat(schema))
    assert "$ref" not in told and "'b': {'type': 'object'}" in told


def test_names_are_told_back_only_where_they_differ():
    specs = [{"name": "find-it"}, {"name": "look"}]
    assert names_back(specs, Quirks()) == {"find_it": "find-it"}
    assert names_back(specs, Quirks(dashes=True)) == {}
