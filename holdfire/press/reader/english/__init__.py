"""English, as word lists: what each finder of `reader` looks for. A language is a folder like this one."""
