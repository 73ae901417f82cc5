"""What a minister or a department wrote to a council in a letter, as news tells it: it binds, however it is put."""

import re

# *In a letter to the council the minister said it should …*
_WRITTEN = re.compile(
    r"(?:\bletters?\b[^.;:“”\"]{0,90}?\b(?:minister|secretary\s+of\s+state|education\s+secretary|department(?:\s+for\s+education)?|DfE)\b[^.;:,“”\"]{0,40}?|"
    r"\b(?:minister|secretary\s+of\s+state|education\s+secretary|department(?:\s+for\s+education)?|DfE)\b[^.;:“”\"]{0,40}?(?:[’']s\s+)?\bletters?\b(?:\s+(?:to|of|sent|dated|last|on|this)\b[^.;:“”\"]{0,50}?)?)"
    r"\s(?:said|says|told\s+(?:it|them|the\s+council)|tells\s+(?:it|them|the\s+council)|wrote|writes|stated|adds?|added)\s+(?:that\s+)?(?:the\s+)?(?:it|council|authority|they|city|county|borough|[A-Z][\w’'-]+)\s+$"
)


def is_written_by_minister(lead: str) -> bool:
    """Whether the words before a *should* say that a minister or a department wrote it to a council in a letter."""
    return _WRITTEN.search(lead) is not None
