import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { publint } from 'publint'
import { expect, test } from 'vitest'
import { partners } from '../src/partner/index.ts'
import { linksOf } from './page-links.ts'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

const pack = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })

/** The files of the package, as npm would pack them. */
const files: { path: string; size: number }[] = JSON.parse(pack.stdout)[0].files
const paths = files.map(({ path }) => path)

test('the package holds the compiled program and nothing of its making', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      'lib/cli.js',
      'lib/index.js',
      'lib/index.d.ts',
      'lib/sbom.cdx.json',
      'schemas/site.json',
      'schemas/config.json',
      'docs/moving/hugo.md',
      'docs/settings.md',
      'docs/rules/unknown-key.md',
      ...partners.map(({ name }) => `docs/partners/${name}.md`),
      'docs/README.md',
      'README.md',
      'LICENSE',
    ]),
  )
  expect(
    paths.filter(
      (path) =>
        !/^(?:lib\/.*\.(?:js|d\.ts)|lib\/LICENSES\.txt|lib\/sbom\.cdx\.json|schemas\/(?:site|config|section|article)\.json|docs\/(?:(?:rules|partners|moving|deploy)\/)?[\w-]+\.md|docs\/images\/[\w-]+\.png|README\.md|LICENSE|package\.json)$/.test(
          path,
        ),
    ),
  ).toEqual([])
})

test('the bill of materials names what is bundled, and nothing of the machine or the time', () => {
  const { serialNumber, metadata, components } = json('lib/sbom.cdx.json')
  expect({ serialNumber, timestamp: metadata.timestamp }).toEqual({})
  const named: string[] = components.map(
    ({ group, name, version }: Record<string, string>) => `${group ? `${group}/` : ''}${name} ${version}`,
  )
  const bundled = [
    ...readFileSync('lib/LICENSES.txt', 'utf8').matchAll(/^((?:@[a-z\d.-]+\/)?[a-z\d.-]+ \d+\.\d+\.\d+\S*)$/gm),
  ]
  const compiled = `cldr-dates-full ${json('node_modules/cldr-dates-full/package.json').version}` // data, no code
  expect([...named, compiled].sort()).toEqual([...new Set(bundled.map(([, one]) => one))].sort())
  expect(named).toContain(`saxes ${json('node_modules/saxes/package.json').version}`)
  expect(named.filter((one) => /^(?:marked|parse5|sanitize-html|yaml) /.test(one))).toEqual([])
  expect(readFileSync('lib/sbom.cdx.json', 'utf8')).not.toContain(process.cwd())
})

test("what stands between hostile HTML and readers is a dependency, so that a user's own audit sees it", () => {
  expect(Object.keys(json('package.json').dependencies)).toEqual(['marked', 'parse5', 'sanitize-html', 'yaml', 'zod'])
})

test('publint finds nothing in the package', async () => {
  const { messages } = await publint({ pkgDir: '.', strict: true, pack: 'npm' })
  expect(messages.map(({ code, path }) => ({ code, path }))).toEqual([])
})

test('the library can be imported by its name', () => {
  const program = 'import * as library from "feedwright"; console.log(Object.keys(library).join(" "))'
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(stdout.trim()).toBe(
    'articleMeta atom build check clean configSettings formats head heads json languageOf links partners report rss rules sectionSettings severity siteSettings translation',
  )
})

test('the sanitiser is one without the known hole', () => {
  const [major = 0, minor = 0, patch = 0] = json('node_modules/sanitize-html/package.json')
    .version.split('.')
    .map(Number)
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(2_017_004)
})

test('every link of a page in the package leads to a file of the package, and pictures are small', () => {
  const pages = paths.filter((path) => path.endsWith('.md'))
  expect(pages.length).toBeGreaterThan(100)
  for (const page of pages)
    for (const { path, text } of linksOf(page)) expect(paths, `${page}: ${text}`).toContain(path)
  const pictures = files.filter(({ path }) => path.endsWith('.png'))
  expect(pictures.filter(({ size }) => size > 150_000)).toEqual([])
})

/** The packages in each table of docs/packages.md. */
const explained = () => {
  const [shipped = '', others = ''] = readFileSync('docs/packages.md', 'utf8').split('These are not in the package')
  const rows = (text: string) => [...text.matchAll(/^\| (?!package|---)(\S+) \| \S/gm)].map(([, name = '']) => name)
  return { shipped: rows(shipped), others: rows(others) }
}

test('docs/packages.md says of each package why it is there, and whether it is shipped', () => {
  const { dependencies, devDependencies } = json('package.json')
  const { shipped, others } = explained()
  expect([...shipped, ...others].sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort())
  expect(importedIn('src').filter((name) => !shipped.includes(name))).toEqual([])
  const madeOf = [...importedIn('src'), ...importedIn('scripts')]
  expect(shipped.filter((name) => !madeOf.includes(name))).toEqual([])
})

/** The packages that the files of a folder import or read, types left out. */
function importedIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:ts|mjs)$/.test(path))
  return files.flatMap((path) => {
    const text = readFileSync(`${folder}/${path}`, 'utf8')
    const names = text.matchAll(
      /^import (?!type)[^']* from '([^.':][^':]*)'|\b(?:import|resolve)\('([^.':$][^':$]*)'\)/gm,
    )
    return [...names].map(([, from, lone]) => /^(?:@[^/]+\/)?[^/]+/.exec(from ?? lone ?? '')?.[0] ?? '')
  })
}
