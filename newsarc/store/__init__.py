"""The only home of SQLite, in rooms from the file upwards.

`database` opens the file and keeps its indexes in step; `articles` reads and writes articles; `search`
answers queries; `user` and `reports` use both; `ingest` takes sources in; `maintenance` looks after all.
"""
