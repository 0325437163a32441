import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { publint } from 'publint'
import { expect, test } from 'vitest'
import { partners } from '../src/partner/index.ts'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

test('the package holds the compiled program and nothing of its making', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })
  const paths: string[] = JSON.parse(stdout)[0].files.map(({ path }: { path: string }) => path)
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
  expect(named.sort()).toEqual([...new Set(bundled.map(([, one]) => one))].sort())
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
    'articleMeta atom build check clean configSettings formats head heads json links partners report rss rules sectionSettings severity siteSettings',
  )
})

test('the sanitiser is one without the known hole', () => {
  const [major = 0, minor = 0, patch = 0] = json('node_modules/sanitize-html/package.json')
    .version.split('.')
    .map(Number)
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(2_017_004)
})

test('nothing is shipped that the README does not explain', () => {
  const readme = readFileSync('README.md', 'utf8').split('## Packages')[1] ?? ''
  const imported = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(`src/${path}`, 'utf8').matchAll(/^import (?!type).* from '([^'.:]+)'$/gm)])
  expect(imported.length).toBeGreaterThan(10)
  for (const [, name] of imported) expect(readme).toMatch(new RegExp(`(?<!\\w)${name}\\b`))
})
