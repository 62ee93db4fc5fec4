"""What the stylist says of colours that go together, as data. {words} in braces are facts."""

QUIET = (
    "Beside {thing}, {calm} stay calm.",
    "{calm} are the quiet company for {thing}.",
    "With {thing} you can't go wrong in {calm}.",
)
QUIET_PIECE = ("For {piece} with {thing}, {calm} are the quiet choices.",)
NEUTRAL = (
    "{color} is a neutral, so it goes with nearly everything: {calm} keep it calm, {lively} give "
    "it some colour.",
    "As a neutral, {color} gets on with most colours: {calm} for a quiet look, {lively} for a "
    "livelier one.",
)
LIVELY = (
    "For some colour, take {lively}.",
    "If you want more colour, there is {lively}.",
)
SCHEMES = {
    "tonal": "{color}, close to it in hue",
    "opposites": "{color}, its opposite on the colour wheel",
    "neighbours": "{color}, its neighbour on the colour wheel",
}
AVOIDED = (
    "{colors} pull hardest at {thing}: far apart on the colour wheel and strong. Nothing is "
    "forbidden, though; keep such a colour small and put {calm} between.",
)
NONE_AVOIDED = (
    "Hardly any: {thing} is a neutral shade, and it lets nearly every colour speak. What looks "
    "like a failed match is another neutral of almost the same depth.",
)
EASY = {
    "neutral": "{calm} is a neutral and leaves the colour to {other}.",
    "neutrals": "both are neutrals, and far enough apart in depth to look meant.",
    "tonal": "they are one hue in two depths, which looks tonal.",
    "neighbours": "they are neighbours on the colour wheel.",
    "opposites": "they are opposites on the colour wheel and one of them is soft, so they set each "
                 "other off.",
}  # fmt: skip
CARE = {
    "alike": "both are neutrals of nearly the same depth. Let the difference be seen: two fabrics, "
             "or something lighter between them.",
    "tonal": "they are so near in hue that one should be clearly darker, or much smaller.",
    "neighbours": "they are neighbours on the colour wheel, and both have a voice. Let one lead.",
    "opposites": "they are opposites on the colour wheel. Take much of one and a little of the "
                 "other.",
    "apart": "they stand apart on the colour wheel, but softly. Let one lead.",
}  # fmt: skip
BOLD = (
    "{both} make a bold pair rather than an easy one: both are strong, and they stand apart on the "
    "colour wheel. If you like that, let one lead, keep the other small and put {calm} between.",
    "{both} pull at each other: strong colours that stand apart on the wheel. Worn on purpose it "
    "can look great; let one lead, keep the other to a bag or a scarf, and add {calm}.",
)
GETS_ON = ("Yes, {both} get on well: ", "Yes, {both} go well together: ")
NO_CLASH = ("No clash there, {both} get on well: ", "Nothing wrong with it, {both} get on well: ")
WITH_CARE = ("Yes, with a little care", "Yes, with a light hand")
NO_CLASH_WITH_CARE = ("They need not, with a little care", "Not if you take a little care")
OFFERS = ("Say “{say}” and I'll show you.", "Say “{say}” to see how that looks.")
