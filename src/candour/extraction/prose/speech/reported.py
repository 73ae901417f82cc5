"""Reported speech: the clause after a verb of speech, or the sentence before its attribution."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.deeds import QUOTES, TELLING, is_deed, is_finding, is_order
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.utterance import Pivot
from candour.extraction.prose.speech.words import (
    addressing_verbs,
    aside_verbs,
    clause_verbs,
    denial_verbs,
    has_verb,
    is_clause,
    says_nothing,
)

_TOLD = re.compile(
    r"\s+(?:(?:the|a|an|his|her|their|all)\s+)?(?:[A-Z][\w’'&.-]*|[a-z’'-]+)(?:\s+(?:[A-Z][\w’'&.-]*|of|the|committee|meeting|conference|hearing|inquiry|programme|councillors|members|board|panel|council|cabinet))*?(?=\s+(?:that|on|in|at|last|yesterday|he|she|it|they|the|there|his|her|its|a)\b|\s*[:,])"
)
_ADVERBIAL = re.compile(
    r"\s*,?\s*(?:(?:in|on|at|during|last|this|earlier|yesterday|today|through|via|when asked)\b(?:(?!\b(?:why|how|what|whether)\b)[^,:;\"“”]){0,60}?)(?<! to)(?<! of)(?<! by)(?<! for)(?<! with)(?<! from)(?=,|\s+(?:that|he|she|it|they|the|there|his|her|its|more|we)\b|\s*[:])\s*,?"
)
_OPENING = (
    r"he|she|it|they|the|there|a|an|this|these|those|his|her|its|their|more|most|many|some|all|no|any|if|while|since|when|"
    r"children|councillors|members|ministers|staff|inspectors|officers|officials|social|such"
)
_COMPLEMENT = re.compile(
    rf"\s*,?\s*(?:that\b(?! (?:was|is|would|had|has|were|could|will|cannot)\b)\s*,?\s*(?P<that>\S.*)|(?P<plain>[\"“‘']?(?:(?:{_OPENING})\b|[A-Z]|(?:neighbouring|nearby|local|senior|former|independent|outside|that)\s).*))$",
    re.DOTALL,
)
# After these verbs any words with a finite verb are what was said, whatever they open with.
_PLAINLY = frozenset(
    {
        "said",
        "says",
        "say",
        "saying",
        "insisting",
        "arguing",
        "claiming",
        "insisted",
        "insists",
        "argued",
        "argues",
    }
)
_ANY_COMPLEMENT = re.compile(
    r"\s*,?\s*(?P<plain>(?!(?:in|on|at|to|of|by|for|from|with|about|as|after|before|during|through|via|into|over|under|upon|nothing (?:in public|at all|of|about|to|more|else|when|until|at|publicly|yet)|so|yes|no more|and|"
    r"but|or|yesterday|today|tonight|tomorrow|earlier|later|afterwards|again|then|recently|previously|publicly|only|simply|how|why|what|who|last|this|"
    r"sorry|goodbye|thank|hello|(?:little|much|something|anything|things)(?!\s+(?:had|has|was|were|is|are|would|will|could|can|must|should|needed|went|got)))\b)[a-z£\d\[(].*)$",
    re.DOTALL,
)
# A subject of its own and what can only be its verb: *conceded caseloads were too high*, not *confirmed plans that would …*.
_PLAIN_CLAUSE = re.compile(
    r"\s+(?:(?!(?:that|which|who|whom|whose|what|where|when|to|for|how|why|whether|as|if|by|and|but)\b)[\w’'-]+\s+){1,6}?"
    r"(?:is|are|was|were|has|have|had|will|would|could|should|must|did|can|may|might)\b"
)
_THAT_THING = re.compile(
    r" (?:recommendation|advice|report|view|finding|proposal|decision|offer|request|judgement|conclusion|position|analysis|assessment|point|need|risk|responsibility)\b"
    r"(?! (?:was|is|had|has|would|will|were|could|should|must|lay|lies|rests|rested|remained|remains|needed|needs)\b)"
)
_MOVED = re.compile(
    r" (?:[\w’',-]+ ){1,12}(?:be (?:[a-z]+ly )?\w+(?:ed|en|pt|nd|ld|nt|ght|ne|ut|ade))\b"
)
_AND_SAID = re.compile(
    r",?\s+(?:and|but|before|then|while)\s+(?:(?:he|she|it|they)\s+)?(?:also\s+|then\s+)?(?:said|says|told|added|insisted|admitted|promised|pledged|claimed|saying|adding|insisting|telling)\b"
)
_DEMANDS = re.compile(r"\s+(?:on|upon)\b")
_PAPERS = r"(?:the\s+)?(?:letters?|correspondence|documents|figures|papers|reports?|e-?mails|minutes|files|it)"
_SHOWN = re.compile(
    rf",\s+(?:the\s+)?(?:Local\s+Democracy\s+Reporting\s+Service|LDRS|BBC|[A-Z][\w&]*(?:\s+[A-Z&][\w&]*)*\s+(?:Times|Post|Gazette|Echo|Observer|Herald|Mail|News|Telegraph|Guardian|Chronicle|Argus|Live))\s+(?:has\s+|had\s+)?(?:reports?|reported|said|understands?|understood)\.?$"
    rf"|,\s+it\s+(?:can|could|has|was|is)\s+(?:now\s+|been\s+|be\s+)*(?:revealed|disclosed|reported|understood|claimed)(?:\s+today)?\.?$|,\s+{_PAPERS}(?:\s+(?:released|obtained|seen|passed|sent)\s+(?:to|by|under)\s[^,.;]{{2,60}}?)?\s+(?:shows?|reveals?|suggests?|emerged)\.?$"
    rf"|,?\s+but\s+{_PAPERS}(?:\s+(?:released|obtained|seen)\s[^,.;]{{2,60}}?)?\s+(?:shows?|showed|reveals?|revealed|suggests?|suggested)\b.*$",
    re.DOTALL,
)
# Where somebody whose words are told goes on in words of their own: *…, but added: “…”*.
_GOES_ON_QUOTED = re.compile(
    r"(?:,?\s+(?:but|and|before|then)|,(?=\s+adding))\s+(?:also\s+|then\s+|later\s+)?(?:add(?:ed|ing|s)|warn(?:ed|ing|s)|insist(?:ed|ing|s)|stress(?:ed|ing|es)|admit(?:ted|ting|s)|said|says|conced(?:ed|ing)|"
    r"continu(?:ed|ing)|concluded|told\s[^,.;:\"“”]{2,40}?)\s*[:,]\s*[\"“‘'].*$",
    re.DOTALL,
)
# Where the writer of a letter goes on after telling what somebody said: *…, and I would ask officials to …*.
_WRITER_GOES_ON = re.compile(
    r",?\s+(?:and|but|so)\s+I\s+(?:would|will|have|am|shall|ask|recommend|should|agree|share)\b[^“”\"]*$"
)
# Where the speaker goes on to ask: *says that progress has been slow and asks for a plan*, *… but asked for more time*.
_GOES_ON_TO_ASK = re.compile(
    r",?\s+(?:and|but)\s+(?:also\s+|then\s+)?(?:ask(?:s|ed)|urge[sd]|call(?:s|ed)|invite[sd]|thank(?:s|ed)|remind(?:s|ed))\s+(?:for|on|upon|the|its|them|him|her|it|councillors|members|ministers|staff|[A-Z])\b[^“”\"]*$"
)
_UP_TO_THAT = re.compile(r"[^,:;\"“”]{2,90}?(?:,\s[^,:;.\"“”]{2,70},\s|\b)that\s+(?=\S)")
_TRAILS = re.compile(r",[\"”’']?\s+(?:the\s+|a\s+|an\s+)?$")
_TRAILS_ROLE = re.compile(
    r",[\"”’']?\s+(?:the\s+|a\s+|an\s+)?(?:(?!(?:and|but|that|when|where|while|as|who|which)\b)[\w’'-]+\s+){0,5}$"
)
_ADVERBIAL_CLAUSE = re.compile(
    r"(?:(?:But|And|Yet|Now|Then|So|Also)\s+)?(?:[Ii]n|[Oo]n|[Aa]t|In|On|At|After|When|While|As|If|Despite|Asked|Pressed|Questioned|Challenged|Faced|[A-Z][a-z]+ing)\b"
)
_GOES_ON = re.compile(
    r"(?:\s+(?:there|yesterday|today|then|again|later|on [A-Z][a-z]+day))?,\s+"
    r"(?!(?:that|when|while|speaking|adding|after|before|because|as|and that|in (?:a|an|his|her|its|the)|at (?:a|the)|on)\b|[\"“‘'])"
)
_WHO = re.compile(r"\bwho\s+(?:(?:has|had|have|also|later|then|now)\s+)*$")
_SINCE_WHEN = re.compile(r",\s+(?:when|after|before|while|since)\b")
_FRONTED = re.compile(r"(?:([\"”’']?),|,?([\"”’']))\s+$")
_LONGEST_LEAD = 40
_ADDRESSING = re.compile(r"\s+(?:the\s+|a\s+)?")
_ADDRESSED_FIRST = (*TELLING, "warned", "advised", "cautioned")
# An order, and no report of a fact: *told it to clear its backlog*, *warned members not to expect more*.
_TO_DO = re.compile(
    r"(?:it|them|him|her|us|me|(?:(?:the|its|their|his|her|all|any|both|other|fellow) )*(?:[a-z]+ )?(?:council|authority|councillors?|members|ministers|leaders|staff|officers|officials|parents|"
    r"families|managers|trust|board|department|cabinet|residents|colleagues|partners|workers|people|mayor|leader|director|executive)|(?:the )?[A-Z][\w’'-]*(?: (?:of |and )?[A-Z][\w’'-]*)*) (?:not |never )?to [a-z]"
)
# What somebody was told about, and not what they were told: *told members about the letter*.
_ABOUT = re.compile(
    r"(?:[\w’'&-]+ ){0,6}?about (?:the|a|an|his|her|its|their|this|that|these|those|[A-Z][\w’'-]*) (?:[\w’'-]+ ){0,4}?(?:letters?|reports?|notices?|directions?|reviews?|findings|plans?|concerns|papers?|e-?mails?|decisions?|inspections?|judge?ments?|audits?|warnings?|figures)\b"
    r"(?!\s+(?:is|was|has|had|were|are|have|that|which)\b)"
)
# …and *tells Parliament of the steps being taken*: what it was about, and none of the words.
_OF_LAST = re.compile(r"\sof\s*$")
_ADDRESSED = re.compile(r"\s+to\s+[^,:;\"“”]{2,90}?\bthat\s+(?=\S)")
_STRAYS = re.compile(r"[:;.\"“”]|,\s+(?:who|which|where|and|but|when|while)\b")
_FEWEST_WORDS, _LONGEST_CALLED, _SHORTEST_CALLED = 3, 90, 12


def find_reported_words(context: Context, pivot: Pivot, speaker: Speaker) -> Part | None:
    """The words that follow a verb of speech, or the denial with its verb.

    ``None`` when they say nothing, or are an order (*ministers told the council it had three months*).
    """
    if pivot.verb in denial_verbs():
        words = _find_denial(context, pivot)
    else:
        takes_clause = pivot.verb in clause_verbs() | addressing_verbs()
        found = _find_complement(context, pivot) if takes_clause else None
        if found is None:
            return None
        words = found
    text = _trim(context.text.text[words.start : words.end])
    led_in = context.text.text[pivot.start : words.start].rstrip().endswith("that")
    if len(text.split()) < _FEWEST_WORDS or says_nothing(text):
        return None
    if pivot.verb in _ADDRESSED_FIRST and _TO_DO.match(text):
        return None
    told_of = _OF_LAST.search(context.text.text, pivot.end, words.start) or _ABOUT.match(text)
    if pivot.verb in TELLING and not led_in and told_of:
        return None
    if not led_in and not has_verb(text):
        return None
    if pivot.verb == "announced that" and not QUOTES.search(text):
        return None
    if is_deed(pivot, text) or is_finding(context, pivot, text):
        return None
    if is_order(context, pivot, speaker, text):
        return None
    return Part(words.start, words.start + len(text))


def _find_denial(context: Context, pivot: Pivot) -> Part:
    """A denial with its verb, up to where its speaker goes on to say something else: *apologised and said that …*."""
    start, end = pivot.start, pivot.sentence.end
    said = _AND_SAID.search(context.text.text, start, end)
    return Part(start, said.start() if said else end)


def find_called_words(context: Context, pivot: Pivot) -> Part | None:
    """Words of one's own in a judgement of something: *called it “a milestone”*, *accused them of “playing games”*."""
    sentence, text = pivot.sentence, context.text
    for quotation in text.quotations_from(pivot.end):
        gap = text.text[pivot.end : quotation.start]
        is_near = quotation.start < sentence.end and len(gap) < _LONGEST_CALLED
        own = text.text[slice(*quotation.parts[0])]
        is_scare = len(own) < _SHORTEST_CALLED and len(own.split()) < _FEWEST_WORDS
        if not is_near or is_scare or _STRAYS.search(gap):
            return None
        words = _trim(text.text[pivot.start : sentence.end])
        return Part(pivot.start, pivot.start + len(words))
    return None


def find_words_before(context: Context, pivot: Pivot, speaker: Speaker) -> Part | None:
    """What was said before its attribution: *The plan was sound, the department said.*"""
    sentence, text = pivot.sentence, context.text.text
    match = _TRAILS_ROLE.search(text, max(sentence.start, speaker.start - 60), speaker.start)
    if _WHO.search(text, speaker.end, pivot.start):
        return None
    rest = text[pivot.end : sentence.end]
    is_last = len(rest.split()) <= 6 or _SINCE_WHEN.match(rest)
    if match is None or not is_last or pivot.verb not in clause_verbs():
        return None
    words = Part(sentence.start, match.start())
    said = text[words.start : words.end]
    may_lead_in = _ADVERBIAL_CLAUSE.match(said) and rest.strip(" .")
    return words if is_clause(said) and not may_lead_in else None


def find_interrupted_words(context: Context, pivot: Pivot, speaker: Speaker) -> list[Part]:
    """What was said around its attribution: *The plan, she said, was sound.* Empty when the attribution is no aside."""
    sentence, text = pivot.sentence, context.text.text
    start, end = min(pivot.start, speaker.start), max(pivot.end, speaker.end)
    before = _TRAILS.search(text, max(sentence.start, start - 12), start)
    after = _GOES_ON.match(text, end, sentence.end)
    if before is None or after is None or pivot.verb not in (clause_verbs() | aside_verbs()):
        return []
    if speaker.start > pivot.start and has_verb(text[sentence.start : before.start()]):
        return []
    parts = [Part(sentence.start, before.start()), Part(after.end(), sentence.end)]
    said = " ".join(text[part.start : part.end] for part in parts)
    if text[sentence.start : before.start()].count(" ") > _LONGEST_LEAD or says_nothing(said):
        return []
    rest = _trim(text[parts[1].start : parts[1].end])
    return [parts[0], Part(after.end(), after.end() + len(rest))] if is_clause(said) else []


def find_fronted_words(context: Context, pivot: Pivot) -> Part | None:
    """What was said before a verb whose subject follows it: *The plan was sound, said Cllr Bell.*"""
    sentence, text = pivot.sentence, context.text.text
    match = _FRONTED.search(text, max(sentence.start, pivot.start - 4), pivot.start)
    if match is None or pivot.verb not in clause_verbs() or pivot.verb in TELLING:
        return None
    said = text[sentence.start : match.start() + len(match[1] or match[2] or "")]
    return Part(sentence.start, sentence.start + len(said)) if is_clause(said) else None


def _find_complement(context: Context, pivot: Pivot) -> Part | None:
    text, at, end = context.text.text, pivot.end, pivot.sentence.end
    if pivot.verb.startswith("insist") and _DEMANDS.match(text, at, end):
        return None
    if pivot.verb.endswith(" that"):
        is_thing = _THAT_THING.match(text, at, end)
        is_moved = pivot.verb == "asked that" and _MOVED.match(text, at, end)
        return None if is_thing or is_moved else Part(at + 1, end)
    if pivot.verb in addressing_verbs() and (to := _ADDRESSED.match(text, at, end)):
        return Part(to.end(), end)
    if pivot.verb in _ADDRESSED_FIRST:
        if that := _UP_TO_THAT.match(text, at, end):
            return Part(that.end(), end)
        told = _TOLD.match(text, at, end) if pivot.verb in TELLING else None
        at = _end_of_addressee(context, at) or (told.end() if told else at)
    if pivot.verb not in clause_verbs():
        return None
    adverbial = _ADVERBIAL.match(text, at, end)
    at = adverbial.end() if adverbial else at
    match = _COMPLEMENT.match(text, at, end)
    if match is None and (pivot.verb in _PLAINLY or _PLAIN_CLAUSE.match(text, at, end)):
        match = _ANY_COMPLEMENT.match(text, at, end)
    return Part(match.start(match.lastgroup or 0), end) if match else None


def _end_of_addressee(context: Context, at: int) -> int | None:
    for party in context.parties_in(at, at + 20):
        is_next = _ADDRESSING.fullmatch(context.text.text[at : party.start])
        return party.end if is_next else None
    return None


def _trim(words: str) -> str:
    """Without the full stop, and without a remark of the paper's own (*…, letters show*)."""
    shown = _SHOWN.search(words.rstrip()) or _GOES_ON_QUOTED.search(words)
    shown = shown or _WRITER_GOES_ON.search(words) or _GOES_ON_TO_ASK.search(words)
    return words[: shown.start()] if shown else words.rstrip().rstrip(".")
