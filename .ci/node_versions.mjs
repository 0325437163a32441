import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Installs the packed package in an empty folder and uses it there under each version of Node.js that is named: npx runs it,
 * every entry point can be imported, init, build, check and serve work, the golden cases come out byte for byte, and nothing is
 * printed that is not expected.
 */
const root = mkdtempSync(join(tmpdir(), 'feedwright-'))
try {
  const { cli, tarball } = packed()
  for (const version of process.argv.slice(2)) {
    const node = programOf(version)
    runsByNpx(node, tarball)
    canBeImported(node)
    await works(node, cli)
    isTheSame(node, cli)
    console.log(`Node ${run(node, ['--version']).stdout.trim()}: works, and writes the same`)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

/** The command of the package as others install it. */
function packed() {
  const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', root], { encoding: 'utf8' }).trim()
  const tarball = join(root, name)
  install(root, tarball)
  return { cli: join(root, 'node_modules/feedwright/lib/cli.js'), tarball }
}

/**
 * What `npx feedwright` does in a folder where nothing is installed: by the npm of this machine, with the version first in PATH.
 * @param {string} node
 * @param {string} tarball
 */
function runsByNpx(node, tarball) {
  const cwd = mkdtempSync(join(root, 'npx-'))
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` }
  const run = (/** @type {string[]} */ args) =>
    execFileSync('npm', ['exec', '--yes', '--loglevel=error', `--package=${tarball}`, '--', ...args], {
      cwd,
      env,
      encoding: 'utf8',
    })
  assert.equal(run(['node', '--version']), execFileSync(node, ['--version'], { encoding: 'utf8' }))
  assert.match(run(['feedwright', 'init', '--url', 'news.internal']), /content\/news\/welcome\.md/)
  assert.match(run(['feedwright', 'build']), /^1 article, /)
}

/**
 * Every entry point, from a program beside the installed package.
 * @param {string} node
 */
function canBeImported(node) {
  const { exports } = JSON.parse(readFileSync(join(root, 'node_modules/feedwright/package.json'), 'utf8'))
  const names = Object.keys(exports).filter((path) => !path.endsWith('.json'))
  const program = names.map((path) => `await import('feedwright${path.slice(1)}')`).join('\n')
  const { status, stderr } = run(node, ['--input-type=module', '-e', program], root)
  assert.deepEqual({ node, names, status, stderr }, { node, names, status: 0, stderr: '' })
}

/**
 * The program of a version of Node.js, by the npm package that holds nothing else.
 * @param {string} version
 */
function programOf(version) {
  const name = `node-${process.platform}-${process.arch}`
  install(join(root, version), `${name}@${version}`)
  return join(root, version, 'node_modules', name, 'bin/node')
}

/**
 * @param {string} folder
 * @param {string} what
 */
function install(folder, what) {
  const flags = ['--silent', '--no-save', '--no-audit', '--no-fund', '--prefix', folder]
  execFileSync('npm', ['install', ...flags, what], { stdio: 'inherit' })
}

/**
 * Every command, one after the other, in an empty folder.
 * @param {string} node
 * @param {string} cli
 */
async function works(node, cli) {
  const cwd = mkdtempSync(join(root, 'empty-'))
  const flags = ['--title', 'Example News', '--section', 'Local News', '--url', 'https://news.internal/']
  for (const args of [['init', ...flags], ['build'], ['check']]) {
    const { status, stderr } = run(node, [cli, ...args], cwd)
    assert.deepEqual({ node, args, status, stderr }, { node, args, status: 0, stderr: '' })
  }
  const feed = readFileSync(join(cwd, 'dist/rss.xml'), 'utf8')
  assert.deepEqual(await served(node, cli, cwd), { status: 200, feed, code: 130, stderr: '' })
}

/**
 * A feed as the preview serves it, and how Ctrl-C ends the preview.
 * @param {string} node
 * @param {string} cli
 * @param {string} cwd
 */
async function served(node, cli, cwd) {
  const child = spawn(node, [cli, 'serve', '--port', '0'], { cwd, timeout: 60_000, killSignal: 'SIGKILL' })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (piece) => (said.stdout += piece))
  child.stderr.on('data', (piece) => (said.stderr += piece))
  const ended = once(child, 'exit')
  while (!said.stdout.includes('\n') && child.exitCode === null) await Promise.race([once(child.stdout, 'data'), ended])
  const [url = said.stderr] = /http\S+/.exec(said.stdout) ?? []
  const answer = await fetch(`${url}files/rss.xml`)
  const feed = await answer.text()
  child.kill('SIGINT')
  const [code] = await ended
  return { status: answer.status, feed, code, stderr: said.stderr }
}

/**
 * The golden cases and the broken articles, as the tests have them.
 * @param {string} node
 * @param {string} cli
 */
function isTheSame(node, cli) {
  const fixed = ['--no-cache', '--now', '2020-01-01']
  for (const name of readdirSync('test/golden')) {
    const [folder, out] = [`test/golden/${name}`, mkdtempSync(join(root, 'dist-'))]
    const places = ['--content', `${folder}/content`, '--out', out, '--hosting', `${out}-hosting`]
    const { status, stderr } = run(node, [cli, 'build', ...fixed, ...places])
    const report = readFileSync(`${folder}/report.txt`, 'utf8')
    assert.deepEqual({ node, folder, status, stderr }, { node, folder, status: 0, stderr: report })
    assert.deepEqual(documentsIn(out), documentsIn(`${folder}/dist`))
  }
  const { status, stderr } = run(node, [cli, 'check', ...fixed, '--content', 'test/broken/content'])
  const report = readFileSync('test/broken/report.txt', 'utf8')
  assert.deepEqual({ node, status, stderr }, { node, status: 1, stderr: report })
}

/**
 * @param {string} node
 * @param {string[]} args
 * @param {string} [cwd]
 */
function run(node, args, cwd) {
  return spawnSync(node, args, { cwd, encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' })
}

/**
 * Every document below a folder, by its path.
 * @param {string} folder
 */
function documentsIn(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const documents = paths.filter((path) => /\.(?:xml|json|html|opml)$/.test(path))
  return documents.map((path) => [path, readFileSync(join(folder, path), 'utf8')])
}
