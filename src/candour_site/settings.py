"""Django's settings: embedded by default, everything else from the environment (see ``configuration``)."""

import os
from pathlib import Path

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
    "candour_site.components",
    "candour_site.pages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "candour_site.pages.kept.KeptAnswers",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "candour_site.pages.headers.SecurityHeaders",
]
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["candour_site.pages.frame.describe_frame"]},
    }
]

STATIC_URL = "static/"
STATICFILES_DIRS = [Path(__file__).parent / "static"]
STATIC_ROOT = Path(__file__).parent / "assets"
STORAGES = {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

CANDOUR_OPERATOR = os.environ.get("CANDOUR_OPERATOR") or "somebody who has not said who they are"
CANDOUR_CONTACT = os.environ.get("CANDOUR_CONTACT", "")

SECRET_KEY = keep_secret_key(os.environ)
DEBUG = read_switch("CANDOUR_DEBUG", environment=os.environ)
ALLOWED_HOSTS = read_hosts(os.environ)

ROOT_URLCONF = "candour_site.urls"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False
