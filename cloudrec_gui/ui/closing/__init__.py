"""What is asked before the program ends while something is being recorded."""
