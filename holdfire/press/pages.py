"""Addresses of the pages on the press, and of those on talks, which show what articles say of rounds."""

from django.urls import path

from holdfire.press import (
    article_page,
    figures_page,
    grading_page,
    press_list,
    said_page,
    talks_pages,
    upload_page,
)

urlpatterns = [
    *talks_pages.urlpatterns,
    path("figures/", figures_page.figures, name="figures"),
    path("press/", press_list.press, name="press"),
    path("press/new/", upload_page.new, name="press-new"),
    path("press/grade", grading_page.grade, name="press-grade"),
    path("press/said/", said_page.said, name="said"),
    path("press/said/<str:key>/", said_page.said_one, name="said-one"),
    path("press/claim/<path:name>/", article_page.claim, name="claim"),
    path("press/<str:name>/", article_page.article, name="article"),
]
