import { expect, test } from 'vitest'
import { visible } from '../../src/text/visible.ts'
import { withoutPasswords } from '../../src/text/without-passwords.ts'
import { growthOf } from '../work.ts'

test.each([
  { text: 'plain ## text [x] a::b', shown: 'plain ## text [x] a::b' },
  { text: '# one [link] #[x]', shown: '# one [link] #[x]' },
  { text: 'a##[b]', shown: 'a#\\u0023[b]' },
  { text: '###[b]', shown: '##\\u0023[b]' },
  { text: '##vso[task.x]', shown: '#\\u0023vso[task.x]' },
  { text: '##teamcity[x]', shown: '#\\u0023teamcity[x]' },
  { text: '::error::x', shown: '\\u003a:error::x' },
  { text: '  ::error', shown: '  \\u003a:error' },
  { text: 'a ::error', shown: 'a ::error' },
  { text: 'a\u001b[2J\u202e\u0085', shown: 'a\\u001b[2J\\u202e\\u0085' },
])('"$text" is printed as "$shown"', ({ text, shown }) => {
  expect(visible(text)).toBe(shown)
})

test.each([
  { text: 'at https://user:pass@host/a@b', shown: 'at https://...@host/a@b' },
  { text: 'https://token@host?a=b@c#d@e', shown: 'https://...@host?a=b@c#d@e' },
  { text: 'https://a@b:c@host', shown: 'https://...@host' },
  { text: 'HTTPS:\\\\u:p@host', shown: 'HTTPS:\\\\...@host' },
  { text: 'http:/u:p@host', shown: 'http:/...@host' },
  { text: 'http:u:p@host', shown: 'http:...@host' },
  { text: 'http:///u:p@host', shown: 'http:///...@host' },
  { text: 'ssh://git@host and //u:p@host', shown: 'ssh://...@host and //...@host' },
  { text: 'https://u:p@a/ and https://u:p@b/', shown: 'https://...@a/ and https://...@b/' },
  { text: 'mail to jane@host', shown: 'mail to jane@host' },
  { text: 'mailto:jane@host', shown: 'mailto:jane@host' },
  { text: 'tag:jane@host,2026:a', shown: 'tag:jane@host,2026:a' },
  { text: 'https://host/@user', shown: 'https://host/@user' },
  { text: 'content//a@b.md', shown: 'content//a@b.md' },
])('"$text" is printed as "$shown"', ({ text, shown }) => {
  expect(withoutPasswords(text)).toBe(shown)
})

test.each(['@', '//', 'http:', '/@', ':@', '#', '##', '##a', ' ::', ' '])(
  'the work to make many "%s" harmless doubles with their number',
  async (part) => {
    expect(await growthOf((size) => withoutPasswords(`${part.repeat(size)}@`), 10_000)).toBeLessThan(2.5)
  },
)
