"""The only home of rich: how entries look on a terminal."""
