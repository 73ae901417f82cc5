"""The site on a record with the shipped cases and one case that holds what must not be seen."""

import datetime as dt

import pytest
from django.test import Client
from site_pages import make_guarded_case, visit_all

from candour.publishing.casefile import read_case
from candour_site.cases import list_shipped


@pytest.fixture(scope="session")
def shown_record(django_db_setup, django_db_blocker):
    """The record, filled once for all tests of the session."""
    from candour_site.record import writing

    with django_db_blocker.unblock():
        for path in list_shipped():
            writing.import_case(read_case(path), by="test", recorded_at=dt.datetime.now(dt.UTC))
        writing.import_case(make_guarded_case(), by="test", recorded_at=dt.datetime.now(dt.UTC))
        yield


@pytest.fixture
def site(shown_record, db):
    """A browser without a screen on the site."""
    return Client()


@pytest.fixture(scope="session")
def answers(shown_record, django_db_blocker):
    """What every address answers that can be reached from the home page."""
    with django_db_blocker.unblock():
        return visit_all(Client())
