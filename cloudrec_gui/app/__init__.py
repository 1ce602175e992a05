"""The composition root: the only package that knows every other one, and the only place where the life cycle is decided."""
