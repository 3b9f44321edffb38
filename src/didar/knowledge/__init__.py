"""Tables of people, offices, bodies, states, places and outlets, each row with its source."""
