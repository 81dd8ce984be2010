"""Widgets that show a record and report what the person did; they know no controller."""
