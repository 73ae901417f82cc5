"""The commands of the record and the site: name, where it lives, and its line in ``candour --help``.

Imports nothing, so that ``candour --help`` does not load Django.
"""

COMMANDS: dict[str, tuple[str, str]] = {}
