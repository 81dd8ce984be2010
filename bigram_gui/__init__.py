"""Bigram Loss Explorer: a bigram model of names, trained live, whose loss explains itself."""

__version__ = "0.1.0"
