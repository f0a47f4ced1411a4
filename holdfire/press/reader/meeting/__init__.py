"""Parts of `rounds` and `agreements`: numbered meetings and what they are called."""
