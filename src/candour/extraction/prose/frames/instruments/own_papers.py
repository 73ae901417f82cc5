"""Whether a naming tells of a paper of its own: what is any of its kind, or only looked back on, opens none."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.frames.instruments.authors import find_author
from candour.extraction.prose.frames.instruments.issuers import may_issue
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.kinds import ORDERS

_TELLS = re.compile(
    r",?\s+(?:(?:also|had|has|itself|now|then|which|that)\s+)*(?:[a-z]+(?:s|ed)|sets?\s+out|came|gave|told|said|made|meant)\s"
)
_NEW_REPORT = re.compile(
    r"(?:\b(?:an?|another|first|second|third|new|fresh|latest)\s+(?:(?!ofsted)[\w-]+\s+){0,2}|\bits\s+)report\b",
    re.IGNORECASE,
)
_IN_REPORT = re.compile(
    r"\b(?:judg|rat|grad|found|brand|condemn|declar|describ|label|criticis|warn|conclud)\w*\s[^.;:]{3,160}\s(?:in|by)\s+(?:an?|its|their|the)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_LEAD, _HEAD, _SHORT = 24, 600, 3000
_WAS_MINDED = re.compile(
    r"\b(?:was|were|had\s+been)\s+(?:then\s+)?(?:minded|proposing|considering)\b", re.IGNORECASE
)
_DRAFT_OF = re.compile(r"\bdrafts?\b", re.IGNORECASE)
_ACTS = re.compile(r"Education|Child|Local Government|Social Services|Social Work", re.IGNORECASE)
_UNDER = re.compile(r"(?:^|\n|[.”\"]\s)Under\s+(?:the|this)\s+$")


def _may_open_report(context: Context, naming: Naming) -> bool:
    """A report needs an author or the day of its publication; *the commissioner's report* alone is any of hers."""
    if naming.plural or _is_title(context, naming):
        return False
    if naming.date is not None:
        is_told = naming.issuer is not None or naming.is_published
        return is_told or _is_by_inspectors(context, naming)
    issuer = naming.issuer
    if (
        issuer is None
        or _is_any_office(naming, issuer)
        or (naming.definite and issuer.kind != "body" and not issuer.named)
    ):
        return False
    lead = context.text.text[max(naming.start - _LEAD, 0) : naming.end]
    return issuer.office != "ofsted" or bool(_NEW_REPORT.search(lead))


def _is_by_inspectors(context: Context, naming: Naming) -> bool:
    """*Ofsted rated the service inadequate in a report in June*: a report in which inspectors are told to have judged."""
    start = context.text.sentence_at(naming.start).start
    if _IN_REPORT.search(context.text.text, start, naming.start) is None:
        return False
    author = find_author(context, naming)
    return author is not None and author.office == "ofsted"


def may_open(context: Context, naming: Naming) -> bool:
    if naming.kind == "report":
        return _may_open_report(context, naming)
    if naming.kind == "letter":
        return naming.date is not None or _tells_of_writing(naming)
    if naming.kind == "warning":
        return _is_to_council(naming) or _is_of_ministers(naming)
    if naming.kind == "order":
        return _is_of_ministers(naming)
    if naming.status == "proposed" and _is_before_it(context, naming):
        return False
    if not naming.says_nothing or naming.status in ("lifted", "proposed"):
        return True
    if context.about is None:
        return False
    if naming.plural or (naming.distinct and naming.definite):
        return False
    if not naming.definite:
        return True
    tells = (
        context.kind in ORDERS
        or _TELLS.match(context.text.text, naming.end)
        or _UNDER.search(context.text.text, 0, naming.start)
    )
    return naming.kind == "direction" and bool(tells)


def _is_title(context: Context, naming: Naming) -> bool:
    """Whether a report is named as what the document itself is: in the first line of a report."""
    number = context.text.paragraph_at(naming.start)
    is_heading = context.text.paragraphs[number].kind == "heading"
    is_heading = is_heading or context.text.lowered.startswith("report of ")
    return context.kind in ("report", "other") and number == 0 and is_heading


def _is_before_it(context: Context, naming: Naming) -> bool:
    """*he was minded to give a direction*, told in the very direction that was then given."""
    sentence = context.text.sentence_at(naming.start)
    words = context.text.text[naming.start : naming.end]
    is_draft = _DRAFT_OF.search(context.text.text, sentence.start, naming.end)
    return context.kind == naming.kind and bool(is_draft or _WAS_MINDED.search(words))


def _is_any_office(naming: Naming, issuer: Party) -> bool:
    """*the commissioner's report*, *an adviser's report*: of an office that no further word tells from others."""
    return issuer.kind == "office" and " " not in issuer.name and not naming.distinct


def _tells_of_writing(naming: Naming) -> bool:
    """Whether a letter without a day is one that somebody is told to have written; *the Ofsted letter* is any of theirs."""
    if naming.issuer and _is_any_of_theirs(naming, naming.issuer):
        return False
    return naming.issuer is not None and (
        naming.issuer.kind in ("person", "office")
        or naming.is_written
        or (naming.addressee is not None and not naming.plural)
    )


def _is_any_of_theirs(naming: Naming, issuer: Party) -> bool:
    """*the chair's letters*: whatever somebody who is no minister may write."""
    is_bare = naming.plural and naming.definite and naming.addressee is None
    return is_bare and issuer.kind == "office" and not may_issue("direction", issuer)


def _is_to_council(naming: Naming) -> bool:
    return naming.addressee is not None and naming.addressee.kind == "authority"


def _is_of_ministers(naming: Naming) -> bool:
    """Whether an order is one that ministers make: a court's, a council's or a traffic order is no instrument here."""
    by_ministers = naming.issuer is not None and may_issue("direction", naming.issuer)
    return by_ministers or bool(naming.power and _ACTS.search(naming.power))


def is_of_its_own(naming: Naming) -> bool:
    """*the second notice* alone is any notice; lifted or revised on a day, or given to a council on one, it is its own."""
    is_told = naming.status in ("lifted", "varied") or naming.addressee is not None
    is_told = is_told or (naming.distinct and naming.definite and naming.is_own_day)
    return is_told and naming.date is not None


@kept_with_document
def is_of_department(context: Context) -> bool:
    """Whether a short page of the department is about the services of one council: *the notice* can be no other than that one's."""
    head = context.text.lowered[:_HEAD]
    is_own = "department for education" in head and "children" in head
    return is_own and context.about is not None and len(context.text.lowered) < _SHORT
