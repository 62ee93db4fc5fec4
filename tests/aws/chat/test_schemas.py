"""Tool schemas as plain models take them."""

from stylist.aws.chat.quirks import Quirks
from stylist.aws.chat.schemas import flat, names_back, tool_specs
from stylist.talk.specs import SPECS


def test_our_own_tools_are_flat_already():
    plain = tool_specs(SPECS, Quirks())
    assert [tool["toolSpec"] for tool in plain] == list(SPECS)


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
