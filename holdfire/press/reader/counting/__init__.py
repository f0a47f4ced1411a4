"""Parts of `figures` and `scope`: numbers, what they count, whose, where and when."""
