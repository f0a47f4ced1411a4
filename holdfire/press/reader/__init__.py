"""What stands in an article. Each finder here reads one kind of thing; its parts lie in the folder beside it.

`text` and `splitting` cut a text, `found` tells what may be found. `figures` and `scope` (parts in `counting`), `dates` (`dating`),
`rounds` and `agreements` (`meeting`), `places` (`placing`) and `speakers` (`speaking`) find it. Words of a language lie in a folder
of its name.
"""
