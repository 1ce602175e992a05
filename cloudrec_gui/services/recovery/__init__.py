"""Getting back what a crash, a lost answer or another program has left running: plan, ladder, clues, adoption.

Everything but :mod:`.salvage` is pure. ``plan`` says from the journal alone what may be running; ``steps`` says what can be done
about one of them, and why something cannot; the clue readers take what a person pastes and find the sid in it (behaviour §15).
"""
