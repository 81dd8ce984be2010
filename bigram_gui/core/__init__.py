"""The model and its training: numpy and the standard library, never Qt."""
