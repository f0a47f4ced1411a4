"""What can be wrong with a file that should hold an article. Pure."""

from __future__ import annotations

from holdfire.record.problems import define

LARGEST = 10 * 1024 * 1024  # bytes of a file
LONGEST = 300_000  # signs of an article
LINES = 5_000  # lines of a page, the article's and all others
TAGS = 50_000  # tags of a page; those of newspapers have some thousands
PAGES = 100  # pages of a PDF
SECONDS = 10  # that a page or a PDF may take
MEMORY = 768 * 1024 * 1024  # bytes that reading it may take

EMPTY = define("HF-8310", "Nothing in the file", "Choose the file again: it may not have been saved whole.")
NO_STORY = define(
    "HF-8311",
    "No article in it",
    "Copy the article's text into a plain text file, or save the page once it has loaded whole.",
)
TOO_LARGE = define(
    "HF-8312",
    "A file too large to be an article",
    "Files of up to 10 MB are read; save the article alone, without pictures.",
)
TOO_LONG = define(
    "HF-8313",
    "A text too long to be an article",
    "Up to 300,000 signs of text, 5,000 lines and 100 pages are read; hand the parts in one by one.",
)
NOT_TEXT = define(
    "HF-8314",
    "Neither text, page nor PDF",
    "Hand the article in as plain text, as a saved web page (HTML) or as a PDF.",
)
SCANNED = define(
    "HF-8315",
    "A PDF without text",
    "It was probably scanned: run text recognition (OCR) over it, or type the article into a text file.",
)
ENCRYPTED = define("HF-8316", "A locked PDF", "Open it with its password and save it again without one.")
DAMAGED_PDF = define("HF-8317", "A damaged PDF", "Fetch it again, or print it into a new PDF.")
ENCODING = define(
    "HF-8318",
    "The signs cannot be told",
    "Open it in the program it comes from and save it again in the encoding UTF-8.",
)
MOJIBAKE = define(
    "HF-8319",
    "Signs read in a wrong encoding before",
    "Compare with the original; where it differs, save that again in the encoding UTF-8.",
)
NOT_A_PAGE = define(
    "HF-8320",
    "XML that is no web page",
    "Save the article's own web page as HTML; feeds, drawings and pages that define their own entities are not read.",
)
TOO_HEAVY = define(
    "HF-8321",
    "A file that takes too much to read",
    "Copy the article's text into a plain text file; nothing of this file was kept.",
)
REMOVED_SIGNS = define(
    "HF-8322",
    "Signs that nobody sees",
    "Nothing needs to be done: signs that turn the direction of a line or stand for nothing are left out.",
)
OTHER_DAY = define(
    "HF-8323", "Another day than the one printed", "See which one is right; the day that was given is used."
)
BAD_DAY = define("HF-8324", "Not a day", "Write the day of publication as 2017-10-30.")
BAD_LINE = define(
    "HF-8325",
    "A line that cannot be read",
    'Write one JSON object a line: {"id": …, "outlet": …, "published": "2017-10-30", "text": …}.',
)
NO_FILE = define(
    "HF-8326", "A file that cannot be opened", "Look at the name, and whether you may read the file."
)
