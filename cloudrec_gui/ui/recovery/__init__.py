"""The Recover page: what may be running unseen, the ladder that finds or ends it, and taking in recordings of other programs."""
