"""Persian, as word lists: what the finders of `reader` look for, as far as it is read."""
