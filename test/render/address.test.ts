import { expect, test } from 'vitest'
import { readAddress } from '../../src/render/address.ts'

const base = { permalink: 'https://daily.internal/news/a/', site: 'https://daily.internal/', file: 'news/a.md' }

test.each([
  { written: 'tel:+49 30 123', read: 'tel:+4930123', because: 'a telephone number has no blanks' },
  { written: 'sms:+49%2030?body=a b', read: 'sms:+4930?body=a%20b', because: 'but a message has' },
  { written: 'TEL:+4930123', read: 'tel:+4930123', because: 'schemes have no case' },
  { written: 'geo:52.5,13.4', read: 'geo:52.5,13.4', because: 'it is a place' },
  { written: 'https://x.internal/?\\a', read: 'https://x.internal/?%5Ca', because: 'a backslash in a query is one' },
  { written: 'https://x.internal/#\\a', read: 'https://x.internal/#%5Ca', because: 'so is one in a fragment' },
  { written: 'b?c=\\d', read: 'https://daily.internal/news/a/b?c=%5Cd', because: 'also behind a relative path' },
  { written: 'https://x.internal/a\\b', read: 'https://x.internal/a/b', because: 'browsers read it so' },
  { written: 'http://x.internal//a//b', read: 'http://x.internal//a//b', because: 'paths may have empty parts' },
  {
    written: 'https://archive.internal/2019/https://x.internal/',
    read: 'https://archive.internal/2019/https://x.internal/',
    because: 'a path may have an address in it',
  },
  { written: 'https://http.cat/404', read: 'https://http.cat/404', because: 'a host may begin like a scheme' },
  { written: 'http/intro', read: 'https://daily.internal/news/a/http/intro', because: 'a folder may be called so' },
  { written: 'top/stories', read: 'https://daily.internal/news/a/top/stories', because: 'a folder is no scheme' },
  { written: '@li', read: 'https://daily.internal/news/a/@li', because: 'it is no mailbox' },
  { written: '/@li@mail.internal', read: 'https://daily.internal/@li@mail.internal', because: 'it is a path' },
  { written: '/Users/guide/', read: 'https://daily.internal/Users/guide/', because: 'sites may have such a folder' },
])('"$written" is $read: $because', ({ written, read }) => {
  const address = readAddress(written, 'link', base)
  expect(address).toMatchObject({ url: read })
  expect('doubt' in address && address.doubt).toBeFalsy()
})

test.each([
  { written: 'www.x.internal/a', meant: 'https://www.x.internal/a' },
  { written: 'WWW.X.INTERNAL', meant: 'https://WWW.X.INTERNAL' },
  { written: 'x.internal:8080/a', meant: 'https://x.internal:8080/a' },
  { written: 'desk@x.internal', meant: 'mailto:desk@x.internal' },
  { written: 'desk@x.internal?subject=a', meant: 'mailto:desk@x.internal?subject=a' },
  { written: 'mailto://desk@x.internal', meant: 'mailto:desk@x.internal' },
  { written: 'htp://x.internal', meant: 'http://x.internal' },
  { written: 'ttps://x.internal', meant: 'https://x.internal' },
  { written: 'htttps://x.internal', meant: 'https://x.internal' },
  { written: 'https;//x.internal', meant: 'https://x.internal' },
  { written: 'https//x.internal', meant: 'https://x.internal' },
  { written: 'https：//x.internal', meant: 'https://x.internal' },
  { written: 'https%EF%BC%9A//x.internal', meant: 'https://x.internal' },
  { written: 'https://http://x.internal', meant: 'http://x.internal' },
  { written: 'http://https//x.internal', meant: 'https://x.internal' },
  { written: 'b\\c.html', meant: 'b/c.html' },
  { written: '..%5Cc.html', meant: '../c.html' },
  { written: 'c:\\b\\c.pdf', meant: 'c.pdf' },
  { written: 'D:/b/c.pdf', meant: 'c.pdf' },
  { written: 'file:///C:/b/c.pdf', meant: 'c.pdf' },
  { written: '/Users/li/Desktop/c.pdf', meant: 'c.pdf' },
])('"$written" leads nowhere; "$meant" is meant', ({ written, meant }) => {
  expect(readAddress(written, 'link', base)).toMatchObject({ fault: expect.any(String), meant })
})

test.each([
  { written: 'http:/x.internal/a', meant: 'http://x.internal/a' },
  { written: 'https:x.internal/a', meant: 'https://x.internal/a' },
  { written: 'https:///x.internal/a', meant: 'https://x.internal/a' },
  { written: 'https:%5C%5Cx.internal%5Ca', meant: 'https://x.internal/a' },
])('"$written" is read as $meant', ({ written, meant }) => {
  expect(readAddress(written, 'link', base)).toMatchObject({ url: meant, doubt: { meant } })
})

test.each([
  { written: 'https://x.internal/a,', meant: 'https://x.internal/a' },
  { written: 'https://x.internal/a。', meant: 'https://x.internal/a' },
  { written: 'https://x.internal/a%5Cb', meant: 'https://x.internal/a/b' },
  { written: 'https://x.internal/a%5C_b', meant: 'https://x.internal/a_b' },
  { written: 'https://x.internal/上海，', meant: 'https://x.internal/%E4%B8%8A%E6%B5%B7' },
  { written: 'https://x.internal/a.html.', meant: 'https://x.internal/a.html' },
  { written: 'x.com/a', meant: 'https://x.com/a' },
  { written: 'news.x.de/a', meant: 'https://news.x.de/a' },
  { written: 'intro.de', meant: undefined },
  { written: 'notes.completed/a', meant: undefined },
  { written: 'https://x.internal/D.C.', meant: undefined },
  { written: 'https://x.internal/Help!', meant: undefined },
  { written: 'https://x.internal/上海', meant: undefined },
  { written: 'https://x.internal/けいおん！', meant: undefined },
])('"$written" is doubted: $meant', ({ written, meant }) => {
  const address = readAddress(written, 'link', base)
  expect('doubt' in address ? address.doubt?.meant : undefined).toBe(meant)
})

test.each(['whatsapp://send', 'javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,a', 'weixin://dl/chat'])(
  'the link to %s is left out',
  (written) => {
    expect(readAddress(written, 'link', base)).toEqual({ leftOut: `${written.split(':')[0]?.toLowerCase()}:` })
  },
)

test.each([
  { written: 'bridge@2x.jpg', read: { file: 'news/bridge@2x.jpg' }, because: 'it is a file' },
  { written: 'pics\\a.jpg', read: { meant: 'pics/a.jpg' }, because: 'Windows writes paths so' },
  { written: 'www.x.internal/a.jpg', read: { meant: 'https://www.x.internal/a.jpg' }, because: 'it has no scheme' },
  { written: 'tel:1', read: { fault: 'begins with "tel:"' }, because: 'it is no picture' },
  {
    written: 'https://x.internal/a,',
    read: { url: 'https://x.internal/a,' },
    because: 'pictures are not read by people',
  },
])('the picture "$written": $because', ({ written, read }) => {
  expect(readAddress(written, 'picture', base)).toMatchObject(read)
})
