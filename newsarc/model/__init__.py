"""The frozen types that travel through newsarc, one for each step of the walk.

`None` means "not printed in the paper"; the empty string is never a value.

What every look-up makes is a named tuple, which takes a seventh of a dataclass's time to define.
"""
