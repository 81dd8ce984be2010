"""Tests of the core, against a plain-Python oracle and by properties."""
