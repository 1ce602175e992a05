"""A text editor for JSON that keeps its place, marks what is wrong, and knows what a text means for the draft."""
