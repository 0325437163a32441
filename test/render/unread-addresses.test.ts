import { expect, test } from 'vitest'
import { placesIn } from '../../src/content/places.ts'
import { unreadFindings } from '../../src/render/unread-addresses.ts'

const findings = (markdown: string) => {
  const text = `---\ntitle: A\n---\n${markdown}`
  const yaml = { file: 'a.md', firstLine: 2, text: 'title: A' }
  const source = { path: 'a.md', file: 'a.md', text, digest: '', stat: { size: 0, time: 0 } }
  return unreadFindings(markdown, placesIn(source, { yaml, bodyLine: 4, markdown: () => markdown }), false)
}

test.each([
  { markdown: '![b](my bridge.jpg)', fixed: '![b](my%20bridge.jpg)' },
  { markdown: 'a ![b](photo (1).jpg "the bridge")', fixed: 'a ![b](photo%20(1).jpg "the bridge")' },
  { markdown: '[![b](my bridge.jpg)](https://x.internal)', fixed: '[![b](my%20bridge.jpg)](https://x.internal)' },
  { markdown: '- **[b](my file.pdf)**', fixed: '- **[b](my%20file.pdf)**' },
  { markdown: '| [b](https://x.internal/my page) |\n| - |', fixed: '| [b](https://x.internal/my%20page) |' },
  { markdown: '`![b](my code.jpg)` ![b](my code.jpg)', fixed: '`![b](my code.jpg)` ![b](my%20code.jpg)' },
  { markdown: '[b](tel:+49 30 123)', fixed: '[b](tel:+4930123)' },
  { markdown: '[b](https://x .internal/my page)', fixed: '[b](https://x.internal/my%20page)' },
  { markdown: '[b](C:\\My Files\\a.pdf)', fixed: '[b](a.pdf)' },
  { markdown: '[b](../my page/)', fixed: '[b](../my%20page/)' },
])('$markdown is reported, with the line to write', ({ markdown, fixed }) => {
  expect(findings(markdown).map(({ rule, fix }) => [rule, fix])).toEqual([['bad-url', { line: 4, replacement: fixed }]])
})

test.each([
  { markdown: '`![b](my bridge.jpg)`', because: 'it is code' },
  { markdown: '```\n![b](my bridge.jpg)\n```', because: 'it is a block of code' },
  { markdown: '    ![b](my bridge.jpg)', because: 'it is an indented block of code' },
  { markdown: '![b](<my bridge.jpg>)', because: 'pointed brackets hold blanks' },
  { markdown: "![b](bridge.jpg 'a bridge.jpg')", because: 'it has a title' },
  { markdown: '![b](bridge.jpg (a bridge.jpg))', because: 'titles may be in brackets' },
  { markdown: 'He said [it] (see the file a.pdf)', because: 'it is a sentence' },
  { markdown: 'f[i](a, b) and [sic](as he wrote it.)', because: 'these are words' },
  { markdown: '[b](https://x.internal/{{ release.tag }}/)', because: 'it is code of a template' },
  { markdown: '[b]( bridge.jpg )', because: 'markdown reads it' },
])('$markdown is not: $because', ({ markdown }) => {
  expect(findings(markdown)).toEqual([])
})

test('thousands take linear time', () => {
  const time = (text: string, count: number) => {
    const begun = performance.now()
    findings(text.repeat(count))
    return performance.now() - begun
  }
  for (const text of ['[a](b c ', '![a](my bridge.jpg) ', '](a b', '[[a](', '\n\n[a](b c.pdf)']) {
    time(text, 500)
    expect(time(text, 8_000), text).toBeLessThan(40 * time(text, 1_000) + 200)
  }
})
