"""The register of authorities in England with children's-services duties: present, former since 2000, announced.

Sources: see ``data/register.json`` (built by ``scripts/build_authorities.py``) and ``data/facts.toml``. Nothing is
read from disk until the register is first asked for.
"""

from candour.authorities.mentions import Mention, find_mentions, name_openers
from candour.authorities.model import Authority, Change, Code, Kind, Link
from candour.authorities.register import authority_by_code, authority_by_id, fictional, register
from candour.authorities.resolve import find_authorities, find_authority, search_authorities

__all__ = [
    "Authority",
    "Change",
    "Code",
    "Kind",
    "Link",
    "Mention",
    "authority_by_code",
    "authority_by_id",
    "fictional",
    "find_authorities",
    "find_authority",
    "find_mentions",
    "name_openers",
    "register",
    "search_authorities",
]
