"""Commitments: money, posts and other support promised, told apart from budgets, debts and counts."""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.money import Quantity, find_quantities
from candour.extraction.numerals import read_number_word
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.commitments.counts import read_quantities
from candour.extraction.prose.frames.commitments.promised import (
    find_promised_day,
    find_purpose,
    tells_of_long_ago,
)
from candour.extraction.prose.frames.commitments.promisers import PAYERS, Promisers
from candour.extraction.prose.frames.commitments.promises import (
    Promise,
    goes_on,
    is_asked,
    is_no_promise,
    is_told_promised,
    leads_promise,
    read_promise,
    tells_of_done,
)
from candour.extraction.prose.frames.council_voices import GIVERS
from candour.extraction.prose.frames.lists import find_lead, opens
from candour.extraction.prose.frames.phrases import (
    Found,
    compile_piece,
    find_phrases,
    load_words,
    names_subject,
)
from candour.extraction.prose.frames.roles import find_actor, last_party, name_fields
from candour.extraction.prose.text import Sentence
from candour.facts import Commitment

_HINTS = (
    "£",
    " post",
    "social worker",
    "staff",
    "worker",
    "manager",
    "practitioner",
    "carer",
    "place",
    "role",
    "job",
    "pounds",
    "adviser",
    "home",
    "foster famil",
    "fostering",
    "centres",
    "hubs",
    " further ",
    " more ",
    "another ",
    "apprentice",
    " officers",
)
_SUM_NEAR = 40
_NOT_PROMISED = re.compile(
    r"\b(?:not|if|could|might|call\w*|urge\w*|ask\w*|need\w*)\b[^.;,]{0,40}$|\b(?:no|without)\s+$",
    re.IGNORECASE,
)
_EXPECTED = re.compile(r"\bexpect(?:s|ed)?\s+[^.;:]{2,60}?\s+to\b[^.;:]{0,20}:\s*$")
_TOLD_BY = re.compile(r"\b(?:told|said|says|reported|advised|informed|heard|points?)\b")
_FROM, _ARTICLE = re.compile(r"\b(?:by|from)\s+$"), 4
_OFFERED = 20
_LENT = re.compile(r"\b(?:offer|lend|lent)", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:amendment|motion|proposal|bid|request)\b(?:[^.;]|\.(?=\d)){0,120}?\b(?:was|were|is|has\s+been)\s+(?:lost|defeated|rejected|refused|voted\s+down|turned\s+down|not\s+carried|withdrawn)\b",
    re.IGNORECASE,
)
# What tells of no purpose: *50 more social workers*.
_BARE_MORE = re.compile(
    r"(?:(?:more|extra|additional|new|further)\s+)+(?:social\s+workers|staff|posts|places|workers|people)",
    re.IGNORECASE,
)
# What insurers pay is no support.
_INSURED = re.compile(
    r"\b(?:insurers?|insurance(?:\s+(?:policy|cover|company))?),?\s+(?:(?:not|rather\s+than|instead\s+of)\s+[^.;,]{3,60}?,?\s+)?(?:(?:who|that|which|will|would|is|are|has|have|to|also|meet|pay)\s+)*$",
    re.IGNORECASE,
)
# What is spent in the whole country is promised to no council: *backed by £500 million nationally*.
_NATIONAL = re.compile(
    r"[^.;,£]{0,40}?\s(?:nationally|nationwide|countrywide|(?:across|throughout|over)\s+(?:England|Britain|the\s+(?:whole\s+)?(?:country|nation|UK|United\s+Kingdom)))\b"
)
_PAID_RULES = ("commitments.pays_for", "commitments.paid_by")


def find_commitments(context: Context) -> Iterator[Commitment]:
    """The promises of a document, those without a number after those with one in each sentence."""
    promisers = Promisers(context)
    for sentence in context.sentences_with(_HINTS):
        yield from _find_numbered(context, sentence, promisers)
    for found in find_phrases(context, "commitments"):
        if found.phrase.rule.endswith(".days"):
            yield from _read_days(context, found)
        elif "number" in found.match.groupdict():
            yield from _read_raised(context, found)
        else:
            yield from _read_unnumbered(context, found)


def _find_numbered(
    context: Context, sentence: Sentence, promisers: Promisers
) -> Iterator[Commitment]:
    text, quantities = context.text.text, read_quantities(context, sentence)
    if not quantities or _LOST.search(sentence.text) or tells_of_long_ago(context, sentence):
        return
    led = find_lead(context, sentence) if quantities else None
    lead = text[led.start : led.end] if led else ""
    since, told, is_led, promise = sentence.start, None, False, None
    for quantity in quantities:
        start, end = sentence.start + quantity.start, sentence.start + quantity.end
        was_promised = is_led or promise is not None
        promise = read_promise(text, sentence, quantity, since, told, is_done=tells_of_done(lead))
        is_led = leads_promise(text, sentence, quantity, lead) or (
            was_promised and goes_on(text, sentence, quantity, since, is_led=is_led)
        )
        if promise is None and is_led:
            promise = Promise(start, None)
        last, since, told = since, end, promise.verb if promise else None
        if promise is None:
            continue
        if is_asked(text[sentence.start : promise.told_at]) and not is_told_promised(text, end):
            continue
        actor = promisers.find(sentence, promise, (start, end), last)
        if led and (is_asked(lead) or _EXPECTED.search(lead)):
            continue
        if led and opens(text, sentence, promise.told_at):
            actor = actor or _find_lead_payer(context, led)
        is_offer = (
            _LENT.search(text, max(promise.told_at - _OFFERED, sentence.start), start) is not None
        )
        is_insured = _INSURED.search(text, sentence.start, promise.told_at) is not None
        if is_insured or _is_of_others(context, sentence, end):
            continue
        if quantity.unit == "GBP" or not (is_offer and _is_neighbour(context, actor)):
            yield _build(context, sentence, quantity, actor, min(promise.told_at, start), end)


def _find_lead_payer(context: Context, led: Sentence) -> Party | None:
    """Who promises the items of a list, unless its line only says who spoke: *Mr Moss told Members that:*."""
    return None if _TOLD_BY.search(led.text) else find_actor(context, led, led.end)


def _is_of_others(context: Context, sentence: Sentence, end: int) -> bool:
    """Whether a sum is for another department or for the whole country: *£6m for road repairs*."""
    if _NATIONAL.match(sentence.text, end - sentence.start):
        return True
    purpose, _end = find_purpose(context, sentence, end)
    if purpose is None or not names_subject("foreign", purpose):
        return False
    return not names_subject("own", sentence.text)


def _is_neighbour(context: Context, actor: Party | None) -> bool:
    """Whether another authority speaks: the managers whom it offers to lend are support that is proposed."""
    return bool(context.about and actor and actor.code and actor.code != context.about)


def _build(
    context: Context, sentence: Sentence, quantity: Quantity, actor: Any, start: int, end: int
) -> Commitment:
    purpose, purpose_end = find_purpose(context, sentence, end)
    noun = _noun_purpose(sentence, quantity)
    return Commitment(
        **name_fields("by", actor),
        quantity=quantity.value,
        unit=quantity.unit,
        at_least=quantity.at_least,
        purpose=purpose or noun,
        date=find_promised_day(context, sentence, end),
        **context.ground("commitments.numbered", start, max(end, purpose_end)),
    )


def _noun_purpose(sentence: Sentence, quantity: Quantity) -> str | None:
    """95 extra family support posts* says by its own words what they are for."""
    if quantity.unit == "GBP":
        return None
    words = sentence.text[quantity.number_start : quantity.end]
    noun = re.sub(r"^\S+\s+", "", words)
    is_bare = _BARE_MORE.fullmatch(noun) is not None
    return noun if len(noun.split()) > 1 and not is_bare else None


def _read_raised(context: Context, found: Found) -> Iterator[Commitment]:
    """*The number of social workers will rise by 20.*"""
    match, sentence = found.match, found.sentence
    lead = context.text.text[sentence.start : match.start()]
    noun = match["noun"] or match["noun_b"]
    words = noun.split()
    tellings = (words, words[-2:], words[-1:])
    counted = next(
        filter(None, (find_quantities(f"{match['number']} {' '.join(w)}") for w in tellings)), ()
    )
    if not counted or is_asked(lead):
        return
    yield Commitment(
        **name_fields("by", last_party(context, sentence.start, match.start(), kinds=PAYERS)),
        quantity=counted[0].value,
        unit=counted[0].unit,
        at_least=counted[0].at_least,
        purpose=noun,
        date=find_promised_day(context, sentence, match.end()),
        **context.ground(found.phrase.rule, *match.span()),
    )


def _read_days(context: Context, found: Found) -> Iterator[Commitment]:
    """*The agency will supply a sector specialist for 20 days.*"""
    match, sentence = found.match, found.sentence
    worded = match["number"] or match["number_b"]
    value = int(worded) if worded.isdigit() else read_number_word(worded)
    lead = context.text.text[sentence.start : match.start()]
    if value is None or is_asked(lead) or _NOT_PROMISED.search(lead):
        return
    actor = find_actor(context, sentence, match.start())
    yield Commitment(
        **name_fields("by", actor),
        quantity=value,
        unit="days",
        purpose=match["noun"] or match["noun_b"],
        date=find_promised_day(context, sentence, match.end()),
        **context.ground(found.phrase.rule, *match.span()),
    )


def _read_unnumbered(context: Context, found: Found) -> Iterator[Commitment]:
    sentence, match = found.sentence, found.match
    text = context.text.text
    lead = text[sentence.start : match.start()]
    near = text[match.start() : min(match.end() + _SUM_NEAR, sentence.end)]
    if find_quantities(near):
        return
    is_paid = bool(found.phrase.values.get("paid"))
    what = "what" if match["what"] else "what_b"
    before = text[sentence.start : match.start(what)]
    if _NOT_PROMISED.search(lead) or (not is_paid and is_no_promise(before, "")):
        return
    if found.phrase.rule in _PAID_RULES and not _is_payable(near):
        return
    actor = _find_giver(context, found)
    if actor is None or (is_paid and not _may_pay(context, found, actor)):
        return
    purpose, end = find_purpose(context, sentence, match.end())
    yield Commitment(
        **name_fields("by", actor),
        purpose=purpose or match[what],
        date=find_promised_day(context, sentence, match.end()),
        **context.ground(
            found.phrase.rule,
            min(actor.start, match.start()),
            max(end, match.end(), actor.end),
        ),
    )


def _may_pay(context: Context, found: Found, actor: Party) -> bool:
    """Whether somebody can promise to pay: what a council itself meets the cost of is its duty, and no support."""
    is_own = actor.code is not None and actor.code == context.about
    return actor.kind in PAYERS and not (is_own and found.phrase.rule in _PAID_RULES)


def _is_payable(words: str) -> bool:
    """Whether what is paid for belongs to this field: an adviser, a review, the costs of a trust; no funeral."""
    payable = load_words("commitments", "payable")
    return bool(compile_piece(str(payable["pattern"])).search(words)) and not compile_piece(
        str(payable["never"])
    ).search(words)


def _find_giver(context: Context, found: Found) -> Party | None:
    """Who gives support without a number: the actor of the verb; of support that *comes from* somebody, that one or who says so."""
    sentence, match = found.sentence, found.match
    if not found.phrase.values.get("found"):
        return find_actor(context, sentence, match.start())
    named = [*context.parties_in(match.end(), sentence.end)]
    if named and named[0].start - match.end() <= _ARTICLE and _FROM.search(match.group()):
        return named[0]
    actor = find_actor(context, sentence, match.start())
    return actor if actor and (actor.office in GIVERS or actor.kind == "body") else None
