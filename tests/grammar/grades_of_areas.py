"""Areas with grades of their own: in a sentence, one by one, as a list."""

from news_story import AREAS, COUNCIL, Story, Telling, give, quote

from grammar import Draw

# What leads in, each area with its grade, what joins them and the last of them, and the end; ``Area`` opens a sentence.
_SHAPES = (
    ("", "{area} {was} {judged} {grade}", ", ", " and ", "."),
    ("Ofsted's grades were as follows:\n", "- {Area}: {grade}", "\n", "\n", ""),
    ("Inspectors found ", "{area} to be {grade}", ", ", " and ", "."),
    ("", "{Area} {was} {judged} {grade}.", " ", " ", ""),
    ("", "{Area} {was} found to be {grade}.", " ", " ", ""),
    (f"{COUNCIL}'s ratings:\n", "{Area} – {grade}", "\n", "\n", ""),
    ("", "Ofsted {judged} {area} {grade}.", " ", " ", ""),
    ("", "Ofsted {judged} {area} as {grade}.", " ", " ", ""),
    ("Inspectors rated it ", "{grade} for {area}", " and ", " and ", "."),
    ("", "For {area} the {mark} was {grade}.", " ", " ", ""),
    ("Ofsted graded ", "{area} {grade}", ", ", " and ", "."),
    ("", "{area} {was} {judged} {grade}", ", but ", " and ", ", inspectors said."),
    ("While ", "{area} {was} {grade}", ", ", " and ", ", Ofsted said."),
)


def tell_areas(draw: Draw, story: Story, told_on: str | None) -> Telling:
    """The grades of the story's areas, of one inspection."""
    opening, shape, joint, last, end = draw.one(*_SHAPES)
    clauses = [_tell_one(draw, shape, area, grade) for area, grade in story.areas.items()]
    text = f"{opening}{joint.join(clauses[:-1])}{last}{clauses[-1]}{end}"
    facts = [give(area, grade, told_on) for area, grade in story.areas.items()]
    return text[0].upper() + text[1:], facts


def _tell_one(draw: Draw, shape: str, area: str, grade: str) -> str:
    words = draw.one(*AREAS[area])
    many = words.startswith(("services", "the experiences", "adoption services"))
    return shape.format(
        area=words,
        Area=words[0].upper() + words[1:],
        grade=quote(draw, grade),
        was="were" if many else "was",
        judged=draw.one("rated", "judged", "graded"),
        mark=draw.one("grade", "rating", "judgement"),
    )
