"""One file per operation: what may be sent, and what may be answered. Frozen, typed, nothing coerced."""
