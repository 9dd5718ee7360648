"""Broken and hostile inputs: nothing crashes, nothing hangs, what is bad is named, what can be read is read."""

import pytest
from trial import run_folder, trial

pytestmark = pytest.mark.quality


def test_mutants_do_no_harm() -> None:
    assert trial(100, seed=7).problems == []


def test_a_run_over_mutants_and_odd_files_names_what_it_cannot_read() -> None:
    assert run_folder(seed=7, number=40) == []
