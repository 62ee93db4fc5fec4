"""Cruel words to the stylist, and signs of hatred that are asked for as clothes."""

import re

_CRUEL = re.compile(
    r"\bi (?:really |just |so )?(?:hope|wish|want|pray) (?:that )?(?:you|u)(?:'ll| will| would|"
    r" were| was|"
    r" to)* (?:die|dead|rot|burn|choke|suffer|drop dead|disappear|get (?:cancer|shot|run over|hit))"
    r"\b|"
    r"^(?:(?:just|please|go|and|you should|you can|oh) )*(?:die|drop dead|rot(?: in hell)?|"
    r"go to hell|burn "
    r"in hell|get lost|screw you)(?:,? (?:you|already|now|please|bot|robot|idiot|\w+ bot))*\W*$|"
    r"\byou (?:should|deserve to|ought to|must|can) (?:just |all )?(?:die|drop dead|be dead|be "
    r"(?:deleted|destroyed))\b|"
    r"\bi(?:'ll| will| want to|'m going to| am going to| could) (?:kill|hurt|destroy|punch|smash|"
    r"beat)"
    r" you\b|\bi (?:fucking |really |so |just |absolutely )*(?:hate|despise|loathe) (?:you|u)"
    r"(?: so much| all| all so much| stupid \w+)?\s*(?:$|[.,!?;]|and\b)|"
    r"\b(?:you(?:'re| are)|ur|you look) (?:(?:so|really|very|just|such|all|a|an|the|fucking|both|"
    r"fat|old) )*(?:ugly|disgusting|worthless|hideous|loser|scum|vile|revolting|repulsive|garbage|"
    r"ass|shit|shite|crap|pig|waste of (?:space|time)|piece of (?:shit|crap|trash|garbage))\b|"
    r"\byou suck\b|\b(?:nobody|no one) (?:likes|loves|wants|needs) you\b"
)  # fmt: skip
"""'You're ugly and I hope you die', and not 'drop dead gorgeous'."""
_PEOPLE = (
    r"(?:jews|muslims|gays|lesbians|queers|homosexuals|black people|immigrants|foreigners|refugees|"
    r"migrants|christians|asians|mexicans|trans people|arabs|gypsies|hindus|disabled people|"
    r"old people|the poor)"
)
_HATEFUL = re.compile(
    r"\b(?:swastikas?|hakenkreuz|nazis?|neo-?nazi|third reich|waffen[- ]?ss|ss (?:uniform|runes?|"
    r"insignia|officer)|hitler|(?:sieg )?heil|kkk|ku klux klan|(?:klan|klansman) (?:robe|hood|"
    r"costume|"
    r"outfit)|"
    r"white (?:power|supremac\w+)|blood and soil|blackface|14/?88|gas chambers?|"
    r"isis (?:flag|t-?shirt|shirt|logo))\b|"
    r"\b(?:racist|sexist|homophobic|transphobic|anti-?semitic|islamophobic|misogynist\w*|hateful|"
    r"xenophobic) (?:[\w-]+ ){0,2}(?:slogans?|t-?shirts?|shirts?|tees?|hoodies?|caps?|hats?|"
    r"jokes?|prints?|symbols?|logos?|messages?|signs?|quotes?|sayings?|speech)\b|"
    r"\bhate (?:slogans?|symbols?|speech|messages?)\b|"
    rf"\b(?:death to|kill(?: all)?|gas|deport|burn|hang|(?:i |we )?hate(?: all)?)(?: the| those)? "
    rf"{_PEOPLE}\b"
)
"""'A swastika t-shirt', 'a shirt that says death to immigrants'."""
_AGAINST = re.compile(
    r"\b(?:anti|against|punch|fight|fighting|smash|stop|no (?:to )?|not|never|victims?|survivors?|"
    r"resist\w*|museum|film|movie|lecture|escaped|fled)[ -](?:\w+ )?(?:\w+ )?(?:racis\w+|sexis\w+|"
    r"nazis?|hate|"
    r"hateful|hitler|kkk|homophobi\w+|swastikas?)"
)


def is_cruel(text: str) -> bool:
    """Whether lower-case words insult the stylist or wish it dead."""
    return bool(_CRUEL.search(text))


def is_hateful(text: str) -> bool:
    """Whether they ask for what shows hatred of people; not who stands against it."""
    return bool(_HATEFUL.search(text)) and not _AGAINST.search(text)
