"""What users add: corrections, tags, saved queries."""
