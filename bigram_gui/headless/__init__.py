"""The run without a window: trains and prints the figures, as text or as JSON; never Qt."""
