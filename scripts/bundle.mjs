import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cyclonedxEsbuildPlugin } from '@cyclonedx/cyclonedx-esbuild'
import { build } from 'esbuild'

/** @param {string} path */
const inPackages = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))

/**
 * Makes lib/ of src/: few files instead of hundreds, since a build of few articles spends most of its time on finding and
 * opening them. What a command does not need stays in files that it does not open. Nothing is renamed, so stacks can be read.
 */
rmSync('lib', { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: [
    { in: 'src/cli.ts', out: 'cli' },
    { in: 'src/index.ts', out: 'index' },
    { in: 'src/integration/astro.ts', out: 'astro' },
    { in: 'src/integration/eleventy.ts', out: 'eleventy' },
    { in: 'src/integration/vite.ts', out: 'vite' },
    { in: 'src/content/subtags.ts', out: 'subtags' },
    { in: 'src/render/clean.ts', out: 'clean' },
    { in: 'src/worker/worker.ts', out: 'worker' },
    { in: 'src/worker/watchdog.ts', out: 'watchdog' },
  ],
  outdir: 'lib',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  // Dependencies, so that a user's own `npm audit` sees what stands between hostile HTML and readers.
  external: ['marked', 'parse5', 'sanitize-html', 'yaml'],
  // Twice, in two versions, it would be loaded and made fast twice.
  alias: { 'js-yaml': inPackages('js-yaml/dist/js-yaml.mjs') },
  plugins: [cyclonedxEsbuildPlugin({ outputFile: 'sbom.cdx.json', outputReproducible: true, logLevel: 'silent' })],
  banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
})
// The dates of languages are made of CLDR by cldr.mjs.
writeFileSync('lib/LICENSES.txt', licences([...Object.keys(metafile.inputs), 'node_modules/cldr-dates-full/']))

/**
 * The licences of all packages that went in: most ask to be passed on.
 * @param {string[]} inputs
 */
function licences(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []))
  return [...folders].sort().map(licence).join('\n\n')
}

/** @param {string} folder */
function licence(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `${license}, ${author?.name ?? author}`
  return `${name} ${version}\n\n${text}\n`
}
