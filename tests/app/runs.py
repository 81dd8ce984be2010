"""Small corpora for tests of the app package."""

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.prepared import PreparedCorpus, prepare

NAMES = ["ava", "emma", "bob", "zoe", "liam", "mia", "ivan", "noor"]


def prepared() -> PreparedCorpus:
    return prepare(Corpus.of_names(NAMES, "test names"))
