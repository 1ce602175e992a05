"""The program is killed at random moments; the sandbox, which outlives it, says what was really running."""
