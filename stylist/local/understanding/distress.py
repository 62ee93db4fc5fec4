"""Words of somebody in danger, and of somebody who dislikes how they look."""

import re

_SELF = r"my ?self"
_WANT = (
    r"(?:want(?:ed|ing)? to|feel like|feeling like|thinking (?:of|about)|thoughts? (?:of|about)|"
    r"going to|urges? to|need to|keep|kept|started|been|can't stop|i'm|might)"
)
_DEATH = re.compile(
    rf"\b(?:kill|hang|unalive|end|ending)(?:ing)? {_SELF}\b"
    r"(?! (?:laughing|with laughter|out|up|in|an?|the|some)\b)|"
    rf"\bkilling {_SELF}\b(?! (?:laughing|with laughter|in|at|over))|"
    rf"\b(?:drown|shoot|shooting|drowning) {_SELF}\b(?! in\b)|"
    r"\bsuicidal\b(?! tendencies (?:t-?shirt|tee|shirt|band|hoodie|top|merch|cap|hat))|"
    r"\b(?:commit|attempt|consider|contemplat|plann?)(?:e|ing)? (?:my )?suicide\b|"
    r"\b(?:think(?:ing)?|thoughts?) (?:of|about) suicide\b|^suicide\W*$|"
    r"\b(?<!rather )(?<!don't )(?<!not )(?:i|i'm|i'd|just|really|and|only)(?: (?:just|really|only|"
    r"so|sometimes|often|honestly|feel|like|i|want|wanting|wish|would|ready|'d))* (?:want|wanting|"
    r"wish|ready) to "
    r"(?:just )?(?:die|be dead)\b(?! (?:for|my|his|her|it|this|that|these|those|them|the|some|a|"
    r"an|of|laughing|from|in (?:this|that|it|the))\b)|"
    r"\bi(?:'d| would) rather (?:die|be dead)\b(?! than\b)|"
    r"\bi (?:just )?wish (?:i|that i) (?:was|were|could be) (?:dead|never born)\b|"
    r"\bi wish i (?:wasn't|weren't|was not|were not) (?:alive|here any ?more|born)\b|"
    r"\bwish i (?:had never been born|didn't exist)\b|"
    r"\bbetter off (?:dead|without me)\b|"
    r"\b(?:no reason|nothing(?: left)?) to (?:live|live for)\b(?! in\b)|"
    r"\b(?:don't|do not) want to (?:live|be alive|exist)(?: like this)?(?: any ?more| any longer)?"
    r"\s*(?:$|[.,!?;])|\b(?:don't|do not) want to be here any ?more\b|"
    r"\btired of (?:living|being alive|life)\b(?! in\b)|"
    r"\bcan't go on(?: living| any ?more| like this)?\s*(?:$|[.,!?;])|"
    r"\b(?:end|ending|take|taking) (?:my (?:own )?life)\b|\bend(?:ing)? it all\b|"
    r"\b(?:life|living) (?:is not|isn't|is no longer|'s not) worth(?: living| it)\b|"
    r"\bnot worth living\b|\bpoint (?:of|in) (?:living|being alive|going on|my life)\b|"
    r"\bnever wak(?:e|ing) up(?: again)?\s*(?:$|[.,!?;])|\bkms\b|"
    r"\b(?:i|to|i'm) (?:\w+ )?overdos(?:e|ing)\b|\b(?:took|swallowed) (?:too many|all my) pills\b|"
    r"\b(?:want to|going to|will) (?:disappear forever|jump off (?:a|the) (?:bridge|roof|"
    r"building))\b|"
    r"\bi(?:'ve)? cut my ?self again\b"
)  # fmt: skip
"""'I want to kill myself', 'I feel like ending my life', and not 'to die for', 'dying my hair'."""
_HARM = re.compile(
    rf"\b(?<!don't )(?<!not ){_WANT} (?:cut|cutting|hurt|hurting|harm|harming|burn|burning|injure|"
    rf"injuring|starve|starving) {_SELF}\b"
    r"(?! (?:in|on|with|when|while|shaving|wearing|some|a|from|to fit)\b)|"
    r"\b(?:don't|do not) want to (?:hurt|harm|cut) my ?self any ?more\b|"
    rf"\b(?:i|i'm|keep|want to|to|been|started)(?: \w+)? self[- ]harm(?:ing)?\b"
    r"(?! (?:scars?|marks?))|\bmake my ?self (?:throw up|vomit)\b"
)  # fmt: skip
_CAUSE = re.compile(
    r"\b(?:scars?|charity|fundraiser|awareness|prevention|film|movie|play|costume|t-?shirt|gala)\b"
)
_NEAR = (
    r"(?:husband|wife|boyfriend|girlfriend|bf|gf|partner|ex|dad|father|mum|mom|mother|stepdad|"
    r"stepfather|stepmother|stepmom|parents|uncle|fianc[eé]e?|brother|son|he|she|they)"
)
_BLOWS = (
    r"(?:hits?|beats?|hurts?|punche[sd]|punch|chokes?|choked|strangle[sd]|slap(?:s|ped)?|"
    r"kick(?:s|ed)?|abuse[sd]?|rape[sd]?|threaten(?:s|ed)?|hitting|beating|hurting|punching|"
    r"choking|slapping|kicking|abusing|threatening)"
)
_ABUSE = re.compile(
    rf"\b{_NEAR} (?:(?:always|often|sometimes|just|is|was|keeps|has|has been|still|started|even|"
    rf"regularly) )*{_BLOWS} me\b(?! (?:up\b|to it|at\b|out\b|with (?:the|a|an) (?:bill|price|idea|"
    r"news|question|surprise)|on (?:instagram|whatsapp)|in (?:the )?(?:game|race|style|"
    r"every game)))|"
    rf"\b(?:{_NEAR}|relationship|marriage|home) (?:is|has become|became|got|gets|turned) (?:\w+ )?"
    r"(?:abusive|violent(?! (?:about|colou?r|shade|pink|red)))\b|"
    r"\b(?:in|have) an abusive (?:relationship|marriage|home|husband|wife|partner|boyfriend|"
    r"girlfriend|family)\b|\bi(?:'m| am) (?:a victim of|suffering|experiencing) (?:domestic|abuse)|"
    r"\bi(?:'m| am| was|'ve| have)(?: just| being| been)* (?:raped|sexually assaulted|abused|"
    r"beaten up|stalked)\b|"
    r"\b(?:afraid|scared|terrified) of my (?:husband|wife|boyfriend|girlfriend|partner|ex|dad|"
    r"father|mum|mom|mother|stepdad|stepfather)\b(?!['-]| in[- ]law)|"
    r"\b(?:don't|do not|never) feel safe (?:at home|in my (?:own )?home|with (?:him|her|my))|"
    r"\b(?:i'm|i am) (?:not safe|unsafe|in danger)(?: (?:at home|here|with))?\s*(?:$|[.,!?;]|at|"
    r"here|with)|\bthreaten(?:s|ed|ing) to kill me\b"
)  # fmt: skip
_PLAY = re.compile(r"\b(?:chess|tennis|games?|race|racing|cards|golf|squash|padel|quiz|poker)\b")
_PAST = re.compile(r"\b(?:left|leaving|escaped|fled|got out of|out of|used to)\b")
_TASTE = re.compile(r"\b(?:cute|gorgeous|stunning|adorable|pretty)\b")

_BODY = (
    r"(?:(?:own )?(?:body|looks|appearance|face|figure|shape|weight|reflection|belly|tummy|"
    r"stomach|legs|thighs|arms|hips|bum|butt|boobs|chest|curves|skin))"
)
_UGLY = (
    r"(?:ugly|hideous|gross|disgusting|repulsive|unattractive|worthless|fat(?! in)|frumpy|"
    r"like a (?:whale|potato|pig|cow|blob|sack|elephant|frump)\w*)"
)
_MUCH = r"(?:(?:so|really|very|just|too|always|such|totally|absolutely|incredibly|that) )*"
_LOATHING = re.compile(
    r"\b(?:i|and) (?:(?:really|just|absolutely|so|totally|always|kind of|do|fucking|sometimes) )*"
    rf"(?:hate|loathe|despise|detest|can't stand|am ashamed of) (?:{_SELF}|"
    rf"my (?:(?:fat|big|huge|ugly|short|skinny|thin|flat|wide) )?{_BODY}|"
    r"how i look|the way i look|looking (?:at myself|in the mirror)|what i see in the mirror)\b|"
    rf"\bi(?:'m| am) ashamed of (?:{_SELF}|my {_BODY}|how i look)\b|"
    rf"\bi (?:\w+ )?(?:look|feel) {_MUCH}{_UGLY}\b|"
    rf"\bi (?:\w+ )?look {_MUCH}(?:awful|terrible|horrible|bad|dreadful|ridiculous|stupid|wrong|"
    r"huge|enormous) in (?:everything|anything|all|whatever|any clothes|clothes)\b|"
    rf"\bi(?:'m| am) {_MUCH}(?:ugly|hideous|repulsive|unattractive|worthless|disgusting)\b|"
    rf"\bi (?:(?:really|just|still) )*(?:don't|do not) (?:really )?like (?:my {_BODY}|how i look|"
    r"the way i look)\b|"
    rf"\bi(?:'m| am| feel) (?:\w+ )?(?:insecure|bad|embarrassed|self[- ]conscious|ashamed|"
    rf"uncomfortable|unhappy) (?:about|with|by|in|of) my (?:own )?{_BODY}\b|"
    r"\b(?:everything|all clothes|clothes) makes? me look (?:fat|ugly|huge|old|bad|awful)\b|"
    r"\b(?:nothing|no clothes|none of my clothes) (?:ever |really |even )*(?:suits?|flatters?|"
    r"fits?|"
    r"looks? (?:good|nice|right|flattering) on|works? on|look good on) (?:me|my body)\b|"
    r"\b(?:everything|all clothes|clothes) (?:just |always )*looks? (?:so )?(?:bad|awful|terrible|"
    r"wrong|ugly|horrible|stupid|ridiculous) on me\b|"
    r"\bi (?:can't|never|don't ever) look (?:good|nice|pretty|right) in (?:anything|clothes|"
    r"everything)\b|\bi(?:'m| am) too (?:fat|ugly|big|thin|skinny|old|short) (?:for|to wear) "
    r"(?:fashion|clothes|nice (?:clothes|things)|anything|everything)\b|"
    rf"\bmy (?:own )?{_BODY} (?:is|are|looks?) {_MUCH}{_UGLY}|"
    r"\b(?:don't|do not|never) feel (?:good|well|at home|comfortable) in my (?:own )?(?:body|"
    r"skin)\b|"
    r"\bi(?:'m| am) not (?:pretty|beautiful|attractive|thin|slim) enough\b|"
    r"\b(?:i )?wish i (?:was|were) (?:pretty|prettier|beautiful|thin|thinner|skinny|slimmer)\b|"
    r"\bclothes never (?:fit|suit|flatter) me\b|"
    r"\bmakes? me feel (?:so )?(?:fat|ugly|hideous)\b"
)  # fmt: skip
"""'I hate my body', 'nothing suits me', and not 'I look awful in yellow'."""


_KIN = (
    r"(?:mum|mom|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|son|daughter|brother|"
    r"sister|child|baby|grand(?:ma|pa|mother|father)|nan|gran|aunt|uncle|cousin|(?:best )?friend|"
    r"dog|cat|parents)"
)
_SORROW = re.compile(
    rf"\b(?:my|our) (?:\w+ )?{_KIN} (?:(?:has|just|recently) )*(?:died|passed(?: away)?|is dying|"
    rf"was killed|is dead)\b|\bi(?:'ve)?(?: just)? lost my (?:{_KIN}|job)\b|"
    r"\bi(?:'m| am| feel|'m feeling| am feeling) (?:(?:so|very|really|just|a bit|deeply|quite|"
    r"too) )*"
    r"(?:sad|depressed|lonely|heartbroken|miserable|devastated|grieving|hopeless|in mourning)\b|"
    r"\bi (?:was|got|'ve been|have been)(?: just)? (?:dumped|fired|laid off|made redundant)\b|"
    r"\b(?:he|she) (?:just )?(?:dumped|left) me\b|\b(?:nobody|no one) (?:loves|likes) me\b|"
    r"\bi(?:'m| am| keep| can't stop) crying\b|"
    r"\bhaving (?:a|the) (?:really |very )?(?:terrible|horrible|awful|rough|hard|bad|worst) "
    r"(?:day|week|time|year)\b"
)
"""'My mom died', 'I feel so sad': what nobody answers with joy."""


def is_in_danger(text: str) -> bool:
    """Whether lower-case words tell of suicide, of hurting oneself or of being hurt at home."""
    if hurt := _ABUSE.search(text):
        # Who has left "an abusive relationship" may well need clothes now.
        return not _PLAY.search(text) and not ("abusive" in hurt[0] and _PAST.search(text))
    if _DEATH.search(text):
        return not _TASTE.search(text) or bool(re.search(r"\b(?:kill|end)\w* my", text))
    return bool(_HARM.search(text)) and not _CAUSE.search(text)


def is_abused(text: str) -> bool:
    """Whether it is somebody else who hurts them."""
    return bool(_ABUSE.search(text)) and not _DEATH.search(text)


def is_sad(text: str) -> bool:
    """Whether they tell of a loss or of sorrow."""
    return bool(_SORROW.search(text))


def dislikes_own_looks(text: str) -> bool:
    """Whether they say that they look bad, whatever they wear."""
    return bool(_LOATHING.search(text))
