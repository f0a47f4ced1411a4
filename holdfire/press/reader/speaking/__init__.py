"""Parts of `speakers`: who is given a statement, and through whom."""
