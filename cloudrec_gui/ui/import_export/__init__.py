"""Requests and profiles in and out of the window: what was recognised, what would change, what was left out, before anything is done."""
