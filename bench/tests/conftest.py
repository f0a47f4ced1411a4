"""Benches are scripts that import each other by name: their tests look where they lie."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
