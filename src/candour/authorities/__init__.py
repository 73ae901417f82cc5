"""The register of authorities in England with duties for children's services."""
