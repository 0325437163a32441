import { readFileSync } from 'node:fs'

/** What a reader could hold of an article; times in UTC. */
export type Ours = {
  id: string
  title: string
  link: string
  date: string
  updated?: string
  summary: string
  text: string
  authors: string[]
  tags?: string[]
  picture?: string
  /** The caption of the last picture; it is part of the text. */
  caption?: string
  sound?: string
  language?: string
  expires?: string
  source?: { name: string; url: string }
  rights: string
  place?: string
  correction?: string
  withdrawn?: string
  /** What machines made of it; it is part of the text. */
  machines?: string
}

/** An article as its author writes it, and what is published of it. */
export type Written = { path: string; file: string; ours: Ours }

export const settings = `title: Daily
description: News of the city
url: https://daily.internal/
timezone: Asia/Shanghai
author: Daily
copyright: © Daily
pages: false
host: nginx
`

const bridge: Written = {
  path: 'bridge.md',
  file: `---
title: Tickets for 5 < 6 & "more"
date: 2019-11-01 09:30
updated: 2019-11-02 10:00
url: https://daily.internal/show?id=1&page=2
summary: The bridge opens on Friday, for 5 < 6 people.
authors: [{name: Li Lei, url: https://daily.internal/people/li-lei/}, Han Meimei]
source: {name: Example Agency, url: https://agency.internal/bridge}
tags: [Bridges, Traffic & Roads]
image: {src: picture.png, alt: The bridge, caption: The bridge at dawn, credit: Zhang San}
copyright: © Li Lei
location: {name: Huangpu, lat: 23.1, lon: 113.46}
expires: 2030-01-01
---

The bridge **opens** on [Friday](https://daily.internal/friday/?a=1&b=2).

| Who | Price |
| --- | --- |
| Children | 0 |

> “It is free.”
`,
  ours: {
    id: 'tag:daily.internal,2019-11-01:bridge',
    title: 'Tickets for 5 < 6 & "more"',
    link: 'https://daily.internal/show?id=1&page=2',
    date: '2019-11-01T01:30:00.000Z',
    updated: '2019-11-02T02:00:00.000Z',
    summary: 'The bridge opens on Friday, for 5 < 6 people.',
    text: `<figure><img src="https://daily.internal/bridge/picture.9befb23e.png" alt="The bridge" width="4" height="3" /><figcaption>The bridge at dawn <small>Zhang San</small></figcaption></figure>
<p>The bridge <strong>opens</strong> on <a href="https://daily.internal/friday/?a=1&amp;b=2">Friday</a>.</p>
<table>
<thead>
<tr>
<th>Who</th>
<th>Price</th>
</tr>
</thead>
<tbody><tr>
<td>Children</td>
<td>0</td>
</tr>
</tbody></table>
<blockquote>
<p>“It is free.”</p>
</blockquote>`,
    authors: ['Li Lei', 'Han Meimei'],
    tags: ['Bridges', 'Traffic & Roads'],
    caption: 'The bridge at dawn',
    picture: 'https://daily.internal/bridge/picture.9befb23e.png',
    expires: '2029-12-31T16:00:00.000Z',
    source: { name: 'Example Agency', url: 'https://agency.internal/bridge' },
    rights: '© Li Lei',
    place: 'Huangpu',
  },
}

const talk: Written = {
  path: 'talk.md',
  file: `---
title: A talk
date: 2019-11-03
audio: talk.mp3
image: {src: picture.png, alt: The mayor}
---

What the mayor says about it.
`,
  ours: {
    id: 'tag:daily.internal,2019-11-03:talk',
    title: 'A talk',
    link: 'https://daily.internal/talk/',
    date: '2019-11-02T16:00:00.000Z',
    summary: 'What the mayor says about it.',
    text: `<figure><img src="https://daily.internal/talk/picture.9befb23e.png" alt="The mayor" width="4" height="3" /></figure>
<figure><audio controls src="https://daily.internal/talk/talk.bb802c7a.mp3"></audio></figure>
<p>What the mayor says about it.</p>`,
    authors: ['Daily'],
    picture: 'https://daily.internal/talk/picture.9befb23e.png',
    sound: 'https://daily.internal/talk/talk.bb802c7a.mp3',
    rights: '© Daily',
  },
}

const market: Written = {
  path: 'market.md',
  file: `---
title: 市场开业
date: 2019-11-04
language: zh-CN
tags: [市场]
---

市场在星期五开业。
`,
  ours: {
    id: 'tag:daily.internal,2019-11-04:market',
    title: '市场开业',
    link: 'https://daily.internal/market/',
    date: '2019-11-03T16:00:00.000Z',
    summary: '市场在星期五开业。',
    text: '<div lang="zh-CN"><p>市场在星期五开业。</p></div>',
    authors: ['Daily'],
    tags: ['市场'],
    language: 'zh-CN',
    rights: '© Daily',
  },
}

const year: Written = {
  path: 'year.md',
  file: `---
title: The year
date: 2019-11-05
correction: {date: 2019-11-06, note: The year was wrong.}
ai: assisted
---

It was built in 1999.
`,
  ours: {
    id: 'tag:daily.internal,2019-11-05:year',
    title: 'The year',
    link: 'https://daily.internal/year/',
    date: '2019-11-04T16:00:00.000Z',
    updated: '2019-11-05T16:00:00.000Z',
    summary: 'It was built in 1999.',
    text: `<p><strong>Correction (<time datetime="2019-11-06T00:00:00+08:00">2019-11-06</time>):</strong> The year was wrong.</p>
<p>It was built in 1999.</p>
<p>AI helped to write this text.</p>`,
    authors: ['Daily'],
    rights: '© Daily',
    correction: 'The year was wrong.',
    machines: 'AI helped to write this text.',
  },
}

const story: Written = {
  path: 'story.md',
  file: `---
title: A story
date: 2019-11-05 10:00
withdrawn: {date: 2019-11-06 11:00, note: The story was false.}
---

A story of which nothing remains.
`,
  ours: {
    id: 'tag:daily.internal,2019-11-05:story',
    title: 'Withdrawn: A story',
    link: 'https://daily.internal/story/',
    date: '2019-11-05T02:00:00.000Z',
    updated: '2019-11-06T03:00:00.000Z',
    summary: 'The story was false.',
    text: '<p>The story was false.</p>',
    authors: ['Daily'],
    rights: '© Daily',
    withdrawn: 'The story was false.',
  },
}

/** The articles that the table of fields is made of; between them they have every field. */
export const written: readonly Written[] = [bridge, talk, market, year, story]

/** The files of the site. */
export const files: Readonly<Record<string, string | Uint8Array>> = {
  'site.yaml': settings,
  'picture.png': readFileSync('test/pictures/a.png'),
  'talk.mp3': readFileSync('test/golden/files/content/council/session.mp3'),
  ...Object.fromEntries(written.map(({ path, file }) => [path, file])),
}
