import { folder, put } from '../folder.ts'
import { byId } from './by-id.ts'
import type { Held, Reader } from './model.ts'
import { python, run, versionIn, works } from './run.ts'

/** Feedparser, the library of most Python programs that read feeds. It sends the conditions that its program keeps. */
export const feedparser: Reader = {
  name: 'feedparser',
  is: 'a Python library',
  isHere: works(python, '-c', 'import feedparser'),
  version: () => versionIn(python, '-c', 'import feedparser; print(feedparser.__version__)'),
  knows: 'id',
  fetches: 'by itself',
  formats: ['rss', 'atom'],
  subscribe(url) {
    const home = folder()
    put(home, 'read.py', script)
    return byId(
      async (): Promise<Held[]> => JSON.parse(await run(python, `${home}/read.py`, url, `${home}/state.json`)),
    )
  },
}

/** An id is its link where there is no other. */
const script = `
import calendar, feedparser, json, os, sys, time
url, state = sys.argv[1:]
kept = json.load(open(state)) if os.path.exists(state) else {}
read = feedparser.parse(url, etag=kept.get("etag"), modified=kept.get("modified"))
assert not read.bozo, read.bozo_exception
if read.get("status") != 304:
    json.dump({"etag": read.get("etag"), "modified": read.get("modified")}, open(state, "w"))

def utc(parsed):
    return parsed and time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(calendar.timegm(parsed)))

def of_kind(entry, kind):
    return next((link.href for link in entry.get("links", []) if link.rel == "enclosure" and link.get("type", "").startswith(kind)), None)

def item(entry):
    text = entry.get("content", [{}])[0].get("value")
    held = {
        "id": entry.get("id", entry.get("link")),
        "title": entry.get("title"),
        "link": entry.get("link"),
        "date": utc(entry.get("published_parsed")),
        "updated": utc(entry.get("updated_parsed")) if "updated" in entry else None,
        "summary": entry.get("summary"),
        "text": text and text.strip(),
        "authors": [author.name for author in entry.get("authors", []) if author],
        "tags": [tag.term for tag in entry.get("tags", [])],
        "picture": next((one["url"] for one in entry.get("media_content", []) if one.get("medium") == "image"), None),
        "sound": of_kind(entry, "audio/"),
        "language": entry.get("language") or entry.get("title_detail", {}).get("language"),
        "expires": utc(entry.get("validity_end_parsed")),
        "source": entry.get("dc_source"),
        "rights": entry.get("rights"),
        "place": entry.get("georss_featurename"),
    }
    return {key: value for key, value in held.items() if value}

print(json.dumps([item(entry) for entry in read.entries]))
`
