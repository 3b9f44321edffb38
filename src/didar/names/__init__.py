"""People, offices, bodies, places and agreements, found and tied to the knowledge."""
