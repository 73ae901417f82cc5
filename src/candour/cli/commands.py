"""The commands of the library: name, where it lives, and its line in ``candour --help``.

A table rather than imports, so that ``candour --help`` loads none of them. Other packages add a table
of the same shape through the entry point ``candour.commands``.
"""

COMMANDS: dict[str, tuple[str, str]] = {
    "authority": ("candour.cli.authority:authority", "Find a local authority by any name or code."),
    "read": ("candour.cli.read:read", "Read documents and print their facts."),
    "text": ("candour.cli.text:text", "Print the text that citations point into."),
}
