#!/usr/bin/env bash
# Lets a real reader take in each feed named, and looks into its cache: one entry with its title, date, author and text.
set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
for feed in "$@"; do
  rm -f "$home"/*
  echo "file://$(realpath "$feed")" >"$home/urls"
  touch "$home/config"
  newsboat -q -x reload -u "$home/urls" -c "$home/cache.db" -C "$home/config"
  /usr/bin/python3 - "$home/cache.db" "$(dirname "$feed")/feed.json" <<'PYTHON'
import json, sqlite3, sys
from datetime import datetime
rows = sqlite3.connect(sys.argv[1]).execute("select guid, title, url, pubDate, author, content from rss_item").fetchall()
feed = json.load(open(sys.argv[2], encoding="utf-8"))
assert len(rows) == len(feed["items"]) > 0, len(rows)
for item in feed["items"]:
    guid, title, url, date, author, content = next(row for row in rows if row[0] == item["id"])
    assert (title, url) == (item["title"], item["url"])
    assert date == datetime.fromisoformat(item["date_published"]).timestamp(), date
    assert author == ", ".join(one["name"] for one in item["authors"]), author
    assert content.strip() == item["content_html"].strip()
PYTHON
  echo "$feed: read"
done
