"""Prints every message of the W3C feed validator about these feeds: validate.py <folder of feedvalidator> <feed>..."""
import json
import re
import sys

sys.path.insert(0, sys.argv[1])
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.logging import Error

for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    links = re.findall(r"<(?:atom:)?link [^>]*>", text)
    address = next(re.search(r'href="([^"]*)"', link).group(1) for link in links if 'rel="self"' in link)
    events = feedvalidator.validateString(text, firstOccurrenceOnly=0, base=address)["loggedEvents"]
    for event in compatibility.AA(events):
        print(json.dumps({
            "path": path,
            "severity": "error" if isinstance(event, Error) else "warning",
            "message": type(event).__name__,
            "line": event.params.get("line", 0),
            "element": str(event.params.get("element", "")),
            "value": str(event.params.get("value", event.params.get("message", event.params.get("tag", event.params.get("namespace", "")))))[:120],
        }))
