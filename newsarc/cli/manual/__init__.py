"""The manual page, made from the help of the commands."""
