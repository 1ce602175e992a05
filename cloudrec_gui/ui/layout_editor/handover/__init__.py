"""Layouts out and in: copied and saved in the forms that others take, read from whatever somebody pastes, drops or opens."""
