import { expect, test } from 'vitest'
import { isAttachment, kindOf } from '../../src/attachment/kind.ts'
import { limits } from '../../src/limits.ts'
import * as made from './made.ts'

const edges = (bytes: Buffer) =>
  [bytes.subarray(0, limits.edgeBytes), bytes.subarray(Math.max(0, bytes.length - limits.edgeBytes))] as const

const office = (folder: string) => made.zip(['[Content_Types].xml', `${folder}/document.xml`])

test.each([
  { because: 'a sound with a tag', name: 'a.mp3', bytes: made.mp3(), type: 'audio/mpeg' },
  { because: 'a sound without a tag', name: 'a.mp3', bytes: made.mp3().subarray(10), type: 'audio/mpeg' },
  { because: 'zeros before its first frame', name: 'a.mp3', bytes: made.text('\0\0\xff\xfb\x90'), type: 'audio/mpeg' },
  { because: 'the name is in capitals', name: 'A.MP3', bytes: made.mp3(), type: 'audio/mpeg' },
  { because: 'the brand of a sound', name: 'a.m4a', bytes: made.mpeg4('M4A '), type: 'audio/mp4' },
  { because: 'a sound with the brand of a film', name: 'a.m4a', bytes: made.mpeg4('isom'), type: 'audio/mp4' },
  { because: 'a film', name: 'a.mp4', bytes: made.mpeg4('isom'), type: 'video/mp4' },
  { because: 'a film of a camera', name: 'a.mp4', bytes: made.mpeg4('qt  '), type: 'video/mp4' },
  { because: 'Vorbis', name: 'a.ogg', bytes: made.text('OggS\0..\x01vorbis'), type: 'audio/ogg' },
  { because: 'Opus', name: 'a.opus', bytes: made.text('OggS\0..OpusHead'), type: 'audio/ogg' },
  { because: 'Theora', name: 'a.ogv', bytes: made.text('OggS\0..\x80theora'), type: 'video/ogg' },
  { because: 'WAVE', name: 'a.wav', bytes: made.wave(), type: 'audio/wav' },
  {
    because: 'WebM',
    name: 'a.webm',
    bytes: made.text('\x1a\x45\xdf\xa3\x01\x42\x82\x84webm'),
    type: 'video/webm',
  },
  { because: 'PDF', name: 'a.pdf', bytes: made.pdf, type: 'application/pdf' },
  { because: 'a PDF after other bytes', name: 'a.pdf', bytes: made.text('\r\n%PDF-1.7'), type: 'application/pdf' },
  {
    because: 'EPUB',
    name: 'a.epub',
    bytes: made.zip(['mimetype'], 'application/epub+zip'),
    type: 'application/epub+zip',
  },
  {
    because: 'OpenDocument',
    name: 'a.odt',
    bytes: made.zip(['mimetype'], 'application/vnd.oasis.opendocument.text'),
    type: 'application/vnd.oasis.opendocument.text',
  },
  {
    because: 'Word',
    name: 'a.docx',
    bytes: office('word'),
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    because: 'Excel',
    name: 'a.xlsx',
    bytes: office('xl'),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    because: 'PowerPoint',
    name: 'a.pptx',
    bytes: office('ppt'),
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  { because: 'an archive with a document in it', name: 'a.zip', bytes: office('word'), type: 'application/zip' },
  { because: 'an empty archive', name: 'a.zip', bytes: made.text('PK\x05\x06'), type: 'application/zip' },
  { because: 'a table', name: 'a.csv', bytes: made.text('Ort;Z\xe4hler\n'), type: 'text/csv' },
  { because: 'a calendar', name: 'a.ics', bytes: made.text('\xef\xbb\xbfBEGIN:VCALENDAR\r\n'), type: 'text/calendar' },
  { because: 'captions', name: 'a.vtt', bytes: made.text('WEBVTT\n\n'), type: 'text/vtt' },
])('$because: $name is $type', ({ name, bytes, type }) => {
  expect(isAttachment(name)).toBe(true)
  expect(kindOf(name, ...edges(bytes))).toEqual({ type, extension: name.split('.').at(-1)?.toLowerCase() })
})

test.each([
  { because: 'bytes count, not the name', name: 'a.mp3', bytes: made.wave(), extension: 'wav' },
  { because: 'a film may be called a sound', name: 'a.ogg', bytes: made.mpeg4('isom'), extension: 'mp4' },
])('$because: $name is published as $extension', ({ name, bytes, extension }) => {
  expect(kindOf(name, ...edges(bytes))).toMatchObject({ extension })
})

test.each([
  { because: 'it is a page', name: 'a.pdf', bytes: made.text('<!doctype html><script>'), fault: 'a PDF document' },
  { because: 'a table is no page', name: 'a.csv', bytes: made.text('\n<html>'), fault: 'a table of text' },
  { because: 'a table is text', name: 'a.csv', bytes: made.text('\xff\xfea\0,\0'), fault: 'a table of text' },
  { because: 'a picture has the same form', name: 'a.mp4', bytes: made.mpeg4('avif'), fault: 'an MPEG-4 film' },
  {
    because: 'Matroska is not WebM',
    name: 'a.webm',
    bytes: made.text('\x1a\x45\xdf\xa3matroska'),
    fault: 'a WebM film',
  },
  { because: 'an archive is no document', name: 'a.docx', bytes: made.zip(['word/a.xml']), fault: 'a Word document' },
  { because: 'a workbook is no document', name: 'a.docx', bytes: office('xl'), fault: 'a Word document' },
  { because: 'it is empty', name: 'a.mp3', bytes: Buffer.alloc(0), fault: 'is empty' },
  {
    because: 'it is a text of two bytes a character',
    name: 'a.mp3',
    bytes: made.text('\xff\xfeI\0'),
    fault: 'an MP3 sound',
  },
])('refused, since $because: $name', ({ name, bytes, fault }) => {
  expect(kindOf(name, ...edges(bytes))).toEqual({ fault: expect.stringContaining(fault) })
})

test.each(['a.html', 'a.js', 'a.svg', 'a.yaml', 'a.md', 'a.exe', 'mp3', 'a.mp3/', 'a'])('no attachment: %s', (name) => {
  expect(isAttachment(name)).toBe(false)
})
