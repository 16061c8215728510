"""Options in groups: those that belong together, or that several commands have, are one parameter."""

import inspect
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any


def with_groups(command: Callable[..., None]) -> Callable[..., None]:
    """Put the options in the places of a command's groups, named tuples with an option for each field."""
    signature = inspect.signature(command, eval_str=True)
    groups = {name: one.annotation for name, one in signature.parameters.items() if _is_group(one.annotation)}

    @wraps(command)
    def with_options(**values: Any) -> None:
        said = {name: group(*map(values.pop, group._fields)) for name, group in groups.items()}
        command(**values, **said)

    parameters = [option for one in signature.parameters.values() for option in _options(one)]
    with_options.__annotations__ = {one.name: one.annotation for one in parameters}
    with_options.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]  # what inspect looks for
    return with_options


def _is_group(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, tuple) and hasattr(annotation, "_fields")


def _options(parameter: inspect.Parameter) -> Iterator[inspect.Parameter]:
    """Yield a parameter or, of a group, one for each field."""
    group: Any = parameter.annotation
    if not _is_group(group):
        yield parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        return
    for name, annotation in group.__annotations__.items():
        default = group._field_defaults.get(name, inspect.Parameter.empty)
        yield inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
