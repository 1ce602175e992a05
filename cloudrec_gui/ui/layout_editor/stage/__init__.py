"""The stage in the window: its state, its strip under the canvas, its test pictures, its export."""
