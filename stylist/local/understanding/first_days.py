"""A first day as it is told: 'first day at school, I'm a teacher' is one at work."""

import re

_FIRST_DAY = re.compile(
    r"\bfirst day (?:back )?(?:at|in|of|on|as)(?: (?:an?|the|my|our|this))?(?: new)? (?P<where>"
    r"school|job|jobs|firm|company|office|hospital|clinic|surgery|bank|placement|nurse|teacher|"
    r"doctor|lawyer|manager|apprenticeship|traineeship|internship|teaching|term)\b"
)
_TEACHES = re.compile(
    r"\b(?:i'm|i am|as|being|i'll be) (?:an? |the )?(?:new |primary |supply |head |maths? |"
    r"english |school |teaching |trainee |student )*(?:teacher|headteacher|tutor|assistant|"
    r"lecturer|principal|head|ta|caretaker|librarian)\b|\b(?:i teach|teaching (?:job|post)|"
    r"i(?:'ll| will) be teaching)\b"
)
_OF_PUPILS = ("school", "term")


def first_day_named(text: str) -> str:
    """Lower-case words with a first day at work called one; a pupil's stays what it is."""
    found = _FIRST_DAY.search(text)
    if not found or (found["where"] in _OF_PUPILS and not _TEACHES.search(text)):
        return text
    return f"{text[: found.start()]}first day at work{text[found.end() :]}"
