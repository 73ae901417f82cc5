"""Django's settings: embedded by default, everything else from the environment (see ``configuration``)."""

import os

from candour_site.configuration import (
    find_data_folder,
    keep_secret_key,
    read_database,
    read_hosts,
    read_switch,
)

CANDOUR_DATA = find_data_folder(os.environ)

DATABASES = {"default": read_database(os.environ)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "candour_site.record",
]

SECRET_KEY = keep_secret_key(os.environ)
DEBUG = read_switch("CANDOUR_DEBUG", environment=os.environ)
ALLOWED_HOSTS = read_hosts(os.environ)

ROOT_URLCONF = "candour_site.urls"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False
