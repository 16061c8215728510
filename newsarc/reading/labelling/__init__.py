"""From lines to labels: features, evidence, search."""
