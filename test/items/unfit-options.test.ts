import { expect, test } from 'vitest'
import { build } from '../../src/index.ts'
import { unfitOptions } from '../../src/item/unfit-options.ts'

test.each([
  { options: { now: '2019-11-01' }, says: /^The option "now" is not a valid Date\. Write it like new Date\(/ },
  { options: { now: new Date(Number.NaN) }, says: /^The option "now" is not a valid Date\./ },
  { options: { out: 5 }, says: /^The option "out" is not a text of at least one character\.$/ },
  { options: { previous: null }, says: /^The option "previous" is not false or a text/ },
  {
    options: { hooks: true },
    says: /^The option "hooks" is not the path of a file, false, or an object with hooks\.$/,
  },
  { options: { strict: 'yes' }, says: /^The option "strict" is not true or false\.$/ },
  { options: { for: 'apple' }, says: /^The option "for" is not a list of texts\.$/ },
  { options: { progress: 1 }, says: /^The option "progress" is not a function\.$/ },
  { options: { artikles: [] }, says: /^There is no option "artikles"\. Did you mean "articles"\?$/ },
  {
    options: { onError: 'hold' },
    says: /^There is no option "onError"\. A setting of the site belongs in "settings"/,
  },
])('a build is refused with the options $options', ({ options, says }) => {
  expect(unfitOptions(options)).toMatch(says)
})

test.each([{}, { now: undefined }, { out: 'dist', now: new Date(0), hooks: {}, for: ['apple'], previous: false }])(
  'a build begins with the options %j',
  (options) => {
    expect(unfitOptions(options)).toBeUndefined()
  },
)

test('nothing is read when the options are unfit', async () => {
  const outcome = await Reflect.apply(build, undefined, [{ articles: [], now: 'today' }])
  expect(outcome).toMatchObject({ ok: false, refused: expect.stringContaining('"now"'), diagnostics: [] })
})

test('articles that are not given are proposed where there is no folder of files either', async () => {
  const { refused } = await build({
    settings: { title: 'Daily' },
    articles: undefined,
    content: 'gone',
    out: 'gone-too',
  })
  expect(refused).toMatch(
    /^There is no folder "gone" with articles\. .*, or name another with "content", or give "articles"\.$/,
  )
})
