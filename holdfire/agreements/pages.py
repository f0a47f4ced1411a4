"""Addresses of the pages of what is due. The agreements' own pages stand beside the incidents that touch them."""

from django.urls import path

from holdfire.agreements import commitments, consent_pages

urlpatterns = [
    *consent_pages.urlpatterns,
    path("commitments/", commitments.commitments, name="commitments"),
    path("commitments/calendar.ics", commitments.calendar, name="commitments-calendar"),
]
