"""How the two processes mark where a file or an answer begins and ends. Pure."""

from __future__ import annotations

import struct

HEAD = struct.Struct(">4sI")  # what it is, how many bytes follow
