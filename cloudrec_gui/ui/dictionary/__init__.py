"""What the service's answers mean: one entry for every status, code and webhook error that any document or public report names.

:mod:`.table` finds the entry of an answer, :mod:`.phrases` says in words what an entry holds as values, and :mod:`.dialog` is the
window in which people look them up. Importing this package costs nothing; the entries are loaded with the first failure.
"""
