"""The commands of the library: name, where it lives, and its line in ``candour --help``.

A table rather than imports, so that ``candour --help`` loads none of them. Other packages add a table
of the same shape through the entry point ``candour.commands``.
"""

COMMANDS: dict[str, tuple[str, str]] = {
    "authority": ("candour.cli.authority:authority", "Find a local authority by any name or code."),
    "clock": (
        "candour.cli.clock:clock",
        "Count by when a request for information must be answered.",
    ),
    "england": ("candour.cli.england:england", "Show how England's authorities stood on a day."),
    "history": (
        "candour.cli.history:history",
        "Show what inspectors judged of an authority over time.",
    ),
    "measures": (
        "candour.cli.measures:measures",
        "Set an authority's figures beside its neighbours.",
    ),
    "national": (
        "candour.cli.national:national",
        "Build the store of England's outcomes and measures.",
    ),
    "neighbours": (
        "candour.cli.neighbours:neighbours",
        "Show an authority's statistical neighbours.",
    ),
    "read": ("candour.cli.read:read", "Read documents and print their facts."),
    "text": ("candour.cli.text:text", "Print the text that citations point into."),
}
