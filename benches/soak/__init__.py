"""A room of simulated people, in which the server is killed: nothing that was acknowledged may be lost."""
