"""The commands of the record: thin, each in a module that is loaded when it is called.

Importing this package sets Django up; the clock and the name of the person are read here and nowhere deeper.
"""

from candour_site.startup import set_up

set_up()
