"""Those who ask for things in a council and around it: its members, whose asking is a motion, and people who may only wish."""

import re

MEMBERS = re.compile(
    r"\b(?:(?:scrutiny|select|overview)\s+(?:and\s+scrutiny\s+)?(?:committee|panel|board|commission|members)|the\s+(?:committee|panel|cabinet|executive)|full\s+council|members)\s+(?:(?:also|then|unanimously|has|have|formally)\s+)*$",
    re.IGNORECASE,
)
# *Councillors instructed officers to …*: what a meeting decided.
COUNCILLORS = re.compile(
    r"\b(?:members|councillors|(?:the\s+|its\s+)?(?:full\s+council|cabinet|scrutiny\s+(?:panel|committee)|committee))\s+(?:(?:also|then|later|unanimously|has|have|had|formally)\s+)*$",
    re.IGNORECASE,
)
LAY = re.compile(
    r"\b(?:campaigners?|parents|residents|opposition|labour|conservatives?|tor(?:y|ies)|lib(?:eral)?\s+dem(?:ocrat)?s?|unions?|unison|mps?|councillors?|cllr|coun|charit(?:y|ies)|famil(?:y|ies))\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
# What some people feel or say ought to be done, of whom none may ask it of a council.
LAY_SAYS = re.compile(
    r"\b(?:campaigners?|parents?|residents?|opposition|labour|conservatives?|tor(?:y|ies)|lib(?:eral)?\s+dem(?:ocrat)?s?|unions?|unison|mps?|(?:one|a|another|some)\s+(?:members?|councillors?)|carers?|famil(?:y|ies)|readers?|critics|charit(?:y|ies))\b[^.;:]{0,60}?"
    r"\b(?:said|says?|f(?:eel|elt)s?|argued?s?|insist(?:s|ed)?|believe[sd]?|thinks?|thought|claim(?:s|ed)?|demand(?:s|ed)?|want(?:s|ed)?|hope[sd]?|suggest(?:s|ed)?|consider(?:s|ed)?|commented)\b[^.;:]*$",
    re.IGNORECASE,
)
