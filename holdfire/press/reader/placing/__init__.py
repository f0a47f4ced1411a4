"""Parts of `places`: where a name stands and what it is."""
