"""Half-spaces put back as a lookup key."""
