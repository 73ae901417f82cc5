"""The commands of the record and the site: name, where it lives, and its line in ``candour --help``.

Imports nothing, so that ``candour --help`` does not load Django.
"""

COMMANDS: dict[str, tuple[str, str]] = {
    "add": (
        "candour_site.cli.add:add",
        "Add documents to an intervention and propose their facts.",
    ),
    "agree": ("candour_site.cli.delivery:agree", "Record that somebody agreed to what was done."),
    "assess": ("candour_site.cli.telling:assess", "Record progress as somebody judged it."),
    "backup": ("candour_site.cli.backup:backup", "Copy the whole record to a folder."),
    "case": ("candour_site.cli.case:case", "Export and import whole interventions as case files."),
    "correct": ("candour_site.cli.correcting:correct", "Correct or withdraw an entry."),
    "decide": ("candour_site.cli.delivery:decide", "Record what was decided about a requirement."),
    "difference": (
        "candour_site.cli.telling:difference",
        "Record that a statement differs from the record.",
    ),
    "disclose": (
        "candour_site.cli.telling:disclose",
        "Record that an audience was told of a document.",
    ),
    "due": ("candour_site.cli.due:due", "What must be done, and where it stands on a day."),
    "erase": ("candour_site.cli.correcting:erase", "Record that an entry's content is erased."),
    "evidence": (
        "candour_site.cli.delivery:evidence",
        "Record what shows whether something was done.",
    ),
    "fact": ("candour_site.cli.correcting:fact", "Record facts by hand."),
    "fulfil": ("candour_site.cli.delivery:fulfil", "Record how much of a promise was delivered."),
    "init": ("candour_site.cli.init:init", "Make a record."),
    "intervention": (
        "candour_site.cli.intervention:intervention",
        "Open, describe and list interventions.",
    ),
    "link": ("candour_site.cli.telling:link", "Record that two findings are the same or related."),
    "progress": (
        "candour_site.cli.progress:progress",
        "How it was judged to be going, and by whom.",
    ),
    "promised": ("candour_site.cli.promised:promised", "Promised against delivered."),
    "recurring": (
        "candour_site.cli.progress:recurring",
        "What needed to improve in one report and again in a later one.",
    ),
    "respond": ("candour_site.cli.telling:respond", "Record a response to an entry."),
    "restore": ("candour_site.cli.backup:restore", "Make a record of a backup."),
    "review": (
        "candour_site.cli.review:review",
        "Accept, correct or reject what readers proposed.",
    ),
    "serve": ("candour_site.cli.serve:serve", "Run the site."),
    "show": ("candour_site.cli.show:show", "Show entries, documents and passages."),
    "timeline": ("candour_site.cli.timeline:timeline", "Everything in one order."),
    "told": ("candour_site.cli.told:told", "Who was told what, and when."),
}
