"""The bill of materials: what the program is made of, as CycloneDX. `python -m tests.security.sbom FILE`.

It tells what the lock file pins and what the installed packages say of their licences. There is no clock
in it, and its serial number comes from its content: the same lock gives the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tests.security.licences import licence
from tests.security.lock import PROJECT, Package, packages

SPDX = re.compile(r"(?!BSD$)[A-Za-z0-9.+-]+")
Json = dict[str, Any]


def bill(pinned: Sequence[Package]) -> Json:
    """The bill of the program, with every package that is pinned as a part."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[\[<=>]", line)[0].lower() for line in project["dependencies"]}
    whole = _whole(project)
    parts = [package.purl for package in pinned if package.name in asked]
    content: Json = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": whole, "lifecycles": [{"phase": "build"}]},
        "components": [_component(package) for package in pinned],
        "dependencies": [{"ref": whole["bom-ref"], "dependsOn": parts}],
    }
    serial = uuid5(NAMESPACE_URL, json.dumps(content, sort_keys=True))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        **content,
        "serialNumber": serial.urn,
    }


def render(content: Json) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _whole(project: Json) -> Json:
    purl = f"pkg:pypi/{project['name']}@{project['version']}"
    return {
        "type": "application",
        "bom-ref": purl,
        "name": project["name"],
        "version": project["version"],
        "description": project["description"],
        "licenses": [{"license": {"id": project["license"]}}],
        "purl": purl,
    }


def _component(package: Package) -> Json:
    told: Json = {
        "type": "library",
        "bom-ref": package.purl,
        "name": package.name,
        "version": package.version,
        "purl": package.purl,
        "licenses": _licences(package),
        # One for each of its files that may be installed: for this machine or another, built or as source.
        "hashes": [{"alg": "SHA-256", "content": each} for each in package.hashes],
        "properties": [{"name": "figurebook:marker", "value": package.marker}] if package.marker else [],
    }
    return {name: value for name, value in told.items() if value}


def _licences(package: Package) -> list[Json]:
    try:
        said = licence(metadata(package.name))
    except PackageNotFoundError:  # needed on other machines only
        return []
    if not said:
        return []
    if " " in said:
        return [{"expression": said}]
    return [{"license": {"id" if SPDX.fullmatch(said) else "name": said}}]


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(render(bill(packages())), encoding="utf-8")
    print(file)
