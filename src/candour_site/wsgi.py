"""The site as a WSGI application: ``candour_site.wsgi:application``."""

from django.core.wsgi import get_wsgi_application

from candour_site import startup

startup.set_up()
application = get_wsgi_application()

from candour_site.pages.preparing import warm_up  # noqa: E402 - needs Django set up

warm_up()
