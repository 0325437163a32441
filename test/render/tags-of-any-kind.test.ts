import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainToHtml } from '../../src/render/markdown.ts'
import { plainMarkdown } from '../../src/render/template/findings.ts'
import { mayHoldLeftovers } from '../../src/render/template/guard.ts'
import type { Known } from '../../src/render/template/known.ts'
import { placesOf } from './places.ts'

const known: Known = {
  tags: {
    figure: 'figure',
    youtube: 'youtube',
    ref: 'ref',
    highlight: 'highlight',
    details: 'details',
    quote: 'quote',
    note: 'alert',
    raw: 'raw',
    box: 'text',
    'site.url': 'siteUrl',
    '@/': 'ref',
  },
  around: {
    origin: 'https://www.example.org',
    base: '',
    file: 'a.md',
    language: 'en',
    addressOf: (name) => (name === 'plan' ? 'https://www.example.org/plan/' : undefined),
  },
}

const read = (markdown: string) => {
  const plain = plainMarkdown(markdown, placesOf(markdown), known)
  if (plain.markdown !== markdown) expect(mayHoldLeftovers(markdown), 'the guard lets it pass').toBe(true)
  return { html: plainToHtml(plain.markdown), leftovers: plain.leftovers }
}

const pieces = [
  '{{< figure src="/a.png" alt="x" caption="y *z*" >}}',
  '{{< figure >}}',
  '{% youtube dQw4w9WgXcQ %}',
  '[a]({{< ref "plan" >}})',
  '[b]({{ site.url }}/b)',
  '[c](@/plan)',
  '{{< ref "nothing" >}}',
  '{% highlight js %}',
  '{% endhighlight %}',
  '{{< details "A" >}}',
  '{{< /details >}}',
  '{% quote(author="Li") %}',
  '{% end %}',
  ':::note',
  ':::',
  '{% raw %}',
  '{% endraw %}',
  '{{% box %}}',
  '{{% /box %}}',
  '<div>',
  '</div>',
  ...'- > | # ` ``` [ ] ( ) ** \n \n\n'.split(' '),
]

/** Tags that are left out: behind one there may be a block of code, with the name of its language, as in the tool itself. */
const leftOut = /\{\{% \/?box %\}\}[ \t]*|\{% (?:end)?raw %\}[ \t]*/g

const wordsOf = (markdown: string): readonly string[] => plainToHtml(markdown).match(/wort\d+/g) ?? []

test('no word outside a tag vanishes without a finding, and no known tag is text', () => {
  const word = fc.integer({ min: 0, max: 99 }).map((number) => `wort${number}`)
  const piece = fc.oneof({ weight: 2, arbitrary: word }, { weight: 3, arbitrary: fc.constantFrom(...pieces) })
  const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', '', '\n', '\n\n')), { maxLength: 25 })
  fc.assert(
    fc.property(text, (all) => {
      const markdown = all.flat().join('')
      const before = wordsOf(markdown).filter((one) => wordsOf(markdown.replace(leftOut, '')).includes(one))
      const { html, leftovers } = read(markdown)
      const left = new Set(html.match(/wort\d+/g))
      if (leftovers.length === 0) expect(before.filter((one) => !left.has(one))).toEqual([])
      if (!/`|<div|raw|highlight/.test(markdown))
        expect(html).not.toMatch(/\{\{(?:&lt;|%) (?:figure|details|box)|\{% youtube/)
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  '{{< figure src="/a.png" alt="x" >}}\n',
  '{% details a %}\n',
  '{% details a %}\n{% enddetails %}\n',
  '{% quote() %}',
  '{% quote() %}a{% end %}',
  '{% highlight a %}\n{% endhighlight %}\n',
  '[a]({{ site.url }}/b) ',
  '[a](@/plan) ',
  '[1]: {{ site.url }}/b\n[a][1] ',
  ':::note\n:::\n',
  '{{</* a */>}} ',
  '`{% raw %}` ',
  '{{ "a" | b',
])('thousands of %j take time that grows with them', (piece) => {
  const time = (count: number) => {
    const markdown = piece.repeat(count)
    const begin = performance.now()
    plainMarkdown(markdown, placesOf(''), known)
    return performance.now() - begin
  }
  time(500)
  expect(time(4_000)).toBeLessThan(Math.max(2_000, 10 * time(1_000)))
})

test('code in a line stays so behind a figure, which ends its own line', () => {
  expect(read('{{< figure src="/a.png" alt="x" >}} ``` bridge').html).toContain('<p>``` bridge</p>')
})
