"""What is said of a process or of a statement in it by the method's rules."""
