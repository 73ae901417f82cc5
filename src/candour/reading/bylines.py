"""Lines that say who wrote an article and when: bylines, and dates on lines of their own."""

import re

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = (
    rf"(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|\d{{4}}-\d\d-\d\d"
    r"|\d+\s+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago|yesterday|today)"
)
_TIME = r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]m)?(?:\s*(?:gmt|bst))?)?"
_NAMES = r"[^\W\d_][\w'’.-]*(?:\s+[\w'’.,&-]+){0,9}"
_BETWEEN = r"\s*[|·•–—/,-]?\s*"
DATED_BYLINE = re.compile(
    rf"(?i)(?:by\s+{_NAMES}{_BETWEEN}{_DAY}{_TIME}(?:\s+in\s+[^.:;]{{3,60}})?|{_NAMES}\s*[|·•–—]\s*{_DAY}{_TIME}|{_DAY}{_TIME}{_BETWEEN}by\s+{_NAMES}|{_DAY}{_TIME}\s*[|·•–—]\s*(?!.*\s(?:to|must|will|shall)\s){_NAMES})"
)
DATED_NAME = re.compile(rf"(?i)[^.]{{0,40}}\b{_DAY}{_TIME}[^.]{{0,20}}")
DATE_LINE = re.compile(rf"(?i)(?:(?:published|posted|updated|date)(?:\s+on)?:?\s+)?{_DAY}{_TIME}")
LISTED_DATE = re.compile(
    rf"(?i)(?:[-•*]\s*)?(?:published|posted|updated):?\s*(?:{_DAY}{_TIME})?|[-•*]\s*{_DAY}{_TIME}"
)
_BYLINE = re.compile(r"(?:By|BY) [A-Z][\w'’.-]+(?: (?:and|[A-Z][\w'’.,-]*)){1,5}")


def is_byline(line: str) -> bool:
    """Whether a line says by whom an article is, with its date or without.

    >>> is_byline("By Pat Writer | 5 November 2021"), is_byline("By Pat Writer"), is_byline("By the end of January")
    (True, True, False)
    """
    return bool(_BYLINE.fullmatch(line) or DATED_BYLINE.fullmatch(line))
