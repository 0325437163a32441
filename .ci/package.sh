#!/usr/bin/env bash
# Installs the packed package in an empty folder and uses it there: command, library and types.
set -euo pipefail
project=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tarball=$(npm pack --silent --pack-destination "$folder")
cd "$folder"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund "./$tarball"
cp -r "$project/test/golden/pictures/content" content
npx feedwright build --strict
(
  mkdir begun && cd begun
  npx feedwright init --title 'Example News' --section 'Local News' >/dev/null
  grep -q 'schema=../../../node_modules/feedwright/schemas/section.json' content/local-news/section.yaml
  test -f "$(npx feedwright new 'A bridge opens' --section local-news)"
  npx feedwright build
  npx feedwright links local-news | grep -q 'local-news/rss.xml'
  xmllint --noout dist/rss.xml dist/atom.xml dist/feeds.opml
)
cmp dist/rss.xml "$project/test/golden/pictures/dist/rss.xml"
cat >use.ts <<'TS'
import { build, check, formats, type Outcome, report } from 'feedwright'
const outcome: Outcome = await check()
if (!outcome.ok || report(outcome.diagnostics, 'text') !== '') throw new Error('the check failed')
if ((await build({ out: 'other' })).published?.written === 0 || formats.length !== 3) throw new Error('the build failed')
TS
for entry in feedwright feedwright/astro feedwright/eleventy feedwright/vite; do
  node -e "import('$entry').then((entry) => process.exit(Object.keys(entry).length > 0 ? 0 : 1))"
done
npm ls --all >/dev/null
"$project/node_modules/.bin/tsc" --noEmit --strict --module nodenext --target es2023 --types '' use.ts
sed 's/: Outcome//; s/type Outcome, //' use.ts >use.js
node use.js
cmp dist/rss.xml other/rss.xml
