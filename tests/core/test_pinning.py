"""What can be pinned, and why something cannot."""

from bigram_gui.core.frame import resolve
from bigram_gui.core.pinning import beginning_of_corpus, name_to_pin, pin_problem
from bigram_gui.core.selection import MOST_PINNED, Selection, retyped
from tests.core.test_compared_names import trained


def run():
    return trained(["ava", "eva", "ava", "b"], 4)


def problem(selection):
    text = pin_problem(resolve(selection, run()))
    return text.replace("\u2068", "").replace("\u2069", "")


def test_a_name_can_be_pinned_once():
    assert problem(Selection()) == ""
    assert problem(Selection(pinned=("ava",))) == "“ava” is pinned already."
    assert problem(Selection(name="", pinned=("",))) == "The empty name is pinned already."


def test_a_full_list_takes_no_more():
    full = tuple("b" * count for count in range(1, MOST_PINNED + 1))
    assert problem(Selection(pinned=full[:-1])) == ""
    assert "12 names are pinned" in problem(Selection(pinned=full))


def test_a_name_with_a_problem_has_no_loss():
    selection = retyped(Selection(), "avé", run())
    assert problem(selection).startswith("It has no loss to compare: “é” is not")
    assert name_to_pin(resolve(selection, run())) == "avé"
    assert name_to_pin(resolve(Selection(), run())) == "ava"


def test_the_beginning_has_each_name_once():
    assert beginning_of_corpus(run()) == ("ava", "eva")
    assert beginning_of_corpus(trained(["b"], 1)) == ("b",)
    assert beginning_of_corpus(trained(list("dcba"), 1)) == ("d", "c", "b")
