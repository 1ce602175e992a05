"""What the words mean: ids, modes, recordings, drafts, failures. Standard library only."""
