"""What is said where more than clothes is at stake, or no English was heard. Data only."""

SOLACE: dict[str, tuple[str, ...]] = {
    "danger": (
        "I'm so sorry it is this hard. This is more than a stylist can help with, and somebody "
        "can: please call your local emergency number, or a crisis line (findahelpline.com lists "
        "them by country; in the US it is 988), or tell a person you trust.",
        "Thank you for saying it; please don't stay alone with it. A stylist can't help here, but "
        "others can, right now: your local emergency number, a crisis line (findahelpline.com "
        "lists them by country; in the US, 988), or a person you trust.",
    ),
    "abused": (
        "I'm sorry this is happening; nobody may do that to you. It is more than a stylist can "
        "help with, and somebody can: your local emergency number if you are in danger now, a "
        "helpline (findahelpline.com lists them by country), or a person you trust.",
        "You deserve to be safe. This is more than a stylist can help with, so please turn to "
        "those who can: the local emergency number, a helpline (findahelpline.com lists them by "
        "country), or a person you trust.",
    ),
    "distaste": (
        "I'm sorry it feels like that today. Clothes should fit you, never the other way round: "
        "what have you worn lately that felt comfortable?",
        "That is a hard way to feel, and the clothes are more often wrong than the person in "
        "them. Which would feel better just now, something soft and easy or something with a bit "
        "of shape?",
    ),
    "sorrow": (
        "I'm sorry to hear that. There is no hurry here; should there be something to wear to "
        "find, I'll help quietly.",
        "I'm sorry; that is a lot to carry. Whenever clothes are of any use, I'm here.",
    ),
    "body": (
        "Clothes should fit you, and not you them. What are you dressing for?",
        "There is a good cut for every shape. What shall it be for?",
    ),
    "hateful": (
        "This shop has nothing of the kind.",
        "There is nothing like that here.",
    ),
    "foreign": (
        "I'm sorry, I understand only English so far.",
        "So far English is the only language I understand.",
    ),
}
