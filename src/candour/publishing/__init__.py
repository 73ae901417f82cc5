"""What people take away: packs, feeds, calendars, open data."""
