"""What weighs more than clothes, or is no English: heard before anything else is read."""

from stylist.local.understanding.answer import Ask
from stylist.local.understanding.clean import clean
from stylist.local.understanding.distress import is_in_danger
from stylist.local.understanding.foreign import language_of
from stylist.local.understanding.hatred import is_cruel, is_hateful
from stylist.local.understanding.pets import is_for_a_pet
from stylist.local.understanding.rewording import plain_of

ALONE = frozenset({Ask.OFFENSIVE, Ask.DANGER, Ask.HATEFUL, Ask.PET, Ask.FOREIGN})
"""What is answered for itself, whatever stands: it changes no wish."""


def weighty(text: str) -> Ask | None:
    """Danger, cruelty, hatred, an animal or another language; None for what stylists deal with."""
    words = plain_of(text)
    if is_in_danger(words):
        return Ask.DANGER
    if is_cruel(words):
        return Ask.OFFENSIVE
    if is_hateful(words):
        return Ask.HATEFUL
    if is_for_a_pet(words):
        return Ask.PET
    return Ask.FOREIGN if language_of(clean(text)) else None
