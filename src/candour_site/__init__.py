"""The Django edge of Candour: the record's database, its commands and the site."""
