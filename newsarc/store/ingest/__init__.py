"""Sources go in as wholes: registry, reconciliation, versions."""
