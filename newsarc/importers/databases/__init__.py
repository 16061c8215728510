"""What databases of newspapers export as text: records of fields, each database in its own form."""
