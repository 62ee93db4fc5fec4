"""The ways of the chat models, as of 2026-11; the first pattern that fits a name counts.

Sources: the Bedrock and Nova user guides (Converse, prompt caching, troubleshooting of tool
calls), botocore 1.44.5, and reports of what services refused: Nova takes cache points in the
system prompt and the messages, but fails the request for one among the tools, beside a tool's
result or right behind a picture (danny-avila/LibreChat#13838, NousResearch/hermes-agent#97281,
zeroclaw-labs/zeroclaw#8943, aws-samples/generative-ai-use-cases#1077); it keeps its tools by a
point in the messages (somebody of AWS in strands-agents/harness-sdk#449).
"""

import re
from dataclasses import replace
from fnmatch import fnmatchcase

from stylist.aws.chat.quirks import Quirks

MOST_IMAGES = 20
"""Images in one message, by the reference of Converse."""

_PROFILE = re.compile(r"^(us|us-gov|eu|apac|jp|au|ca|global)\.")
"""What an inference profile puts before a model's own name."""

_NOVA = Quirks(temperature=True, greedy=True, caches=("messages",), images=MOST_IMAGES,
               thinks_aloud=True, status=True)  # fmt: skip
_CLAUDE = Quirks(caches=("tools", "system", "messages"), images=MOST_IMAGES, replays=True,
                 json_results=True, status=True, dashes=True, nested=True)  # fmt: skip
_PLAIN = Quirks()

MODELS: tuple[tuple[str, Quirks], ...] = (
    ("amazon.nova-micro-*", replace(_NOVA, images=0)),
    ("amazon.nova-lite-*", _NOVA),
    ("amazon.nova-2-lite-*", _NOVA),
    ("amazon.nova-*", _NOVA),
    # These think by default, and refuse a temperature.
    ("anthropic.claude-*-5-5*", replace(_CLAUDE, thinking=2000)),
    ("anthropic.claude-haiku-4-5*", replace(_CLAUDE, temperature=True)),
    ("anthropic.claude-*", _CLAUDE),
    ("qwen.*-vl-*", replace(_PLAIN, temperature=True, images=MOST_IMAGES)),
    ("qwen.*", replace(_PLAIN, temperature=True)),
    ("*", _PLAIN),
)


def quirks_of(model_id: str) -> Quirks:
    """The ways of a model, by its id, its inference profile's, or the ARN of either.

    A name that is not known goes by its family; one of no known family, such as the opaque name
    of an application's own profile, by what every model takes.
    """
    name = _PROFILE.sub("", model_id.rsplit("/", 1)[-1])
    return next(quirks for pattern, quirks in MODELS if fnmatchcase(name, pattern))
