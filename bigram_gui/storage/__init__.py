"""Files that the program writes: core and the standard library, never Qt."""
