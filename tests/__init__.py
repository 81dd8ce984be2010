"""Tests of Bigram Loss Explorer; ``python -m tests`` runs them all."""
