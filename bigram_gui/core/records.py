"""Dataclasses that are quick to make: a launch makes a hundred of them.

``dataclasses`` writes and compiles up to seven methods for each class, which takes longer than
all else that importing a module does. Here a frozen class has an ``__init__`` of its own and
shares the rest with all others. It is used, and type-checked, like the one of the standard library.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

T = TypeVar("T")


def _quick_dataclass(
    *, frozen: bool = False, slots: bool = False, eq: bool = True
) -> Callable[[type[T]], type[T]]:
    """Return what makes a dataclass, as ``dataclasses.dataclass`` does."""

    def make(cls: type[T]) -> type[T]:
        if not frozen or not _is_plain(cls):
            return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq)(cls)
        made: type[T] = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
        shared = _SHARED | _EQUALITY if eq else _SHARED
        for name, method in (shared | {"__init__": _init_of(made)}).items():
            setattr(made, name, method)
        return made

    return make


def _is_plain(cls: type) -> bool:
    """Whether ``cls`` has but fields and their default values."""
    special = any(isinstance(value, dataclasses.Field) for value in vars(cls).values())
    return not special and not hasattr(cls, "__post_init__")


def _init_of(cls: type) -> Callable[..., None]:
    """Return a function that takes the fields of ``cls`` and sets them, which nothing else can."""
    fields = dataclasses.fields(cls)
    names = [field.name for field in fields]
    defaults = {
        field.name: field.default for field in fields if field.default is not dataclasses.MISSING
    }
    parameters = [f"{name}=_defaults[{name!r}]" if name in defaults else name for name in names]
    settings = [f"_set(self, {name!r}, {name})" for name in names]
    scope: dict[str, Any] = {"_set": object.__setattr__, "_defaults": defaults}
    exec(f"def __init__(self, {', '.join(parameters)}): {'; '.join(settings) or 'pass'}", scope)
    init: Callable[..., None] = scope["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"  # as it is named when arguments are wrong
    return init


def _values(record: object) -> tuple[object, ...]:
    return tuple([getattr(record, name) for name in type(record).__match_args__])  # type: ignore[attr-defined]


def _refuse_to_set(record: object, name: str, _value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(record: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _repr(record: object) -> str:
    names = type(record).__match_args__  # type: ignore[attr-defined]
    values = (f"{name}={getattr(record, name)!r}" for name in names)
    return f"{type(record).__qualname__}({', '.join(values)})"


def _equal(record: object, other: object) -> bool:
    return _values(record) == _values(other) if type(other) is type(record) else NotImplemented


def _hash(record: object) -> int:
    return hash(_values(record))


_SHARED: dict[str, Callable[..., object]] = {
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__repr__": _repr,
}
_EQUALITY: dict[str, Callable[..., object]] = {"__eq__": _equal, "__hash__": _hash}

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    dataclass = _quick_dataclass
