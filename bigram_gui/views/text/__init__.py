"""Texts whose figures change with every frame: measured, shaped and painted as seldom as can be.

From the smallest to the largest: a ``Ruler`` measures texts of one font, a ``Speller`` finds their
glyphs, ``Writing`` draws many short ones at a time; ``WrittenLine`` is a widget of one. A ``Look``
says how the parts of one tone are written, a ``Place`` where lines stand. ``PartsLayout`` sets the
parts of a sentence into lines; a ``Stencil`` is a picture of all that such a sentence keeps while
its ``Figures`` change. ``PartsText`` is the widget that shows one, ``Sentence`` the one over a
page.
"""
