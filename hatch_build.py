"""Has the front-end assets built before a wheel or an editable install is made."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling finds it by this name."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build what holdfire.web.assets builds; its file is loaded alone, since nothing of Holdfire is installed yet."""
        source = Path(self.root) / "holdfire" / "web" / "assets.py"
        spec = importlib.util.spec_from_file_location("holdfire_assets", source)
        assert spec is not None and spec.loader is not None
        assets = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = assets
        spec.loader.exec_module(assets)
        assets.build()
