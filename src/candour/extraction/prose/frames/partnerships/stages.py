"""How far a partnership has come: sought, proposed, agreed, ended, or denied by the words around it.

What somebody orders, recommends or only might do is proposed, who is asked or invited is sought; a plan that was
ruled out is no partnership.
"""

import re
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.lists import find_lead
from candour.extraction.prose.frames.phrases import Found, compile_piece, load_words

_FARTHEST = 60
# Who was asked and said yes: *asked Thornsea to act as its critical friend, which it has kindly agreed to do*.
_HAS_AGREED = re.compile(
    r",\s+(?:which|and)\s+(?:it|they)\s+(?:(?:has|have|had)\s+)?(?:(?:now|since|kindly|readily|gladly)\s+)*(?:agreed(?:\s+to(?:\s+do)?)?|accepted|said\s+yes)\b(?!\s+to\s+(?:think|consider|talk|discuss|meet))"
)
# Who was put forward and taken: *put forward Thornsea as its partner, and the minister agreed*.
_WAS_TAKEN = re.compile(
    r"^[^.;]{0,40}?,?\s+(?:and|which)\s+(?:[\w’'-]+\s+){1,4}?(?:(?:has|have|had)\s+)?(?:since\s+|then\s+|later\s+)?(?:agreed|accepted|approved|confirmed)\b(?!\s+to\s+(?:think|consider|talk|discuss|meet))"
)
# Who was put forward in vain: *…, but the minister chose another*, *The minister appointed Eastmarch instead.*
_CHOSE = r"(?:chose|picked|preferred|appointed|named|selected|opted\s+for|went\s+for|settled\s+on|turned\s+to|brought\s+in|plumped\s+for)"
_BUT_CHOSE = re.compile(
    rf"^[^.;]{{0,100}}?[,;–—]?\s+(?:but|though|although|only\s+for)\s+(?:(?:[\w’'-]+\s+){{1,5}}?(?:{_CHOSE}|to\s+(?:choose|pick|prefer|appoint|name|select))\s+(?:another(?=\s*(?:[.,;]|$|council|authority|partner))|"
    r"(?:some(?:one|body)\s+else|a\s+different\s+(?:council|authority|partner|one)|(?:the\s+)?[A-Z]))|[^.;]{0,30}?\s(?:decided|thought|ruled)\s+otherwise\b)"
)
_WAS_NOT = re.compile(
    r"^[^.;]{0,60}?\b(?:was|were)\s+(?:not|never)\s+(?:chosen|selected|appointed|picked|accepted)\b"
)
_CHOSE_NEXT = re.compile(
    rf"(?:But\s+|Instead,?\s+)?(?:[\w’'-]+\s+){{1,5}}?{_CHOSE}\s+[^.;]{{2,70}}?(?:\s+instead\b|\bin\s+its\s+place\b)|Instead,?\s+(?:[\w’'-]+\s+){{1,5}}?{_CHOSE}\s"
)
_WAS_PUT = re.compile(
    r"\bput(?:s|ting)?\s+(?:[\w’'-]+\s+){0,6}?forward\b|\b(?:nominat|propos|suggest|recommend)\w+\b"
)
_OF_WHICH = re.compile(r"\b(?:which|whom|that)\s+$")
_PUTS = re.compile(
    r"\s+(?:(?:had|has|have)\s+)?(?:put\s+forward|proposed|suggested|nominated|wanted|backed|favoured|recommended|chose|picked|preferred)\s+(?:as|to)\b"
)
# What could follow is neither sought nor proposed: *If progress stalls, Thornsea could run the services*.
_ONLY_IF = re.compile(r"\W*(?:\w{1,3}[.)]\s+)?(?:If|Should|Were|Unless)\b")
# One of a row of ways that were considered: *I considered four options: (a) a trust; (b) …*.
_OPTIONS = re.compile(r"\b(?:options?|models?|alternatives)\b[^.:]{0,40}:")
# What an agreement still to be made says: *must enter into an agreement, under which Thornsea will act as its partner*.
_UNDER_WHICH = re.compile(r"\b(?:(?:under|by|through|in)\s+which|whereby)\b[^.;]{0,60}$")
# The agreement itself is still to be made: *to conclude an agreement with Thornsea, as its improvement partner*.
_TO_CONCLUDE = re.compile(
    r"(?<!agreed\s)(?:^\W*(?:\w{1,3}[.)]\s+)?|\b(?:to|must|shall|should|will)\s+)(?:conclude|enter\s+into|sign|negotiate|finali[sz]e|draw\s+up|reach|seal|complete|make|agree|settle)\s+"
    r"(?:(?:an?|the|its)\s+)?(?:[\w-]+\s+){0,3}?(?:agreement|arrangement|contract|partnership|terms|memorandum|protocol)\b[^.;]{0,40}?\bwith\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# What should be, behind an aside: *A partnership with Thornsea, which has said that it would help, should be in place by May*.
_SHOULD_BE = re.compile(
    r"^(?:,\s[^.;,]{3,110},)?\s+(?:should|ought\s+to|could|might|is\s+to|must)\s+(?:now\s+|also\s+)?(?:be\s+(?:in\s+(?:place|force)|set\s+up|formed|made|agreed|signed|concluded|established|created|entered\s+into|put\s+in\s+place|considered|explored|sought)|begin|start)\b"
)
_COULD = re.compile(r"\b(?:could|might|may|should\s+(?:be|act|become))\b")
_ADVISED = re.compile(r"\b(?:recommend\w*|propos\w+|suggest\w*|options?)\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:invited|asked|approach(?:ed)?|request(?:ed)?)\b")
# What is moved or recommended, and not yet resolved: *That Thornsea be funded to act as improvement partner*.
_THAT_IT_BE = re.compile(r"(?:^|[.:)–-])\W*That\s+(?:the\s+)?$")
_BE = re.compile(r"\s+be\s+\w+(?:ed|en|in)\b")
_RESOLVED = re.compile(r"\b(?:RESOLVED|Resolved|AGREED|agreed|approved)\b")
# In minutes and after a verb of telling *would* is the *will* of what was said: *advised that Thornsea would support the service*.
_TOLD_THAT = re.compile(
    r"\b(?:said|says|told|advised|reported|confirmed|explained|noted|informed|announced|agreed|stated|heard|added)\b[^.;]{0,80}?\bthat\b"
)
_WOULD = re.compile(
    r"\bwould\s+(?=(?:then\s+|also\s+|now\s+|initially\s+)?(?:be\s+(?:\w+ing|the|its|your|our)|act|serve|become|continue|support|help|work|provide|second|start|begin|mentor)\b)"
)
# What will be on a condition: *If members agree, Thornsea will become its improvement partner*.
_CONDITION = re.compile(r"\W*(?:Subject\s+to|If|Provided|Once)\b[^.;]{3,80}?,")
_WILL = re.compile(r"\b(?:will|would|is\s+to)\b")
# What became of a proposal, in the sentence after it: *Ministers have since ruled it out.*
_RULED_OUT = re.compile(
    r"(?:But\s+)?(?:[\w’'-]+\s+){1,4}?(?:(?:ruled|turned|voted)\s+(?:it|this|that|them)\s+(?:out|down)|(?:rejected|vetoed|blocked|dropped)\s+(?:it|the\s+(?:idea|plan|proposal|suggestion))\b"
    r"|(?:idea|plan|proposal|suggestion|it|this)\s+(?:was|has\s+been|were)\s+(?:later\s+|since\s+|then\s+)?(?:ruled\s+out|rejected|vetoed|turned\s+down|dropped))"
)
_IF = re.compile(r"\b(?:if|were|subject\s+to|unless)\b")


def read_standing(context: Context, found: Found, parties: list[Party]) -> str | None:
    """The status of a partnership that a phrase tells of, or ``None`` when the words before it deny it."""
    if _is_who_puts(context, found, parties):
        return None
    status = _read_told(context, found, parties)
    if status == "sought" and _has_said_yes(found, parties):
        return "agreed"
    if status in ("sought", "proposed") and parties:
        after = _told_after(found, parties)
        if _BUT_CHOSE.search(after) or _WAS_NOT.search(after):
            return None
        if status == "proposed" and _is_ruled_out_next(context, found):
            return None
        if status == "proposed" and _WAS_PUT.search(_verbs_of_last(found, parties)):
            return "agreed" if _WAS_TAKEN.search(after) else status
    return status


def _is_who_puts(context: Context, found: Found, parties: list[Party]) -> bool:
    """Whether the party before *as improvement partner* is who wanted another: *Thornsea, which Ambermere put forward as its partner*."""
    if not parties or not found.phrase.values.get("last"):
        return False
    lead = context.text.text[found.sentence.start : parties[0].start]
    verb = _PUTS.match(found.match.string, parties[-1].end, found.match.end())
    return verb is not None and _OF_WHICH.search(lead) is not None


def _read_told(context: Context, found: Found, parties: list[Party]) -> str | None:
    text, values = context.text.text, found.phrase.values
    status = str(values["status"])
    start = parties[0].start if parties and values.get("subject") else found.match.start()
    lead = text[found.sentence.start : start]
    after = _told_after(found, parties)
    if status != "ended" and _is_ruled_out(found, parties, lead):
        return None
    opens = not text[found.sentence.start : found.match.start()].strip(" “\"‘'")
    if opens and _first_word(found).endswith("ing"):
        return None
    if status == "sought" and parties and _tells("broken_off", after):
        return "ended"
    if status == "sought":
        is_asked = bool(values.get("own"))
        return (
            "proposed" if parties and not is_asked and _is_put(context, found, lead) else "sought"
        )
    if status != "agreed":
        return status
    if parties and _tells("asked", text[found.sentence.start : parties[0].start]):
        return "sought"
    return _read_agreed(context, found, parties, (start, lead, after))


def _has_said_yes(found: Found, parties: list[Party]) -> bool:
    """Whether who was asked has agreed by the same sentence."""
    return bool(parties) and _HAS_AGREED.search(_told_after(found, parties)) is not None


def _is_backshifted(context: Context, found: Found, lead: str) -> bool:
    """Whether *would* only tells in the past what somebody said that another council will do."""
    agreed = found.phrase.rule.endswith(".agreed_that_it")
    is_told = agreed or context.kind == "minutes" or _TOLD_THAT.search(lead) is not None
    return is_told and not _IF.search(found.sentence.text)


def _read_agreed(
    context: Context, found: Found, parties: list[Party], around: tuple[int, str, str]
) -> str:
    """The status of what a wording tells as agreed: sought, only proposed or over by the words ``around`` it."""
    text, values, (start, lead, after) = context.text.text, found.phrase.values, around
    reach = len(lead) if _UNDER_WHICH.search(lead) else _FARTHEST
    told = lead[-reach:] + text[start : found.match.start()] + _verbs_within(found)
    told += _verbs_of_last(found, parties)
    if _is_parted_from(found, parties, lead):
        return "ended"
    if _tells("seeking", lead) or _tells("talking", told):
        return "ended" if _tells("broken_off", after) else "sought"
    if values.get("last") and _ASKED.search(_verbs_of_last(found, parties)):
        return "sought"
    if _is_backshifted(context, found, lead):
        told, after = _WOULD.sub("", told), _WOULD.sub("", after)
    if _tells("likely", told) or _tells("still", after) or _OPTIONS.search(lead):
        return "proposed"
    if _SHOULD_BE.match(after) or _TO_CONCLUDE.search(_words_before(found, parties, lead)):
        return "proposed"
    if _CONDITION.match(found.sentence.text) and _WILL.search(found.match.group()):
        return "proposed"
    if _tells("offered", told) and not _tells("taken_up", found.sentence.text):
        return "proposed"
    if _is_over(context, found):
        return "ended"
    is_advice = _is_led_as_advice(context, found) or _is_moved(context, found, parties)
    return "proposed" if parties and is_advice else "agreed"


def _words_before(found: Found, parties: list[Party], lead: str) -> str:
    """What the sentence says before the partner, in its phrase and before that."""
    start = found.match.start()
    at = parties[0].start if parties else start
    return lead + found.match.string[start:at] if at > start else lead


def _is_moved(context: Context, found: Found, parties: list[Party]) -> bool:
    """Whether a motion or a recommendation says what is to be: *That Thornsea be funded to act as improvement partner*."""
    if not parties or context.kind == "minutes":
        return False
    text, sentence = context.text.text, found.sentence
    if not _THAT_IT_BE.search(text[sentence.start : parties[0].start]):
        return False
    led = find_lead(context, sentence)
    resolved = _RESOLVED.search(sentence.text) or (led and _RESOLVED.search(led.text))
    return not resolved and _BE.match(text, parties[-1].end) is not None


def _is_parted_from(found: Found, parties: list[Party], lead: str) -> bool:
    """Whether the partner leaves (*stepped back as improvement partner*), or the arrangement under which it helped ends."""
    after, match = _told_after(found, parties), found.match
    within = match.string[parties[-1].end : match.end()] if parties else ""
    lead += match.string[match.start() : parties[0].start] if parties else ""
    if _tells("leaving", after) or _tells("parting", within):
        return True
    return _UNDER_WHICH.search(lead) is not None and _tells("over", after)


def _is_ruled_out(found: Found, parties: list[Party], lead: str) -> bool:
    """Whether a partnership is denied, was rejected, or could only follow on a condition."""
    if _ONLY_IF.match(found.sentence.text) and _COULD.search(lead + found.match.group()):
        return True
    if found.phrase.rule.endswith(".joint_body") and _OPTIONS.search(lead):
        return True
    named = lead + (_verbs_within(found) if found.phrase.values.get("support") else "")
    is_denied = _tells("denied", lead) or _tells("denied", named)
    is_denied = is_denied or _tells("unwilling", _verbs_of_last(found, parties))
    return is_denied or _tells("rejected", _told_after(found, parties))


def _is_ruled_out_next(context: Context, found: Found) -> bool:
    """Whether the next sentence says that nothing came of it: *Ministers have since ruled it out.*"""
    text, number = context.text, found.sentence.number + 1
    after = text.sentences[number] if number < len(text.sentences) else None
    if after is None or after.paragraph != found.sentence.paragraph:
        return False
    at = (text.text, after.start, after.end)
    return bool(_RULED_OUT.match(*at) or _CHOSE_NEXT.match(*at))


def _is_over(context: Context, found: Found) -> bool:
    """Whether a partnership lasted until a day gone by: *continued as improvement partner until this summer*."""
    own = context.published.value if context.published else None
    match, end = found.match, found.sentence.end
    at = match.start("partner") if match.groupdict().get("partner") else match.end()
    for mention in context.dates_in(at, min(at + _FARTHEST, end)):
        if mention.relation == "until" and mention.date.value and own:
            return mention.date.value < own[: len(mention.date.value)]
    return False


def _verbs_within(found: Found) -> str:
    """The words of a phrase itself that can say that it is only proposed."""
    match, values = found.match, found.phrase.values
    if values.get("subject"):
        return match.group()
    if values.get("support"):
        return match.group()[: match.start("partner") - match.start()]
    return ""


def _verbs_of_last(found: Found, parties: list[Party]) -> str:
    """The words around a partner that is *as improvement partner*: *must engage …*, *… be invited to act*."""
    if not parties or not found.phrase.values.get("last"):
        return ""
    words, match = found.match.string, found.match
    return words[match.start() : parties[0].start] + words[parties[-1].end : match.end()]


def _told_after(found: Found, parties: list[Party]) -> str:
    """The words after the partner: *but decided against it*."""
    at = parties[-1].end if parties else found.match.end()
    return found.match.string[at : found.sentence.end]


def _is_put(context: Context, found: Found, lead: str) -> bool:
    """Whether somebody orders or recommends what a council is to seek: in the words before it or over its list."""
    if _tells("put", lead + _first_word(found)):
        return True
    led = find_lead(context, found.sentence)
    return led is not None and _tells("put", context.text.text[led.start : led.end])


def _is_led_as_advice(context: Context, found: Found) -> bool:
    """Whether a partnership stands in a list of what somebody recommends: *I recommend that: (i) …*."""
    led = find_lead(context, found.sentence)
    return led is not None and _ADVISED.search(led.text) is not None


def _first_word(found: Found) -> str:
    return found.match.group().split()[0]


def _tells(name: str, words: str) -> bool:
    pattern: Any = load_words("partnerships", "standing")[name]
    return compile_piece(str(pattern)).search(words) is not None
