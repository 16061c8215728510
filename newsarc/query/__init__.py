"""The query language: text → nodes → SQL; it knows the archive's columns, but no database."""
