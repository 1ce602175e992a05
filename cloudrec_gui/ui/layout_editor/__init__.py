"""The layout editor: a canvas in output pixels, gestures that become named undo steps, and the numbers beside it."""
