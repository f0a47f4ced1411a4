"""Addresses of the pages of consent. The agreements' own pages stand beside the incidents that touch them."""

from holdfire.agreements import consent_pages

urlpatterns = [
    *consent_pages.urlpatterns,
]
