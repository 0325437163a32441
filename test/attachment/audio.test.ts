import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { build } from '../here.ts'
import * as made from './made.ts'

async function edition(audio: string, body = 'Text.') {
  const root = folder({
    'content/site.yaml': site,
    'content/talk.mp3': made.mp3(),
    'content/film.mp4': made.mpeg4('isom'),
    'content/plan.pdf': made.pdf,
    'content/a.md': article({ more: `audio: ${audio}\n`, body }),
  })
  const out = join(root, 'dist')
  const { ok, diagnostics } = await build({ content: join(root, 'content'), out, now: new Date('2020-01-01') })
  const item = ok ? JSON.parse(readFileSync(join(out, 'feed.json'), 'utf8')).items[0] : {}
  return { ok, diagnostics, attachments: item.attachments, html: item.content_html }
}

const ours = expect.stringMatching(/^https:\/\/daily\.internal\/a\/talk\.[\da-f]{8}\.mp3$/)

test.each([
  { because: 'it is a file of ours', audio: 'talk.mp3', mime_type: 'audio/mpeg', url: ours },
  { because: 'the part of it matters not', audio: 'talk.mp3#t=30', mime_type: 'audio/mpeg', url: ours },
  { because: 'it has a title', audio: '{src: talk.mp3, title: The talk}', mime_type: 'audio/mpeg', title: 'The talk' },
  { because: 'it may be a film', audio: 'film.mp4', mime_type: 'video/mp4' },
  {
    because: 'it is elsewhere, so its length is unknown',
    audio: 'https://sounds.internal/a/talk.m4a?from=feed',
    mime_type: 'audio/mp4',
    url: 'https://sounds.internal/a/talk.m4a?from=feed',
  },
  {
    because: 'its address does not say what it is, but its type does',
    audio: '{src: https://sounds.internal/play/17, type: audio/mpeg}',
    mime_type: 'audio/mpeg',
    url: 'https://sounds.internal/play/17',
  },
  { because: 'the site has it', audio: '/sounds/talk.opus', mime_type: 'audio/ogg' },
])('audio: $audio is an attachment: $because', async ({ audio, because: _because, ...wanted }) => {
  const { attachments, html } = await edition(audio)
  expect(attachments).toHaveLength(1)
  expect(attachments[0]).toMatchObject(wanted)
  expect(html).toContain(`controls src="${attachments[0].url}"`)
})

test('the sound of front matter comes first; a text that has it already gets no second player', async () => {
  const body = '<video controls src="film.mp4"></video>\n\n<audio controls src="talk.mp3"></audio>'
  const { attachments, html } = await edition('{src: talk.mp3, title: The talk}', body)
  expect(attachments).toMatchObject([{ url: ours, title: 'The talk' }, { mime_type: 'video/mp4' }])
  expect(html.match(/talk\./g)).toHaveLength(1)
})

test('the title of a player is text', async () => {
  const { html } = await edition('{src: talk.mp3, title: "<b> & co"}')
  expect(html).toContain('<figcaption>&lt;b&gt; &amp; co</figcaption></figure>')
})

test.each([
  { because: 'it is missing', audio: 'walk.mp3', rule: 'bad-file', message: 'does not exist' },
  { because: 'it is a document', audio: 'plan.pdf', rule: 'bad-file', message: 'does not say' },
  {
    because: 'nothing says what it is',
    audio: 'https://sounds.internal/17',
    rule: 'bad-file',
    message: 'does not say',
  },
  { because: 'a type is none', audio: '{src: talk.mp3, type: mp3}', rule: 'bad-value', message: 'media type' },
  { because: 'a key is none', audio: '{src: talk.mp3, name: Talk}', rule: 'unknown-key', message: '"name"' },
  { because: 'it is mail', audio: 'mailto:talk@daily.internal', rule: 'bad-file', message: 'does not say' },
])('audio: $audio is refused: $because', async ({ audio, rule, message }) => {
  const { ok, diagnostics } = await edition(audio)
  expect(ok).toBe(false)
  expect(diagnostics).toMatchObject([{ rule, message: expect.stringContaining(message), line: 4 }])
})

test('nothing of the sound of a withdrawn article is published', async () => {
  const { attachments, html } = await edition('talk.mp3\nwithdrawn: {date: 2019-12-20, note: It was false.}')
  expect(attachments).toBeUndefined()
  expect(html).not.toContain('audio')
})
