"""Who has to agree to what a duty asks for: told with the duty (*a chair whom the minister has approved*), or in a sentence
of its own (*The choice of partner needs the minister's consent*), which is then no duty itself.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.duties.actors import GIVERS
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.fallbacks import find_target
from candour.extraction.prose.frames.duties.voices import ABOVE, ADVISERS
from candour.extraction.prose.frames.phrases import compile_any_case, compile_piece, load_words
from candour.extraction.prose.frames.roles import last_party, name_fields, name_span
from candour.extraction.prose.text import Sentence

_TOLD = re.compile(
    r"(?:agreed|approved|signed|endorsed|accepted|cleared|ratified|sanctioned)\b", re.I
)
_RELATIVE = re.compile(r"\b(?:which|whom|that)\s+$")
# *a plan by 30 September, which must be* signed off by the minister
_WHICH_MUST = re.compile(
    r",\s+which\s+(?:must|shall|should|will|would|(?:has|have|needs?|is|are|will\s+have)\s+to)\s+(?:first\s+|then\s+|also\s+)?be\s+$"
)
_MYSELF, _OTHERS = (
    ("i", "me", "my", "we", "us", "our"),
    ("he", "she", "him", "her", "his", "they", "them", "their"),
)
_NEEDS = re.compile(r"(?:needs?|requires?|has|have)\s+", re.I)
_NO_CONDITION = re.compile(r"(?:the\s+)?(?:council|authority)\b", re.I)
_ARTICLE = re.compile(r"(?:the|an?|its|his|her|their|our|both)\s+", re.I)
_MERE = (".must", ".should", ".has_to", ".is_required", ".is_to")
_NEAR, _PRONOUN_REACH, _CLOSE = 260, 300, 5
_AND_WITH = re.compile(r",?\s+and(?:\s+also)?\s+(?:(?:with|by)\s+)?")
_NAME_ENDS = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:by|before|within|on|in|at|no\s+later|prior)\b")
_PRONOUN = re.compile(
    r"(?:me|us|him|them|her(?=\s+(?:by|before|on|in|within|at|and|no)\b|\W*$|[.,;]))\b"
)
_COUNTERPART = re.compile(r"\b(?:partners?|contractor|trust)$", re.I)
_MERELY = re.compile(
    r"(?:also\s+|first\s+|then\s+)*(?:approve|agree|sign\s+off|accept|endorse|be\s+(?:content|satisfied|happy))\b"
)
_CHOICE = re.compile(
    r"\b(?:it|they|both|such|this|that|these|choice|terms|details|agreement|partnership|arrangements?|deal|contract|partner|person|appointment|selection|plans?)\b",
    re.I,
)


_OF_PERSON = re.compile(
    r"\b(?:choice|appointment|selection)\s+of\s+(?:(?:the|its|an?)\s+)?(?:[\w-]+\s+)*?(chair|director|adviser|commissioner|chief\s+executive|manager)\b",
    re.I,
)
_TIE = re.compile(r"\b(?:partner(?:ship)?|agreement|alliance|deal)\b", re.I)
_IT = re.compile(r"it|they|this|these|that", re.I)


class _Approval(NamedTuple):
    """Words of agreeing, and who agrees: the fields of an approver and where the name ends."""

    start: int
    end: int
    approver: dict[str, Any]
    is_active: bool


def attach_approvers(context: Context, sentence: Sentence, drafts: list[Draft]) -> None:
    """Gives the duties that a sentence speaks of who has to agree; takes out a draft that says only that."""
    for approval in _find(context, sentence):
        own = [d for d in drafts if d.start < approval.end and approval.start < d.end]
        if approval.is_active:
            _attach_active(context, sentence, approval, drafts, own)
            continue
        subject = _find_subject(context, sentence, approval)
        if subject and _attach_to_earlier(context, subject[0], approval, drafts, joined=subject[1]):
            continue
        is_told = _TOLD.match(context.text.text, approval.start) is not None
        near = [d for d in drafts if sentence.start <= d.start <= approval.start]
        is_told = is_told and not _WHICH_MUST.search(
            context.text.text, sentence.start, approval.start
        )
        target = own[-1] if own else next(reversed(near), None)
        if target and (own or not is_told):
            _give(context, target, approval, None if own else approval.start)


def _find(context: Context, sentence: Sentence) -> Iterator[_Approval]:
    """The words of agreeing in a sentence, in order, each with somebody who can agree."""
    words: Any = load_words("requirements", "approval")
    text, lowered = context.text.text, context.text.lowered
    for match in compile_any_case(words["after"]).finditer(
        text, lowered, sentence.start, sentence.end
    ):
        if match["thing"] and compile_piece(words["mutual"]).search(match["thing"]):
            continue
        found = _read_name(context, match.end(), sentence.end)
        is_mutual = match.group().lower().startswith("agree ")
        if found and not (is_mutual and _COUNTERPART.search(found[0]["approver"])):
            found = _join_second(context, found, sentence.end)
            yield _Approval(_after_that(context, match.start()), found[1], found[0], False)
    for match in compile_any_case(words["before"]).finditer(
        text, lowered, sentence.start, sentence.end
    ):
        group = next(name for name, value in match.groupdict().items() if value)
        named = _read_whole(context, *match.span(group))
        is_active = group == "approver_d"
        if named and not (is_active and "approver_code" in named):
            yield _Approval(_after_that(context, match.start()), match.end(), named, is_active)


def _join_second(
    context: Context, first: tuple[dict[str, Any], int], end: int
) -> tuple[dict[str, Any], int]:
    """Who agrees, joined with whoever else has to: *agreed with the Commissioner and with Ambermere City Council*."""
    again = _AND_WITH.match(context.text.text, first[1], end)
    second = _read_name(context, again.end(), end) if again else None
    if second is None or second[0].get("approver_code") == context.about:
        return first
    if not _NAME_ENDS.match(context.text.text, second[1], end):
        return first
    return {"approver": f"{first[0]['approver']} and {second[0]['approver']}"}, second[1]


def _after_that(context: Context, start: int) -> int:
    """Where the words of an approval begin, behind the *that* which leads them in."""
    text = context.text.text
    return start + len("that ") if text[start : start + 5].lower() == "that " else start


def _read_name(context: Context, start: int, end: int) -> tuple[dict[str, Any], int] | None:
    """Who is named from ``start`` on, and where the name ends."""
    text = context.text.text
    article = _ARTICLE.match(text, start, end)
    inner = article.end() if article else start
    party = next(iter(context.parties_in(start, inner + 1)), None)
    if party:
        return name_span(context, start, party.end, field="approver", as_worded=True), party.end
    pronoun = _PRONOUN.match(text, start, end)
    if pronoun:
        meant = _read_pronoun(context, start, pronoun.group())
        return (meant, pronoun.end()) if meant else None
    named = compile_piece(str(load_words("requirements", "approval")["people"])).match(
        text, start, end
    )
    if named is None or text[named.end() : named.end() + 1].isalnum():
        return None
    return name_span(context, start, named.end(), field="approver", as_worded=True), named.end()


def _read_whole(context: Context, start: int, end: int) -> dict[str, Any] | None:
    """Who a whole span names, or ``None`` where it names nobody who can agree."""
    words = context.text.text[start:end]
    if words.lower() in (*_MYSELF, *_OTHERS):
        return _read_pronoun(context, start, words)
    found = _read_name(context, start, end)
    return found[0] if found and found[1] >= end - 1 else None


def _read_pronoun(context: Context, position: int, words: str) -> dict[str, Any] | None:
    """Whom *my* or *her* means: who writes, or the last person or office named; ``None`` where nobody is."""
    if words.lower() in _MYSELF:
        writer = None if context.text.is_quoted(position) else find_writer(context)
        return name_fields("approver", writer) or None
    until = position + len(words)
    since = max(position - _PRONOUN_REACH, 0)
    person = last_party(context, since, until, kinds=("person",))
    offices = [p for p in context.parties_in(since, position) if p.office in (*ABOVE, *ADVISERS)]
    return name_fields("approver", person or next(reversed(offices), None)) or None


def _find_subject(
    context: Context, sentence: Sentence, approval: _Approval
) -> tuple[re.Match[str], bool] | None:
    """What is to be agreed to, where the clause says nothing else (*Its terms have to be* before *approved by …*), and
    whether another clause about it goes before."""
    words: Any = load_words("requirements", "approval")
    text, at = context.text.text, approval.start
    verb = _NEEDS.match(text, at, approval.end)
    at = verb.end() if verb else at
    joined = compile_piece(words["conjunct"]).match(text, sentence.start, at)
    found = joined or compile_piece(words["subject"]).search(text, sentence.start, at)
    if found is None or _NO_CONDITION.match(found["subject"]):
        return None
    return found, joined is not None


def _attach_to_earlier(
    context: Context,
    subject: re.Match[str],
    approval: _Approval,
    drafts: list[Draft],
    *,
    joined: bool,
) -> bool:
    """Gives an approver to the duty that was told before the clause; whether there is one."""
    at = subject.start("subject")
    mere = [d for d in drafts if at - _CLOSE <= d.start < approval.end]
    if not joined and any(draft.deadline or draft.recurs for draft in mere):
        return False
    target = _find_earlier(drafts, subject["subject"], before=at, skip=mere)
    if target is None or _is_another(context, subject["subject"], target, at):
        return False
    _give(context, target, approval, at)
    for draft in mere:
        if draft.rule.endswith(_MERE) and not joined:
            drafts.remove(draft)
    return True


def _is_another(context: Context, words: str, target: Draft, at: int) -> bool:
    """Whether *it* stands farther than a sentence from a duty, and so for something that was named in between; or somebody is
    to be chosen of whom the duty says nothing."""
    between = context.text.sentence_at(at).number - context.text.sentence_at(target.end - 1).number
    whose = _OF_PERSON.search(words)
    if whose and whose[1].lower() not in target.must.lower():
        return True
    return between > 1 and _IT.fullmatch(words.strip()) is not None


def _find_earlier(
    drafts: list[Draft], words: str, *, before: int, skip: list[Draft]
) -> Draft | None:
    """The duty that these words speak of, or the one just before where they are such as *the choice*, *its terms*."""
    target = find_target(drafts, words, before=before, skip=skip)
    if target or not _CHOICE.search(words):
        return target
    near = [d for d in drafts if d not in skip and d.start < before and before - d.end < _NEAR]
    tied = [d for d in drafts if d in near and _TIE.search(d.must)] if _TIE.search(words) else []
    near = tied or near
    return next(reversed(near), None)


def _attach_active(
    context: Context, sentence: Sentence, approval: _Approval, drafts: list[Draft], own: list[Draft]
) -> None:
    """*The secretary of state must approve the partner*: no duty of the secretary of state but a condition on another's."""
    mere = [d for d in own if _MERELY.match(d.must)]
    if any(draft.deadline or draft.recurs for draft in mere):
        return  # *The Board must approve, by 29 April, a plan* is the Board's own duty
    within = [d for d in drafts if d not in mere and sentence.start <= d.start < approval.start]
    if within and (
        within[-1] in own or _RELATIVE.search(context.text.text, sentence.start, approval.start)
    ):
        _give(context, within[-1], approval, None)
        return
    rest = context.text.text[approval.end : min(approval.end + 60, sentence.end)]
    target = _find_earlier(drafts, rest, before=approval.start, skip=own)
    if target is None and not GIVERS.match(approval.approver["approver"]):
        return
    if target:
        _give(context, target, approval, approval.start)
    for draft in mere:
        drafts.remove(draft)


def _give(context: Context, draft: Draft, approval: _Approval, since: int | None) -> None:
    code = approval.approver.get("approver_code")
    if code and code == draft.who.get("who_code"):
        return
    if draft.rule.endswith(".action") and approval.approver["approver"] not in draft.must:
        return  # who stands in the column beside the words *to be approved by the*
    draft.approver = draft.approver or approval.approver
    if since is not None and draft.approver == approval.approver:
        draft.also += context.text.also("approver", since, approval.end)
