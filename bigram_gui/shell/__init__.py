"""Where the parts meet: the application, its window, its actions and its theme."""
