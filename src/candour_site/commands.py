"""The commands of the record and the site: name, where it lives, and its line in ``candour --help``.

Imports nothing, so that ``candour --help`` does not load Django.
"""

COMMANDS: dict[str, tuple[str, str]] = {
    "add": (
        "candour_site.cli.add:add",
        "Add documents to an intervention and propose their facts.",
    ),
    "init": ("candour_site.cli.init:init", "Make a record."),
    "intervention": (
        "candour_site.cli.intervention:intervention",
        "Open, describe and list interventions.",
    ),
}
