"""The poster: the names of the stages read from four metres, the rest from one."""
