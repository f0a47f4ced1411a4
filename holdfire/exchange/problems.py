"""What can be wrong with a file, and with a row in it: the HF-6… part of the catalogue."""

from __future__ import annotations

from holdfire.record.problems import define

SAVE_CSV = "Save it as “CSV UTF-8” and hand that file in."

NO_FILE = define("HF-6001", "No such file", "Check the name and the folder.")
EMPTY = define("HF-6002", "The file is empty", "Export it again; the transfer may have broken off.")
NOT_A_TABLE = define("HF-6003", "Not the kind of file that its name says", SAVE_CSV)
ARCHIVE = define(
    "HF-6004", "An archive that cannot be read as one table", "Take the one table out and hand in that file."
)
TOO_BIG = define(
    "HF-6005", "Too large when unpacked", "Split the table into smaller files, and pack it in one layer only."
)
BROKEN = define(
    "HF-6006", "The packed file is damaged", "Fetch or pack it again; the transfer may have broken off."
)
ENCODING = define(
    "HF-6007", "Not in UTF-8", "Save it as “CSV UTF-8”; nothing was guessed, so that no name is misspelt."
)
NUL = define("HF-6008", "NUL bytes in the text", "It is a binary or a UTF-16 file: save it as “CSV UTF-8”.")
NO_HEADER = define(
    "HF-6009", "No line with the names of the columns", "Put the names of the columns in the first line."
)
TWICE = define("HF-6010", "A column stands twice", "Rename or remove one of the two columns.")
MISSING = define(
    "HF-6011", "A column is missing", "Add the column; `holdfire template` writes a file with all of them."
)
RAGGED = define(
    "HF-6012",
    "A row of another length",
    "Give every row one cell for each column; quote cells that hold the delimiter.",
)
CELL = define(
    "HF-6013",
    "A cell that is too large",
    "Keep a cell under 1,000,000 characters; look for a missing quotation mark before it.",
)
QUOTES = define(
    "HF-6014",
    "Quotation marks that do not close",
    "Close the quotation mark, and double those within a cell.",
)
NOT_A_NUMBER = define(
    "HF-6015", "Not a number", "Write digits with at most one decimal point, such as 1200 or 34.5."
)
NOT_A_DAY = define("HF-6016", "Not a day", "Write the day as year, month, day: 2017-05-04.")
NEEDED = define("HF-6017", "A cell that must not be empty", "Fill in the cell.")
UNKNOWN_WORD = define(
    "HF-6018", "A word that is not on the list", "Use a word of the list; an import cannot add to it."
)
NOT_A_NAME = define(
    "HF-6019", "Not usable as a name", "Use letters, digits, point, hyphen and slash, without spaces."
)
REPEATED = define(
    "HF-6020", "The same report twice in one file", "Keep one of the two rows, or give the second another id."
)
HOPELESS = define(
    "HF-6021",
    "Too many rows are refused",
    "Look at the first of them: most likely a column holds something else than its name says.",
)
NOT_A_COUNT = define(
    "HF-6022", "Not a count", "Write a whole number from 0 up, or leave the cell empty where nothing is said."
)
UNKNOWN_AREA = define(
    "HF-6023",
    "An area that the record does not know",
    "Write one of the names that are offered, bring the place in first, or say which one is meant: --area NAME=place:….",
)
AREA_TWICE = define(
    "HF-6024", "One area twice in a split", "Keep one of the two, or add them up where both are meant."
)
NOT_A_SPLIT = define(
    "HF-6025",
    "Not a split by area",
    "Write each area with its number, parted by semicolons: North=8;South=7.",
)
WHOSE = define(
    "HF-6026",
    "Not said whose it is",
    "On the import page: under “Whose bulletins, whose counts”, choose the monitor beside each prefix, and who issued the "
    "bulletins. On the command line: --publisher organisation:…, and --monitor PREFIX=organisation:… for each prefix.",
)
OVERLAPS = define(
    "HF-6027",
    "Two bulletins of one publisher for the same days",
    "Mend the days of one of the two; a second outlet's print of the same bulletin has the same days.",
)
TWO_PRINTS = define(
    "HF-6028",
    "One outlet, one bulletin, two different numbers",
    "Keep the row that the outlet printed; where it printed both, name the pages in the column “outlet”.",
)
