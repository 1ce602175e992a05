"""Benchmarks that compare side by side in one run. ``python3 dev.py bench`` prints reference, ours, ratio and goal."""
