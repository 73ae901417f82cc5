"""How the name of an authority is taken apart: the place that it names, and the words that say what kind it is.

*The Council of the London Borough of Barnet*, *Barnet Borough Council* and *BARNET* name one place with different
words of kind; *Leicestershire County Council* and *Leicester City Council* name two. Ofsted also prints
*Bristol City of* and *Cheshire East Unitary Authority*.
"""

import re

_BEFORE = (
    r"(?:the )?(?:corporation of (?:the )?|council (?:of|for) (?:the )?)?"
    r"(?P<kind>(?:london |royal |metropolitan |county )*(?:borough|city|county|district) (?:council )?of (?:the )?)?"
)
_AFTER = (
    r"(?P<place>.+?)(?: (?P<of>city|county|borough) of)?"
    r"(?P<kind>(?: (?:unitary|metropolitan|london|royal|county|city|borough|district|mbc|mdc|cc|bc|corporation))*)"
    r"(?P<end>(?: (?:council|authority|local authority|lb))*)"
)
_ABBREVIATED = {
    "mbc": ("metropolitan", "borough"),
    "mdc": ("metropolitan", "district"),
    "bc": ("borough",),
    "cc": (),  # county council or city council
}
KIND_WORDS = {
    "county": {"county"},
    "metropolitan_district": {"metropolitan", "borough", "district"},
    "london_borough": {"london", "borough"},
    "unitary": {"unitary"},
    "city_of_london": {"corporation"},
    "isles_of_scilly": {"unitary"},
    "fictional": {"unitary"},
}


_SEPARATORS = re.compile(r"[\s\-‐‑‒–—.,]+")


def normal(text: str) -> str:
    """A name as it is compared: lower case, *and* for &, one space for hyphens, stops, commas and white space.

    >>> normal("The  St. Helens\\nCouncil & Co")
    'the st helens council and co'
    """
    text = text.casefold().replace("&", " and ").replace("’", "'").replace("'", "")
    return " ".join(_SEPARATORS.sub(" ", text).split())


def split_name(text: str) -> tuple[str, frozenset[str], bool]:
    """The place that a normal name names, the words of its kind, and whether it says that it is a body.

    >>> split_name("york city council")
    ('york', frozenset({'city'}), True)
    """
    before = re.match(_BEFORE, text)
    rest = text[before.end() :] if before else text
    after = re.fullmatch(_AFTER, rest)
    if before is None or after is None:
        return text, frozenset(), False
    words = set((before["kind"] or "").split()) | {after["of"] or ""}
    for word in after["kind"].split():
        words.update(_ABBREVIATED.get(word, (word,)))
    words -= {"of", "the", "council", ""}
    is_body = bool(words or after["kind"] or after["end"] or "council" in before.group())
    return after["place"], frozenset(words), is_body
