"""Whole layouts to choose from: the service's presets, looks for a shared screen, and the person's own."""
