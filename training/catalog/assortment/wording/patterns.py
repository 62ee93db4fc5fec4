"""What a shop assistant says about a pattern. {main} is the ground, {accent} lies on it."""

PATTERN_LINES: dict[str, tuple[str, ...]] = {
    "breton": (
        "{Accent} stripes run across a {main} ground, evenly from shoulder to hem.",
        "The stripe is {accent} on {main}, narrow enough to mix with a check.",
        "{Main} with {accent} lines: wear it with denim and something tan.",
        "Fine {accent} stripes on {main} keep it lively under a plain jacket.",
        "Its {accent} lines on {main} look best with one solid colour beside them.",
    ),
    "stripe": (
        "Even bands of {main} and {accent} give it a graphic edge.",
        "The stripes alternate {main} and {accent}; let one of them return in a shoe.",
        "{Main} and {accent} share the cloth in equal bands.",
        "Keep the rest plain and the {main} and {accent} stripes do the dressing.",
        "Broad {accent} stripes on {main}, cheerful without being loud.",
    ),
    "pinstripe": (
        "Fine {accent} pinstripes on {main} lengthen the line.",
        "The stripe is a whisper of {accent} on {main}.",
        "{Main} with hairline {accent} stripes takes a plain white shirt best.",
    ),
    "gingham": (
        "The check is {main} and {accent}, small and crisp.",
        "{Main} and {accent} gingham asks for little more than white shoes.",
        "Its {main} and {accent} squares look fresh beside denim.",
    ),
    "plaid": (
        "The check crosses {accent} over {main}.",
        "{Main} is the ground, {accent} draws the lines of the plaid.",
        "Its {main} and {accent} plaid wears well with a solid in either shade.",
        "Checked in {accent} on {main}, lively up close and calm from afar.",
    ),
    "dots": (
        "{Accent} dots on {main}, evenly spaced and easy to pair with a stripe.",
        "The ground is {main}, the spots are {accent}.",
        "Small {accent} dots lift the {main} without making it busy.",
    ),
    "floral": (
        "{Accent} blooms are scattered over a {main} ground.",
        "The flowers come in {accent} on {main}; choose a shoe in either.",
        "On {main} the {accent} flowers look freshly picked.",
        "The {main} ground keeps the {accent} petals from turning sweet.",
    ),
    "leopard": (
        "Dark rosettes on a warm {main} ground go with black, cream and red.",
        "Treat the {main} leopard spots as a neutral and wear them with denim.",
        "The leopard print lies on {main}, soft rather than flashy.",
    ),
    "camo": (
        "Patches of {main} and its darker neighbours break up the surface.",
        "The camouflage stays in {main} tones, so black or grey sits well beside it.",
    ),
    "colorblock": (
        "{Main} meets {accent} in one clean line.",
        "The blocks are {main} and {accent}, with nothing fussy in between.",
        "Half {main}, half {accent}, and wholly cheerful.",
    ),
}
