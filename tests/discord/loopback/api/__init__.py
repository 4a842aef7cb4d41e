"""The REST API: its frame, its limits, what goes wrong with calls, and the routes."""
