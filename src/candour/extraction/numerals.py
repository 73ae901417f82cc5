"""Numbers as papers print and spell them: patterns of their figures, words and scales, and what they are."""

from candour.facts.numbers import TENS, UP_TO_NINETEEN

SCALES = {
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "million": 1_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "billion": 1_000_000_000,
}
_WORDS = {word: number for number, word in enumerate(("zero", *UP_TO_NINETEEN))} | {
    word: 20 + 10 * number for number, word in enumerate(TENS)
}
_GROUPS = {" dozen": 12, " hundred": 100}
WORDS = frozenset({*_WORDS, *(group.strip() for group in _GROUPS)})
SCALE = r"(?:k|mn?|bn?|thousand|million|billion)\b"
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
WORDED = (
    rf"(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(UP_TO_NINETEEN[:9])}))?|half\ a\ dozen|(?:a|one|two|three|four|five)\ (?:dozen|hundred)"
    rf"|{'|'.join(reversed(UP_TO_NINETEEN))}"
)
_PARTS = {"half a": 0.5, "a quarter of a": 0.25, "quarter of a": 0.25, "three quarters of a": 0.75}


def read_digits(digits: str) -> float:
    """The number that figures print.

    >>> read_digits("1,250.5")
    1250.5
    """
    return round(float(digits.replace(",", "")), 6)


def read_number_word(words: str) -> int | None:
    """The number that these words are, up to ninety-nine, in dozens or hundreds; ``None`` for other words.

    >>> read_number_word("twenty-five"), read_number_word("half a dozen"), read_number_word("two hundred")
    (25, 6, 200)
    """
    plain = words.lower()
    for group, size in _GROUPS.items():
        if plain.endswith(group):
            opening = plain.removesuffix(group)
            return size // 2 if opening == "half a" else size * _WORDS.get(opening, 1)
    parts = plain.replace("-", " ").split(" ")
    return sum(_WORDS[part] for part in parts) if all(part in _WORDS for part in parts) else None


def read_part(words: str) -> float:
    """The number that words before *million* tell: *half a*, *a quarter of a*, *two*."""
    plain = " ".join(words.lower().replace("-", " ").split())
    return _PARTS.get(plain) or read_number_word(words) or 1


def read_number(words: str) -> float:
    """The number of figures or of words."""
    return read_digits(words) if words[:1].isdigit() else float(read_number_word(words) or 0)
