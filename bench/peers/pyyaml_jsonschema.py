# SPDX-License-Identifier: MIT
"""What a script in a day gives: PyYAML and jsonschema over a folder of notes.

usage: pyyaml_jsonschema.py SCHEMA FOLDER
"""
import datetime
import json
import pathlib
import sys

import jsonschema
import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def as_json(value):
    """Dates back to text, as JSON has them."""
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, list):
        return [as_json(item) for item in value]
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    return value


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    found = 0
    for path in sorted(pathlib.Path(sys.argv[2]).rglob("*.md")):
        head = path.read_text(encoding="utf-8").split("\n---\n", 1)[0].removeprefix("---\n")
        found += sum(1 for _ in validator.iter_errors(as_json(yaml.load(head, Loader))))
    print(found)
    return 1 if found else 0


sys.exit(main())
