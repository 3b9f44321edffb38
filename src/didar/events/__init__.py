"""Meetings and other events, their participants, place, date and status."""
