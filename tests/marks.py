"""Marks that more than one room of tests uses."""

import pytest

# For what has the same statements in tests of actions, or in a story, on both databases already: rules of time, words.
one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
