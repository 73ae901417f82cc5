"""Occasion and date of an utterance, and the release or letter that *It said* takes up."""

import re

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.sources import Source, find_sources
from candour.extraction.prose.speech.utterance import Pivot
from candour.extraction.prose.speech.words import find_occasion
from candour.facts import PartialDate

_IN_IT = re.compile(
    r"\s*(In it|In (?:the|that|this|his|her|its|their) (?:same )?(letter|(?:press |news )?release|statement))\b",
    re.IGNORECASE,
)
# *Mr Orme said in the release*, *said in it that*
_SAID_IN = re.compile(
    r"(\s+in\s+(?:it\b|(?:the|that|this|his|her|its|their)\s+(?:same\s+)?(letter|(?:press\s+|news\s+)?release|statement)\b))(?!\s+(?:of|dated|from)\b)",
    re.IGNORECASE,
)
_GENERIC_SUBJECT = re.compile(
    r"\b(?P<it>[Ii]t|[Tt]he (?:press |news |same |first |second |third )?(?:release|statement|letter)|(?:[Hh]is|[Hh]er)\s+letter)\s+(?:also\s+|then\s+|has\s+)?$"
)
_LED = re.compile(
    r"(?:Dated|Sent|Addressed|Signed|Written|Published|Issued|Headed|Copied)\b[^.;:\"“”]*,\s$"
)
_QUOTED_NEXT = re.compile(r"\s*:?\s*[\"“‘']")
_WROTE = re.compile(r"\b(?:wrote|writes)\b")
# What is told in a letter by a participle: *He wrote again on 26 July, complaining that …*.
_WRITING = re.compile(
    r"\b(?:wrote|written)\s+(?:(?:back|again|first)\s+)*(?:to|on|again)\b[^.;:\"“”]*,\s"
)
_WROTE_IN = re.compile(
    r"\b(?:wrote|writes)\s+(?:in|for|on\s+(?!\d|[A-Z][a-z]+\s+\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\b"
)
_PAPER = re.compile(
    r"\b(?:letter|correspondence|press release|statement|e-?mail|release|interview|speech)\b[^.;:]{0,40}$"
)
# A clause before the subject that tells where and when it was said: *Speaking on 4 June, …*, *At a meeting of the cabinet on Monday, …*.
_LEAD = re.compile(
    r"(?:(?:And|But|Then)\s+)?(?:Speaking|Writing|Talking|Posting|Tweeting|Addressing|Appearing|Giving\s+evidence|"
    r"(?:In|At|During)\s+(?:an?|the|his|her|its|last|[\w]+[’']s)\s+(?:[\w’'-]+\s+){0,5}?(?:letter|statement|interview|post|speech|e-?mail|message|"
    r"video|meeting|debate|hearing|conference|cabinet|committee|council|panel|board|programme|Commons|Lords))\b(?P<rest>[^;:“”\"]*)"
)
_OF_ELSE = re.compile(
    r"\b(?:about|after|following|since|ahead|before|into|regarding|concerning|over|which|that|who|where|when|inspection|report|published|despite|because)\b"
)
# A paper that is spoken of, up to its own day: *Asked about the letter of March 2018, …*.
_SPOKEN_OF = re.compile(
    r"\b(?:about|of|on|to|after|following|over|regarding|concerning|against|citing|quoting|despite|welcoming|criticising|dismissing|describing)\s+"
    r"(?:the|an?|his|her|its|their|this|that|[\w’'-]+[’']s)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:letters?|e-?mails?|correspondence|statement|reports?|notices?|directions?|reviews?|findings|plan|warning|judge?ment)\s+"
    r"(?:(?:by|from|to|on|into)\s+[^,;.]{2,50}?\s+)?(?:(?:that\s+|which\s+)?(?:was\s+)?(?:issued|published|sent|written|released|given|made)(?:\s+(?:on|in))?|of|from|dated)\s+$",
    re.IGNORECASE,
)
_LED_DAY = re.compile(r"(?:(?:on|in|of|from|dated)\s+)*", re.IGNORECASE)
_HAD = re.compile(r"\bhad\s+(?:\w+\s+)?$")
_BREAKS = re.compile(r"[,;–—()]|\band\b")
_BY_KIND = {"press_release": "press release", "minutes": "meeting"}
_LONGEST_OPENING, _LONGEST_AFTER, _LONGEST_LEAD = 80, 40, 30
_AFTER_WHICH = re.compile(r"\s(?:after|because|since|although|though|whereas)\s[^,;]*$")


class Attribution:
    """Reads what stands around the words of a speaker."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._text = context.text.text
        self.sources = find_sources(context)

    def find_source(self, pivot: Pivot) -> Source | None:
        """The press release or statement that *It said* takes up."""
        start = pivot.sentence.start
        near = [source for source in self.sources if source.is_near(pivot.sentence)]
        if letter := _IN_IT.match(self._text, start, pivot.start) or _SAID_IN.match(
            self._text, pivot.end
        ):
            wanted = letter[2].lower() if letter[2] else near[-1].kind if near else ""
            fitting = [source for source in near if source.kind.endswith(wanted)]
            return fitting[-1] if fitting else None
        match = _GENERIC_SUBJECT.search(self._text, max(start, pivot.start - 60), pivot.start)
        quoted = [q.end for q in self._context.text.quotations_before(pivot.start)][:1]
        lead = match.start() - max([start, *quoted]) if match else 0
        is_led = match and _LED.match(self._text, start, match.start())
        if match is None or (lead > _LONGEST_LEAD and not is_led):
            return None
        is_quoted = _QUOTED_NEXT.match(self._text, pivot.end) or (
            quoted and not self._text[quoted[0] : match.start()].strip(" ,")
        )
        if is_quoted and match["it"].lower() != "it":
            sentence = pivot.sentence
            near = [source for source in self.sources if source.is_near(sentence, is_named=True)]
        issued = [s for s in near if s.speaker and (s.kind != "letter" or is_quoted)]
        return issued[-1] if issued else None

    def find_start_of_it(self, pivot: Pivot) -> int:
        """Where *it* or *the statement* stands before a verb, else where the verb does."""
        match = _GENERIC_SUBJECT.search(
            self._text, max(pivot.sentence.start, pivot.start - 60), pivot.start
        )
        return match.start() if match else pivot.start

    def find_via(self, words: str, pivot: Pivot, source: Source | None) -> str | None:
        """The occasion that an attribution names, else the kind of document that carries it."""
        if source:
            return source.kind
        occasion = find_occasion(words)
        if occasion is None and self._is_written(pivot, pivot.sentence.start):
            is_of_report = _WROTE_IN.search(words) or not self._names_letter(pivot, words)
            return None if is_of_report else "letter"
        return occasion or (None if self._looks_back(pivot) else _BY_KIND.get(self._context.kind))

    def _names_letter(self, pivot: Pivot, words: str) -> bool:
        """Whether what somebody wrote can be a letter: it says to whom, or the text has spoken of a letter or of no report."""
        told = self._context.text.lowered[: pivot.sentence.end]
        return " to " in words or "letter" in told or "report" not in told

    def find_date(
        self, start: int, end: int, pivot: Pivot, source: Source | None
    ) -> PartialDate | None:
        """The date in the attribution, else of the release or letter, else of a document issued to say it."""
        for mention in self._context.dates_in(start, end):
            is_letters = mention.end <= pivot.start and (
                self._is_written(pivot, start) or self._is_of_paper(mention, start)
            )
            if self._context.text.is_quoted(mention.start) or self._is_spoken_of(mention, start):
                continue
            if self._is_of_main_clause(mention, pivot):
                continue
            if mention.relation == "on" and (is_letters or self._is_beside(mention, pivot, start)):
                return mention.date
        if source:
            return source.date
        is_own = self._context.kind in _BY_KIND and not self._looks_back(pivot)
        return self._context.published if is_own else None

    def _is_written(self, pivot: Pivot, start: int) -> bool:
        """Whether the verb is *wrote*, or a participle that tells what somebody wrote."""
        if _WROTE.match(pivot.verb):
            return True
        is_participle = pivot.verb.split()[0].endswith("ing")
        return is_participle and bool(_WRITING.search(self._text, start, pivot.start))

    def _is_of_paper(self, mention: DateMention, start: int) -> bool:
        """Whether a date is that of a letter or release named before it, and not of what this is about."""
        named = _PAPER.search(self._text[start : mention.start + 6])
        if named is None:
            return False
        return "dated" in named.group() or not _OF_ELSE.search(named.group())

    def _is_spoken_of(self, mention: DateMention, start: int) -> bool:
        """Whether a day is that of a paper which the words are about, and not of the words themselves."""
        led_in = _LED_DAY.match(self._text, mention.start, mention.end)
        end = led_in.end() if led_in else mention.start
        return _SPOKEN_OF.search(self._text, start, end) is not None

    def _is_of_main_clause(self, mention: DateMention, pivot: Pivot) -> bool:
        """Whether a day is that of what came of the words: *It will move next year after a commissioner concluded that …*."""
        between = self._text[mention.end : pivot.start] if mention.end <= pivot.start else ""
        return _AFTER_WHICH.search(between) is not None

    def _looks_back(self, pivot: Pivot) -> bool:
        """Whether minutes or a release say that somebody *had said* it: on some day before their own."""
        before = self._text[max(pivot.sentence.start, pivot.start - 20) : pivot.start]
        return bool(_HAD.search(before)) or pivot.verb.startswith("had ")

    def _is_beside(self, mention: DateMention, pivot: Pivot, start: int) -> bool:
        """Whether a date belongs to the attribution: it opens the sentence, or stands between subject and words."""
        if mention.start >= pivot.end:
            return len(self._text[pivot.end : mention.start]) < _LONGEST_AFTER
        lead = _LEAD.fullmatch(self._text, start, mention.start)
        if lead and not _OF_ELSE.search(lead["rest"]):
            return True
        opens = not self._text[start : mention.start].strip(" \"“'‘(")
        between = self._text[mention.end : pivot.start]
        return (opens and len(between) < _LONGEST_OPENING) or not _BREAKS.search(between)
