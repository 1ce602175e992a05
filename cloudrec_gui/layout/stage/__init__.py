"""The stage: who is in the channel when, and what the recording of a layout shows of them at a moment."""
