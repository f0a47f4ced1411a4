"""Addresses of the pages on the press, and of those on talks, which show what articles say of rounds."""

from holdfire.press import talks_pages

urlpatterns = [*talks_pages.urlpatterns]
