"""Quick dataclasses, compared with the standard library's."""

import dataclasses
import inspect
from functools import cached_property

import pytest

from bigram_gui.core import records


def make(dataclass, **how):
    @dataclass(frozen=True, **how)
    class Point:
        """A place."""

        x: int
        y: int = 2
        words: tuple[str, ...] = ()

    return Point


@pytest.fixture(params=[{}, {"slots": True}, {"eq": False}, {"slots": True, "eq": False}], ids=str)
def both(request):
    return make(records.dataclass, **request.param), make(records.dataclass, **request.param)


def test_it_is_a_dataclass(both):
    here, there = both
    assert all(dataclasses.is_dataclass(made) for made in (here, there))
    names = [[field.name for field in dataclasses.fields(made)] for made in both]
    assert names[0] == names[1]
    assert here.__match_args__ == there.__match_args__
    assert here.__doc__ == there.__doc__
    assert list(inspect.signature(here).parameters) == list(inspect.signature(there).parameters)


def test_its_fields_are_set_by_place_name_and_default(both):
    for made in both:
        point = made(1, words=("a",))
        assert (point.x, point.y, point.words) == (1, 2, ("a",))
        moved = dataclasses.replace(point, x=7)
        assert (moved.x, moved.y, moved.words) == (7, 2, ("a",))


@pytest.mark.parametrize("arguments", [(), (1, 2, (), 4)])
def test_wrong_arguments_are_refused_in_the_same_words(both, arguments):
    said = []
    for made in both:
        with pytest.raises(TypeError) as refusal:
            made(*arguments)
        said.append(str(refusal.value))
    assert said[0] == said[1]


def test_nothing_can_be_set_or_deleted(both):
    said = []
    for made in both:
        point = made(1)
        with pytest.raises(dataclasses.FrozenInstanceError) as setting:
            point.x = 3
        with pytest.raises(dataclasses.FrozenInstanceError) as deleting:
            del point.x
        said.append((str(setting.value), str(deleting.value)))
        assert point.x == 1
    assert said[0] == said[1]


def test_slots_leave_no_dictionary():
    assert not hasattr(make(records.dataclass, slots=True)(1), "__dict__")
    assert hasattr(make(records.dataclass)(1), "__dict__")


def test_it_prints_the_same(both):
    here, there = both
    assert repr(here(1, words=("a",))) == repr(there(1, words=("a",)))


def test_equality_and_hash_are_the_same(both):
    here, there = both
    for other in ((1, 2), (1, 3), (2, 2)):
        assert (here(1) == here(*other)) == (there(1) == there(*other))
        assert (hash(here(1)) == hash(here(*other))) == (hash(there(1)) == hash(there(*other)))
    assert here(1) != there(1)
    assert here(1) != (1, 2, ())


def test_what_it_remembers_can_be_set():
    @records.dataclass(frozen=True, eq=False)
    class Sum:
        """Of two."""

        a: int
        b: int

        @cached_property
        def value(self):
            return self.a + self.b

    assert Sum(1, 2).value == 3


def test_more_than_plain_fields_is_left_to_the_standard_library():
    @records.dataclass(frozen=True, slots=True)
    class Listed:
        """With a list of its own."""

        size: int
        found: list[int] = dataclasses.field(default_factory=list, repr=False)
        double: int = dataclasses.field(init=False, compare=False)

        def __post_init__(self):
            object.__setattr__(self, "double", 2 * self.size)

    assert Listed(2).found is not Listed(2).found
    assert repr(Listed(2)) == f"{Listed.__qualname__}(size=2, double=4)"
