"""Pages that a web site shows in place of the document: not found, sign in, accept cookies, prove to be human."""

import re

_MOST_CHARACTERS = 2_000
_TITLE = re.compile(
    r"(?i)\b(not found|404|403|50[0-4]\b|access denied|forbidden|page (has )?moved|no longer (exists|available)|"
    r"error|unavailable|just a moment|attention required|are you (a )?(human|robot)|verify you|security check|"
    r"sign in|log ?in|before you continue|your privacy|accept (all )?cookies|cookie (settings|preferences|consent)|subscribe to (read|continue)|enable javascript)"
)
_BODY = re.compile(
    r"(?i)(document|page|report|file|item|address|url)[^.]{0,60}\b(no longer (exists|available)|(could not|cannot|can't|can’t) be found|not found|does not exist|doesn't exist|has been (moved|removed))"
    r"|we (could not|couldn.t|can.t|cannot) find (the|that|this) page"
    r"|enable (javascript|cookies) (to|in|and)|checking your browser|you do not have permission|please (sign|log) in to"
    r"|tell us whether you accept cookies|before you continue"
)


def looks_like_error_page(title: str | None, text: str) -> bool:
    """Whether a page with this title and main text stands in place of a document: it is short and says so.

    >>> looks_like_error_page("Report not found", "Sorry, the document you requested no longer exists.")
    True
    """
    if len(text) > _MOST_CHARACTERS:
        return False
    said = bool(title and _TITLE.search(title)) + bool(_BODY.search(text))
    return said == 2 or (said == 1 and len(text) < _MOST_CHARACTERS // 4)
