"""Events: meetings, calls, visits, conferences, signings, interviews, exercises and ceremonies a report tells of."""
