"""First words of a turn that needs tools, as data. {words} in braces are filled with facts."""

LEADS: dict[str, tuple[str, ...]] = {
    "dress": (
        "Let me put something together{facts}.",
        "I'll see what goes together{facts}.",
        "Right, an outfit{facts}; let me lay a few pieces out.",
    ),
    "search": (
        "I'll look for {wanted}{facts}.",
        "Let me find you {wanted}{facts}.",
        "One moment while I look for {wanted}{facts}.",
    ),
    "dry": (
        "Rain is hard on {cloth}; let me look for {wanted} that can take it.",
        "{cloth} and wet weather don't mix, so I'll look for {wanted} that can take it.",
    ),
    "around_photo": (
        "Let me see what goes with the piece in your photo{facts}.",
        "I'll build around what you showed me{facts}.",
    ),
    "photo": (
        "Let me see what comes close to your photo{facts}.",
        "I'll look for pieces like the one in your photo{facts}.",
    ),
    "cheaper": (
        "Let me look {limit}.",
        "Kinder to the purse, then; let me look {limit}.",
        "I'll see what there is {limit}.",
    ),
    "step": (
        "A step {step}, then; let me see.",
        "Let me find something {step}.",
        "I'll look for something {step}.",
    ),
    "swap": (
        "The {word} can go; let me find something else in that place.",
        "Let me change the {word} and leave the rest alone.",
        "Without the {word}, then; let me see what else works there.",
    ),
    "swap_step": (
        "Let me see whether the {word} can be {step}, the rest as it is.",
        "I'll try a {step} choice for the {word} and leave the rest alone.",
    ),
    "add": ("Let me add {a_word} to it.", "I'll find {a_word} to go with the rest."),
    "less": ("Let me take the {word} away.", "Without the {word}, then."),
    "less_and": ("Without the {word}, and with that change.",),
    "put_back": ("With the {word} again, then.",),
    "keep": (
        "The {word} {stay}; let me see what else goes with {it}.",
        "I'll build it anew around the {word}.",
    ),
    "around": (
        "Let me see what goes with the {word}.",
        "I'll build an outfit around the {word}.",
    ),
    "more": (
        "Let me look a little further along.",
        "One moment, I'll go further down the rails.",
        "I'll see what else there is.",
    ),
    "mixed": ("Let me bring those together.", "Those two in one outfit, then."),
    "back": ("Back to where we were.", "As before, then."),
    "others": (
        "Fair enough; let me find something different.",
        "I'll put those back and look again.",
    ),
    "like": (
        "Let me look for more in that spirit{facts}.",
        "I'll see what resembles it{facts}.",
    ),
    "draw": ("Let me lay it out for you.", "I'll draw it from the pieces themselves."),
    "weather": ("Let me check what it is like {where}.", "One look at the weather {where}."),
    "advice": ("Let me look into our style guide.", "I'll see what our style guide says."),
    "noted": ("Good to know.", "Thank you for telling me."),
}
"""First words of a turn that needs tools, said before they run."""
