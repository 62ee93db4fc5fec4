"""How tests are handed to several processes."""

from tests.together import GROUPS, group_of, longest_first


def test_every_file_that_is_named_is_there_and_in_one_group(root):
    files = [file for group in GROUPS.values() for file in group]
    assert [file for file in files if not (root / "tests" / file).is_file()] == []
    assert len(files) == len(set(files))


def test_a_file_that_shares_nothing_is_a_group_of_its_own():
    assert group_of("tests/test_together.py::test_x[a::b]") == "tests/test_together.py"


def test_what_shares_a_page_stays_together_and_groups_begin_before_single_files():
    tests = [
        "tests/a.py::a",
        "tests/browser/test_start.py::b",
        "tests/browser/test_talk.py::c",
        "tests/browser/test_start.py::d",
        "tests/z.py::e",
        "tests/browser/test_keyboard.py::f",
    ]
    assert [tests[place][-1] for place in longest_first(tests)] == ["b", "d", "f", "c", "a", "e"]
