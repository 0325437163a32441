"""Reads rss.xml and atom.xml of each folder named, and compares them with its feed.json."""
import json
import sys
import time
from datetime import datetime, timezone

import feedparser

for folder in sys.argv[1:]:
    feed = json.load(open(f"{folder}/feed.json", encoding="utf-8"))
    for name in ("rss.xml", "atom.xml"):
        read = feedparser.parse(f"{folder}/{name}", sanitize_html=False, resolve_relative_uris=False)
        assert not read.bozo, read.bozo_exception
        assert len(read.entries) == len(feed["items"]) > 0
        for entry, item in zip(read.entries, feed["items"]):
            published = datetime.fromisoformat(item["date_published"]).astimezone(timezone.utc)
            authors = [author["name"] for author in item["authors"]]
            assert (entry.id, entry.title, entry.link) == (item["id"], item["title"], item["url"])
            assert entry.published_parsed[:6] == published.timetuple()[:6], (entry.published, published)
            assert entry.content[0].value.strip() == item["content_html"].strip(), (folder, name, item["id"])
            assert [author.name for author in entry.authors] == authors, (folder, name, authors)
        print(f"{folder}/{name}: {len(read.entries)} items")
