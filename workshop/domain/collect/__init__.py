"""What a team remembers: deals, and the activities of both sides in them."""
