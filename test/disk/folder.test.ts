import { posix, win32 } from 'node:path'
import { expect, test } from 'vitest'
import { isInside, overlap } from '../../src/disk/folder.ts'

test.each([
  { system: 'Windows', path: 'C:\\site\\dist\\news', folder: 'C:\\site\\dist', inside: true, because: 'it is below' },
  {
    system: 'Windows',
    path: 'c:\\SITE\\dist\\news',
    folder: 'C:\\site\\dist',
    inside: true,
    because: 'case is ignored',
  },
  {
    system: 'Windows',
    path: 'C:/site/dist/news',
    folder: 'C:\\site\\dist',
    inside: true,
    because: 'both slashes are one',
  },
  { system: 'Windows', path: 'D:\\site\\dist', folder: 'C:\\site', inside: false, because: 'it is on another drive' },
  {
    system: 'Windows',
    path: '\\\\host\\share\\x',
    folder: 'C:\\site',
    inside: false,
    because: 'it is on another machine',
  },
  { system: 'Windows', path: 'C:\\site', folder: 'C:\\site', inside: false, because: 'it is the folder itself' },
  { system: 'Windows', path: 'C:\\', folder: 'C:\\site', inside: false, because: 'it is above' },
  { system: 'Windows', path: 'C:\\site-2\\x', folder: 'C:\\site', inside: false, because: 'a name begins alike' },
  { system: 'Windows', path: 'C:\\site\\..x', folder: 'C:\\site', inside: true, because: 'a name begins with dots' },
  { system: 'POSIX', path: '/site/dist/news', folder: '/site/dist', inside: true, because: 'it is below' },
  { system: 'POSIX', path: '/SITE/dist', folder: '/site', inside: false, because: 'case matters' },
  { system: 'POSIX', path: '/site/..x', folder: '/site', inside: true, because: 'a name begins with dots' },
  { system: 'POSIX', path: '/site\\x', folder: '/site', inside: false, because: 'a backslash is part of a name' },
  { system: 'POSIX', path: '/', folder: '/site', inside: false, because: 'it is above' },
])('on $system "$path" is in "$folder": $inside, $because', ({ system, path, folder, inside }) => {
  expect(isInside(path, folder, system === 'Windows' ? win32 : posix)).toBe(inside)
})

test.each([
  { system: 'Windows', content: 'C:\\site\\content', out: 'c:\\Site\\Content', one: true },
  { system: 'Windows', content: 'C:\\site\\content', out: 'C:\\site', one: true },
  { system: 'Windows', content: 'C:\\site\\content', out: 'D:\\site\\content', one: false },
  { system: 'Windows', content: 'C:\\site\\content', out: 'C:\\site\\dist', one: false },
  { system: 'POSIX', content: '/site/content', out: '/site/Content', one: false },
  { system: 'POSIX', content: '/site/content', out: '/site/content', one: true },
])('on $system "$content" and "$out" overlap: $one', ({ system, content, out, one }) => {
  const paths = system === 'Windows' ? win32 : posix
  expect([overlap(content, out, paths), overlap(out, content, paths)]).toEqual([one, one])
})
