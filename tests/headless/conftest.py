"""The command on a small corpus."""

import pytest

from bigram_gui.cli import main
from tests.headless.reading import NAMES, strictly_read


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("\n".join(NAMES), encoding="utf-8")
    return str(path)


@pytest.fixture
def printed(capsys, corpus):
    """Run the command on the corpus and return what it printed."""

    def run(*arguments):
        assert main(["--headless", "--data", corpus, *map(str, arguments)]) == 0
        output = capsys.readouterr()
        assert output.err == ""
        return output.out

    return run


@pytest.fixture
def figures(printed):
    """Run the command on the corpus and return its JSON, read as strictly as can be."""

    def run(*arguments):
        return strictly_read(printed("--json", *arguments))

    return run
