"""The archive file: connection, schema, lock, transactions, and the indexes that every commit renews."""
