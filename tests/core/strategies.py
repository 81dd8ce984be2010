"""What hypothesis draws: names in any script, and the settings of a run."""

from hypothesis import strategies as st

from bigram_gui.core.curriculum import Order

SCRIPTS = ["abc", "äöüß", "αβγδ", "жюл", "אבג", "ابت", "日本語", "가나다", "नमस्", "😀🎉", "ab-' "]

any_character = st.characters(exclude_categories=["Cs"], exclude_characters="\n")
alphabets = st.one_of(
    st.sampled_from(SCRIPTS),
    st.text(any_character, min_size=1, max_size=6),
)


def names_in(alphabet: str, max_names: int = 25) -> st.SearchStrategy[list[str]]:
    name = st.text(st.sampled_from(sorted(set(alphabet))), min_size=1, max_size=10)
    return st.lists(name, min_size=1, max_size=max_names)


names_lists = alphabets.flatmap(names_in)
smoothings = st.one_of(
    st.sampled_from([1.0, 0.5, 0.1, 2.0, 1e-6, 1e6]),
    st.floats(min_value=1e-300, max_value=1e12, allow_subnormal=False),
)
orders = st.sampled_from(Order)
seeds = st.integers(min_value=0, max_value=2**40)
