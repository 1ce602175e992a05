"""The picture's composition without a pixel: geometry, presets, snapping, rules, differences, and the wire. Stdlib only."""
