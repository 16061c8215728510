"""The archive file: connection, schema, lock, transactions."""
