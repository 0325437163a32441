import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from '../../src/hosting/model.ts'
import { freePort, type Running, running } from './running.ts'

/** A web server of this machine: how it is started with a folder and with the file that Feedwright wrote for it. */
export type Server = {
  name: Host['name']
  isHere: boolean
  /** What it says against its configuration; undefined if it accepts that. */
  refusal: (place: Place) => string | undefined
  start: (place: Place) => Promise<Running>
}

/** What is served, and the file with the configuration; Apache finds its own in the folder unless it has another name. */
export type Place = { root: string; file: string }

type Kind = {
  name: Host['name']
  program: string
  /** The whole configuration of a server for this place, with few lines of ours. */
  text: (place: Place & { work: string; port: number }) => string
  /** Arguments for a file with such a text: to examine it, and to run in the foreground. */
  examine: (file: string) => readonly string[]
  run: (file: string) => readonly string[]
}

const nginx: Kind = {
  name: 'nginx',
  program: '/usr/sbin/nginx',
  text: ({ root, file, work, port }) => `\
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
worker_processes 1;
pid ${work}/pid;
error_log stderr;
events { }
http {
    access_log off;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${work}/${kind};`).join(' ')}
    include /etc/nginx/mime.types;
    server {
        listen 127.0.0.1:${port};
        root ${root};
        include ${file};
    }
}
`,
  examine: (file) => ['-t', '-q', '-e', 'stderr', '-c', file],
  run: (file) => ['-e', 'stderr', '-c', file, '-g', 'daemon off;'],
}

/** As Debian has it, with the modules that our file asks for, and with those of its defaults that pack and name types. */
const apache: Kind = {
  name: 'apache',
  program: '/usr/sbin/apache2',
  text: ({ root, file, work, port }) => `\
ServerName 127.0.0.1
ServerRoot ${work}
${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
PidFile ${work}/pid
DefaultRuntimeDir ${work}
ErrorLog ${work}/error.log
Listen 127.0.0.1:${port}
User www-data
Group www-data
TypesConfig /etc/mime.types
AddOutputFilterByType DEFLATE text/html text/plain text/xml application/rss+xml application/xml
DocumentRoot ${root}
<Directory />
  Options FollowSymLinks
  AllowOverride None
</Directory>
<Directory ${root}>
  ${file.endsWith('/.htaccess') ? 'AllowOverride All' : `Include ${file}`}
  Require all granted
</Directory>
`,
  examine: (file) => ['-t', '-f', file],
  run: (file) => ['-D', 'FOREGROUND', '-f', file],
}

const apacheModules = [
  ...['mpm_event', 'authz_core', 'mime', 'dir', 'filter'],
  ...['headers', 'rewrite', 'setenvif', 'deflate', 'negotiation'],
]

const caddy: Kind = {
  name: 'caddy',
  program: '/usr/bin/caddy',
  text: ({ root, file, port }) => `\
{
	admin off
	auto_https off
}
http://:${port} {
	bind 127.0.0.1
	root * ${root}
	import ${file}
	file_server
}
`,
  examine: (file) => ['validate', '--adapter', 'caddyfile', '--config', file],
  run: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
}

/** The servers with which the configuration is proved. */
export const servers: readonly Server[] = [nginx, apache, caddy].map((kind) => ({
  name: kind.name,
  isHere: isHere(kind.program),
  refusal(place) {
    const { file, work } = written(kind, place, 1)
    const options = { encoding: 'utf8', env: environmentIn(work) } as const
    const { status, stdout, stderr } = spawnSync(kind.program, kind.examine(file), options)
    return status === 0 ? undefined : `${stdout}${stderr}`
  },
  async start(place) {
    const port = await freePort()
    const { file, work } = written(kind, place, port)
    return await running({ program: kind.program, run: kind.run(file), environment: environmentIn(work) }, port)
  },
}))

function written(kind: Kind, place: Place, port: number): { file: string; work: string } {
  const work = mkdtempSync(join(tmpdir(), 'feedwright-'))
  chmodSync(work, 0o755) // servers that were started by root read as another user
  const file = join(work, 'server.conf')
  writeFileSync(file, kind.text({ ...place, work, port }))
  return { file, work }
}

/** Caddy keeps what it knows in the home of its user. */
const environmentIn = (work: string) => ({ ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work })

/** Without a server its tests are skipped, unless FEEDWRIGHT_SERVERS=required. */
function isHere(program: string): boolean {
  if (existsSync(program)) return true
  if (process.env.FEEDWRIGHT_SERVERS === 'required') throw new Error(`There is no ${program}.`)
  console.warn(`Skipped, since there is no ${program}: whether this server serves the feeds as it should.`)
  return false
}
