"""Holdfire: the shared record of a ceasefire that no side can quietly change."""
