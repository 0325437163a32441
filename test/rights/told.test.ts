import { expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { included, type Rights, type Usage } from '../../src/model/rights.ts'
import { rightsFilesOf } from '../../src/rights/files.ts'
import { articleHead, section, sections } from '../valid.ts'
import { randomSite } from './random-site.ts'
import { readRobots, saidInRobots } from './robots-reader.ts'
import { readRsl, rslFaults, type Said, saidByNarrowest, saidInRsl } from './rsl-reader.ts'
import { firstFor, longestFor, readTdmrep } from './tdmrep-reader.ts'

/** The words for one use in the three vocabularies. */
const words: { use: Usage; label?: string; signal?: string }[] = [
  { use: 'ai-train', label: 'train-ai', signal: 'ai-train' },
  { use: 'ai-input', label: 'ai-use', signal: 'ai-input' },
  { use: 'search', label: 'search', signal: 'search' },
  { use: 'ai-index' },
]

function meant(rights: Rights | undefined, use: Usage): Said {
  if (rights?.prohibits.some((one) => included[one].includes(use))) return 'prohibited'
  return rights?.permits.some((one) => included[one].includes(use)) ? 'permitted' : undefined
}

/** All files of a site, read as machines do. */
function read({ files, hosting }: ReturnType<typeof rightsFilesOf>) {
  const texts = new Map(hosting.map(({ name, text }) => [name, text]))
  const [rsl] = files.map((file) => String('read' in file ? file.read() : ''))
  const textAt = ({ host }: URL, name: string) => texts.get(`${host.replace(':', '_')}/${name}`)
  return {
    rsl: rsl === undefined ? [] : readRsl(rsl),
    faults: rsl === undefined ? [] : rslFaults(rsl),
    robotsFor: (address: URL) => readRobots(textAt(address, 'robots.txt') ?? ''),
    rulesFor: (address: URL) => readTdmrep(textAt(address, '.well-known/tdmrep.json') ?? '[]'),
  }
}

test.each(Array.from({ length: 6 }, (_, index) => ({ first: index * 15 })))(
  'all files say of each address what its rights are, and say the same of all others: sites from $first on',
  ({ first }) => {
    let told = 0
    for (let seed = first; seed < first + 15; seed++) {
      const { truth, foreign, ...published } = randomSite(seed)
      const { rsl, faults, robotsFor, rulesFor } = read(rightsFilesOf(published))
      expect(faults).toEqual([])
      const others = [...truth.keys()].flatMap((own) => [`${own}x`, `${own}/y`, own.replace(/[^/]*\/?$/, 'z')])
      for (const written of [...truth.keys(), ...others, ...foreign]) {
        const address = new URL(written)
        const path = address.pathname + address.search
        const robots = robotsFor(address)
        expect(robots.other).toEqual([])
        for (const { use, label, signal } of words) {
          const inRsl = saidInRsl(rsl, address, use)
          const all = {
            ...{ rsl: inRsl, narrowest: saidByNarrowest(rsl, address, use) },
            ...(label && { robots: saidInRobots(robots, path, label) }),
          }
          const said = truth.has(written)
            ? meant(truth.get(written), use)
            : foreign.includes(written)
              ? undefined
              : inRsl
          const wanted = { rsl: said, narrowest: said, ...(label && { robots: said }) }
          expect({ seed, written, use, ...all }).toEqual({ seed, written, use, ...wanted })
          const whole = robots.signals.get(signal ?? '')
          if (whole !== undefined)
            expect({ seed, written, use, said }).toMatchObject({ said: whole === 'yes' ? 'permitted' : 'prohibited' })
          if (truth.has(written) && said !== undefined) told++
        }
        const [rule, longest] = [firstFor(rulesFor(address), path), longestFor(rulesFor(address), path)]
        expect({ seed, written, rule }).toEqual({ seed, written, rule: longest })
        const { tdm, tdmPolicy } = truth.get(written) ?? {}
        if (truth.has(written) || foreign.includes(written))
          expect({ seed, written, tdm: rule?.['tdm-reservation'], policy: rule?.['tdm-policy'] }).toEqual({
            ...{ seed, written, tdm: tdm && { reserved: 1, allowed: 0 }[tdm], policy: tdmPolicy },
          })
      }
    }
    expect(told).toBeGreaterThan(100)
  },
)

const prohibiting = (...prohibits: Usage[]): Rights => ({ permits: [], prohibits })

test('100,000 articles in few sections are few lines, in few seconds', { timeout: 20_000 }, () => {
  const all = sections(
    { path: '', rights: prohibiting('ai-train') },
    ...Array.from({ length: 5 }, (_, index) => ({ path: `s${index}`, rights: prohibiting('ai-train', 'search') })),
  )
  const heads = Array.from({ length: 100_000 }, (_, index) => {
    const path = index % 6 === 5 ? '' : `s${index % 6}`
    const section = all.get(path)
    return articleHead({ ...(section && { section }), url: `https://daily.internal/${path || 'a'}/${index}/` })
  })
  const start = process.cpuUsage().user
  const { rsl } = read(rightsFilesOf({ sections: all, heads, feeds: [] }))
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5)
  expect(rsl.map(({ pattern }) => pattern)).toEqual(['/', '/s0/', '/s1/', '/s2/', '/s3/', '/s4/'])
})

test('with too many articles of their own rights, all files say the strictest of them', () => {
  const all = sections({
    path: '',
    permalink: '/{slug}.html',
    rights: { permits: ['search', 'ai-input'], prohibits: ['ai-index'] },
  })
  const heads = Array.from({ length: limits.rightsScopes }, (_, index) =>
    articleHead({
      ...{ section: section({ path: '' }), url: `https://daily.internal/${index}.html` },
      rights: { permits: ['search'], prohibits: index % 2 ? ['ai-index', 'ai-train'] : ['ai-index'], tdm: 'reserved' },
    }),
  )
  const { joined, ...files } = rightsFilesOf({ sections: all, heads, feeds: [] })
  expect(joined).toEqual(['https://daily.internal'])
  const address = new URL('https://daily.internal/0.html')
  const { rsl, robotsFor, rulesFor } = read({ joined, ...files })
  expect(words.map(({ use }) => saidInRsl(rsl, address, use))).toEqual([
    'prohibited',
    undefined,
    'permitted',
    'prohibited',
  ])
  expect(saidInRobots(robotsFor(address), '/0.html', 'train-ai')).toBe('prohibited')
  expect(firstFor(rulesFor(address), '/0.html')).toEqual({ location: '/', 'tdm-reservation': 1 })
})

test.each([
  {
    because: 'a license is for people only',
    rights: { license: 'https://daily.internal/l', permits: [], prohibits: [] },
    names: [],
  },
  {
    because: 'uses are in RSL and robots.txt',
    rights: prohibiting('ai-index'),
    names: ['rsl.xml', 'daily.internal/robots.txt'],
  },
  {
    because: 'mining is in tdmrep.json',
    rights: { ...prohibiting(), tdm: 'reserved' as const },
    names: ['daily.internal/.well-known/tdmrep.json'],
  },
])('files: $because', ({ rights, names }) => {
  const { files, hosting } = rightsFilesOf({ sections: sections({ path: '', rights }), heads: [], feeds: [] })
  expect([...files.map(({ path }) => path), ...hosting.map(({ name }) => name)]).toEqual(names)
})

test.each([
  { url: 'https://xn--fiq228c.internal/', folder: 'xn--fiq228c.internal' },
  { url: 'https://daily.internal:8443/', folder: 'daily.internal_8443' },
  { url: 'http://[::1]:8080/', folder: '___1__8080' },
  { url: 'https://daily.internal./', folder: 'daily.internal_' },
])('the folder for $url is $folder on every disk', ({ url, folder }) => {
  const all = sections({ path: '', url, feedsUrl: url, rights: prohibiting('search') })
  const { hosting } = rightsFilesOf({ sections: all, heads: [], feeds: [] })
  expect(hosting.map(({ name }) => name)).toEqual([`${folder}/robots.txt`])
})

test('with too many articles of their own rights where nothing is said around them, their sections prohibit what they prohibit', () => {
  const all = sections({ path: '' }, { path: 'city' }, { path: 'land', rights: { permits: ['all'], prohibits: [] } })
  const heads = Array.from({ length: limits.rightsScopes }, (_, index) => {
    const city = all.get('city')
    const rights: Rights = { permits: ['search'], prohibits: ['ai-train'], tdm: index === 7 ? 'reserved' : 'allowed' }
    return articleHead({ ...(city && { section: city }), url: `https://daily.internal/city/${index}.html`, rights })
  })
  const { rsl, robotsFor, rulesFor } = read(rightsFilesOf({ sections: all, heads, feeds: [] }))
  const said = (path: string, use: Usage) => saidInRsl(rsl, new URL(path, 'https://daily.internal/'), use)
  expect(words.map(({ use }) => said('/city/0.html', use))).toEqual(['prohibited', undefined, undefined, undefined])
  expect(words.map(({ use }) => said('/land/0.html', use))).toEqual(Array.from(words, () => 'permitted'))
  expect(said('/other.html', 'ai-train')).toBeUndefined()
  const address = new URL('https://daily.internal/city/0.html')
  expect(saidInRobots(robotsFor(address), address.pathname, 'train-ai')).toBe('prohibited')
  expect(firstFor(rulesFor(address), address.pathname)).toEqual({ location: '/city/', 'tdm-reservation': 1 })
})

test('with too many articles of their own rights, what is told of the site is told of its sections too', () => {
  const all = sections(
    { path: '', permalink: '/{slug}.html', rights: { permits: ['search'], prohibits: ['ai-index'] } },
    { path: 'city', rights: { permits: ['all'], prohibits: ['ai-index'] } },
  )
  const heads = Array.from({ length: limits.rightsScopes }, (_, index) => {
    const rights = prohibiting('ai-index', 'ai-train')
    return articleHead({ section: section({ path: '' }), url: `https://daily.internal/${index}.html`, rights })
  })
  const { rsl, robotsFor } = read(rightsFilesOf({ sections: all, heads, feeds: [] }))
  const address = new URL('https://daily.internal/city/a/')
  expect(saidInRsl(rsl, address, 'ai-train')).toBe('prohibited')
  expect(saidByNarrowest(rsl, address, 'ai-train')).toBe('prohibited')
  expect(saidInRobots(robotsFor(address), address.pathname, 'train-ai')).toBe('prohibited')
})

test('an article at the address of a section is told apart from the section', () => {
  const city = { path: 'city', url: 'https://daily.internal/ci/', rights: prohibiting('search') }
  const all = sections({ path: '', rights: prohibiting('ai-train') }, city)
  const heads = [
    articleHead({ section: section(city), url: city.url, rights: prohibiting('search', 'ai-input') }),
    articleHead({ section: section(city), url: `${city.url}a/` }),
  ]
  const { rsl, robotsFor } = read(rightsFilesOf({ sections: all, heads, feeds: [] }))
  expect(rsl.map(({ pattern }) => pattern)).toEqual(['/', '/ci/', '/ci/$', '/ci/?', '/city/'])
  const said = (path: string) => saidInRobots(robotsFor(new URL(city.url)), path, 'ai-use')
  expect([said('/ci/'), said('/ci/?p=2'), said('/ci/a/')]).toEqual(['prohibited', 'prohibited', undefined])
})

test.each([
  { because: 'the other says nothing', other: undefined },
  {
    because: 'the other permits it',
    other: { permits: ['ai-train', 'search'], prohibits: [], tdm: 'allowed' } as const,
  },
])('where two articles lead to one page, what one of them prohibits is prohibited when $because', ({ other }) => {
  const all = sections({ path: '' })
  const own: Rights = { ...prohibiting('ai-train'), tdm: 'reserved' }
  const heads = [own, other].map((rights, index) =>
    articleHead({ url: `https://daily.internal/live/#post-${index}`, ...(rights && { rights }) }),
  )
  const files = [heads, [...heads].reverse()].map((one) => rightsFilesOf({ sections: all, heads: one, feeds: [] }))
  const [first, second] = files.map(({ hosting }) => hosting.map(({ text }) => text))
  expect(first).toEqual(second)
  for (const { rsl, rulesFor } of files.map(read)) {
    const address = new URL('https://daily.internal/live/')
    expect(words.map(({ use }) => saidInRsl(rsl, address, use))).toEqual([
      'prohibited',
      undefined,
      undefined,
      undefined,
    ])
    expect(firstFor(rulesFor(address), '/live/')).toEqual({ location: '/live/', 'tdm-reservation': 1 })
  }
})
