"""Parts of `dates`: written and relative times."""
