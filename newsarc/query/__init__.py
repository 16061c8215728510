"""The query language: text → nodes → SQL; it knows the archive's columns, but no database."""

from newsarc.query.condition import Condition
from newsarc.query.parser import parse_query
from newsarc.query.sql import compile_query

__all__ = ["Condition", "compile_query", "parse_query"]
