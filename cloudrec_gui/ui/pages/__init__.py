"""The pages of the window, one file each. A page reads services and emits what the person wants as signals."""
