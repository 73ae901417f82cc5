"""Whether a quantity is promised: the verbs, nouns and participles around a sum or a number of posts.

A budget, a debt, a saving, a vacancy or an order to recruit promises nothing. The words stand in
``data/frames/commitments.toml``.
"""

import re
from typing import Any, NamedTuple

from candour.extraction.money import Quantity
from candour.extraction.prose.frames.lists import opens
from candour.extraction.prose.frames.phrases import (
    compile_lowered,
    compile_piece,
    load_words,
    search_lowered,
)
from candour.extraction.prose.text import Sentence

_WITH_INVESTMENT = re.compile(r"^\s*(?:\w+\s+)?investment\b", re.IGNORECASE)
_TAKEN_ON = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+)?been\s+(?:\w+\s+)?(?:recruited|hired|taken\s+on|advertised)$|\b(?:was|were)\s+(?:recruited|hired|taken\s+on)$",
    re.IGNORECASE,
)
_MORE_AFTER = re.compile(r"\s+more\b")
_AND = re.compile(r"(?:,|\band|\bplus|\bwith)\s+$")
_OF_WHICH = re.compile(
    r"\bof\s+which\s+(?:(?:I|we)\s+(?:believe|understand|think|hear)\s+)?(?:(?:some|about|around|up\s+to)\s+)?$",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:has|have|had|was|were|is|are|will)\b.*\b(?:and|but|while)\s+(?:that\s+)?(?:the|its|it|they|we|he|she|ministers|members|councillors|a\s+further|another|\d+)\b",
    re.IGNORECASE,
)
_BUDGET_ADDS = re.compile(
    r"\bbudget\b[^.;£]{0,60}?\b(?:includes?|included|contains?|with|puts?|adds?|gives?|provides?|sets\s+aside|funds?|pays\s+for|finds?|allocates?|invests?|injects?)\s+$",
    re.I,
)
# What is there already, beside which more is promised: *on top of the £2 million set aside*.
_BESIDE = re.compile(
    r"£[^.;]{1,70}\b(?:on\s+top\s+of|in\s+addition\s+to|over\s+and\s+above)\s+(?:the|its|this|that)\s+$",
    re.IGNORECASE,
)
_AGREED_TOO = re.compile(
    r"\s+(?:whose\s+(?:recruitment|appointment|funding)|that|which|already)?\s*(?:(?:was|were|had\s+been)\s+)?(?:agreed|promised|announced|approved|pledged)\b"
)
_IT_PROMISED = re.compile(
    r"\s+(?:that|which)?\s*(?:it|they|she|he|we|you|the\s+(?:council|department|government|minister|cabinet))\s+(?:(?:has|have|had)\s+)?(?:promised|pledged|set\s+aside|announced)\b"
)
# What is paid year after year promises nothing new: *under the contract it pays the trust £68 million a year*.
_PAYS, _YEARLY = (
    re.compile(r"\b(?:pays|receives|costs|currently\s+\w+)\b[^.;£]{0,50}$", re.IGNORECASE),
    re.compile(r"\s+(?:(?:a|per|each|every)\s+year|annually|a\s+month)\b"),
)
# The size of a budget beside that of another year: *£98m, an increase of £7m on last year*.
_COMPARED = re.compile(
    r"[^.;:£]{0,40}?,?\s+(?:(?:which\s+is\s+)?(?:an?\s+)(?:increase|rise|reduction|cut|fall)\s+of|(?:up|down)(?:\s+(?:by|from))?|compared\s+(?:with|to)|against)\s+£"
)
_ON_YEAR = re.compile(
    r"\s+(?:up\s+)?(?:on|over|from)\s+(?:the\s+)?(?:last|previous|current|20\d\d)\b"
)
_REQUEST = re.compile(r"\s+(?:funding\s+|budget\s+)?(?:request|bid|application|plea|appeal)\b")
_HIRED = re.compile(r"recruited|hired|taken\s+on|(?:brought|drafted)\s+in", re.IGNORECASE)
# A post that is advertised promises nothing, unless it says by when: *is recruiting 50 social workers*.
_RECRUITS = re.compile(
    r"\b(?:(?:is|are)\s+(?:(?:now|currently|also|still|looking\s+at)\s+)*|[’']re\s+(?:\w+\s+)?|^\W*|\bnow\s+)(?:recruiting|hiring|advertising\s+for)\s+$",
    re.IGNORECASE,
)
_BY_WHEN = re.compile(r"[^.;]{0,40}?\b(?:by|before|until|over\s+the\s+next|within|this|next)\b")
# What is only kept below a sum or a number: *no more than £4 million on agency staff*.
_CAPPED = re.compile(
    r"\b(?:no(?:t)?\s+more\s+than|at\s+(?:the\s+)?(?:very\s+)?most|an?\s+(?:\w+\s+)?(?:cap|ceiling|limit)\s+of|capp?(?:ed|ing|s)?(?:\s+[^.;£]{1,60}?)?\s+(?:at|to)|"
    r"limit(?:ed|ing|s)?(?:\s+[^.;£]{1,60}?)?\s+to|(?:less|fewer)\s+than|below)\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
_OTHER_WORDS = re.compile(r"[,;]|\b(?:and|but|which|that|who|has|have|had|is|are|was|were|will)\b")
_AROUND = 90
_LEAD_END = 40
_LISTS_DONE = re.compile(r"\b(?:has|have)\b(?:\s+\w+){0,3}\s*:$", re.IGNORECASE)


class Promise(NamedTuple):
    """Where a quantity is promised, and the verb before it; ``None`` where what follows it promises, or the line over its list."""

    told_at: int
    verb: re.Match[str] | None


def read_promise(
    text: str,
    sentence: Sentence,
    quantity: Quantity,
    since: int,
    told: re.Match[str] | None,
    *,
    is_done: bool = False,
) -> Promise | None:
    """How a quantity of a sentence is promised, or ``None``.

    ``since`` is where the quantity before it ends, and ``told`` the verb that promised that one: *£5m and 20 posts*.
    ``is_done`` says that the sentence stands in a list of what has been done.
    """
    start, end = sentence.start + quantity.start, sentence.start + quantity.end
    before, after = text[sentence.start : start], text[end : sentence.end]
    whole = f"{before[-_AROUND:]}§{after[:_AROUND]}"
    if _is_capped(sentence, quantity):
        return None
    is_told_whole = search_lowered(str(_words()["whole"]), whole.lower()) is not None
    is_added = bool(_piece("more").search(text, start, end) or _MORE_AFTER.match(text, end))
    near = text[since:start].rpartition(",")[2] if told and is_added else before
    if not is_told_whole and is_no_promise(near, after, unit=quantity.unit, is_added=is_added):
        return None
    reach = max(since, start - int(_words()["farthest"]))
    verb = _last_verb(text, sentence, quantity, reach, is_done=is_done)
    if told and not _piece("finite").search(text, since, start):
        verb = verb or told
    if verb is None and not is_told_whole and not _is_promised_after(after, is_added=is_added):
        return None
    return Promise(verb.start() if verb else start, verb)


def _is_capped(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether somebody only says that a sum or a number will not be passed."""
    before = sentence.text[: quantity.number_start]
    return _CAPPED.search(before[-_AROUND:]) is not None


def _is_promised_after(after: str, *, is_added: bool) -> bool:
    """Whether what follows a quantity promises it, and not something that is told behind *and the council*.

    Those who *have been recruited* were promised only where they are said to be added.
    """
    promised = _piece("after").search(after)
    if promised is None or _OTHER_CLAUSE.search(promised.group()):
        return False
    return is_added or not _TAKEN_ON.search(promised.group())


def leads_promise(text: str, sentence: Sentence, quantity: Quantity, lead: str) -> bool:
    """Whether a quantity opens an item of a list whose lead promises: *The council has promised:*, *The package includes:*."""
    start, end = sentence.start + quantity.start, sentence.start + quantity.end
    if not lead or not opens(text, sentence, start):
        return False
    if _piece("led").search(lead):
        return not is_no_promise("", text[end : sentence.end], unit=quantity.unit)
    verbs = list(_piece("before").finditer(lead))
    is_last = bool(verbs) and len(lead) - verbs[-1].end() < _LEAD_END
    return is_last and not is_no_promise("", text[end : sentence.end], unit=quantity.unit)


def goes_on(text: str, sentence: Sentence, quantity: Quantity, since: int, *, is_led: bool) -> bool:
    """Whether a quantity is told in one breath with the one that ends at ``since``: *£2m for 60 workers and 12 managers*.

    Outside a list *and* has to join the two: *£4m in 2019 and £3m in 2020*.
    """
    start, end = sentence.start + quantity.start, sentence.start + quantity.end
    if _is_capped(sentence, quantity):
        return False
    more = _MORE_AFTER.match(text, end) and _AND.search(text, since, start)
    if not more and _piece("finite").search(text, since, start):
        return False
    if not is_led and not _AND.search(text, since, start):
        return False
    return not is_no_promise(text[since:start], text[end : sentence.end], unit=quantity.unit)


def is_no_promise(
    before: str, after: str, *, unit: str | None = None, is_added: bool = False
) -> bool:
    """Whether the words around a quantity make it a budget, a debt, a saving, a count or a part of what is there.

    What ``is_added`` by its own words (*another £2m*) is no size of a budget.
    """
    never: dict[str, Any] = load_words("commitments", "no_promise")
    if _REQUEST.match(after) or compile_lowered(never["condition"]).search(after.lower()):
        return True
    if unit == "GBP" and not is_added and (_COMPARED.match(after) or _ON_YEAR.match(after)):
        return True
    if (_BESIDE.search(before) and not _AGREED_TOO.match(after)) or (
        _PAYS.search(before) and _YEARLY.match(after)
    ):
        return True
    if _piece("grows").match(after) or _piece("grown").search(before):
        return False
    if is_added and _BUDGET_ADDS.search(before):
        return False
    if _OF_WHICH.search(before):
        return True
    if unit != "GBP" and _piece("part").search(before):
        return not _piece("kept").match(after)
    if compile_lowered(never["after"]).search(after.lower()) and not _WITH_INVESTMENT.match(after):
        return True
    is_size = unit in (None, "GBP") and compile_lowered(never["size"]).search(before.lower())
    if is_size and not is_added:
        return True
    return bool(compile_lowered(never["before"]).search(before.lower()))


def is_told_promised(text: str, end: int) -> bool:
    """Whether words after a quantity tell that it has been promised, whatever is asked of it: *the £5m which it promised*."""
    return _IT_PROMISED.match(text, end) is not None


def is_asked(lead: str) -> bool:
    """Whether the words before a promise say that somebody asks for it, orders it or only might do it."""
    return _piece("asked").search(lead) is not None


def tells_of_done(lead: str) -> bool:
    """Whether the line that leads in a list tells of what has been done: *The council has already:*."""
    return _LISTS_DONE.search(lead) is not None


def _last_verb(
    text: str, sentence: Sentence, quantity: Quantity, since: int, *, is_done: bool
) -> re.Match[str] | None:
    """The last promising verb before a quantity; one of a thing done counts only where that is what is told, or something is added."""
    start, end = sentence.start + quantity.start, sentence.start + quantity.end
    verbs = list(_piece("before").finditer(text, since, start))
    if is_done or _piece("more").search(text, start, end):
        verbs += _piece("done").finditer(text, since, start)
    if not is_done and quantity.unit != "GBP" and not _piece("added").search(text, start, end):
        is_open = _BY_WHEN.match(text, end, sentence.end) is None
        verbs = [
            verb
            for verb in verbs
            if not (
                _HIRED.fullmatch(verb.group())
                or (is_open and _RECRUITS.search(f"{text[sentence.start : verb.end()]} "))
            )
        ]
    last = _whose_object(text, sorted(verbs, key=lambda verb: verb.start()))
    is_post = last is not None and quantity.unit == "managers" and "appoint" in last.group().lower()
    return None if is_post else last


def _whose_object(text: str, verbs: list[re.Match[str]]) -> re.Match[str] | None:
    """The last of the promising words or, where that is a noun, the verb of whose clause it is: *awarded the council a grant of*."""
    if len(verbs) > 1 and verbs[-1].group().lower().endswith("of"):
        between = text[verbs[-2].end() : verbs[-1].start()]
        if not _OTHER_WORDS.search(between):
            return verbs[-2]
    return verbs[-1] if verbs else None


def _words() -> dict[str, Any]:
    return load_words("commitments", "promise")


def _piece(name: str) -> re.Pattern[str]:
    return compile_piece(str(_words()[name]))
