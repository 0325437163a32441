import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { build } from '../../src/build.ts'
import { checkLive } from '../../src/live/check.ts'
import { article, folder, site } from '../folder.ts'
import { freePort } from '../servers/running.ts'

/** Real servers with a configuration as small as it can be: none of them gives a finding. */
const servers: readonly {
  name: string
  program: string
  args: (root: string) => string[]
  files: (means: Means) => Record<string, string>
}[] = [
  {
    name: 'nginx',
    program: 'nginx',
    args: (root) => ['-p', root, '-e', 'stderr', '-c', join(root, 'nginx.conf')],
    files: (means) => ({ 'nginx.conf': nginx(means) }),
  },
  {
    name: 'Caddy',
    program: 'caddy',
    args: (root) => ['run', '--config', join(root, 'Caddyfile'), '--adapter', 'caddyfile'],
    files: (means) => ({ Caddyfile: caddy(means) }),
  },
  {
    name: 'Apache',
    program: 'apache2',
    args: (root) => ['-f', join(root, 'apache2.conf'), '-DFOREGROUND'],
    files: (means) => ({ 'apache2.conf': apache(means) }),
  },
]

type Means = { port: number; out: string }

const running: ChildProcess[] = []
afterAll(() => {
  for (const child of running) child.kill()
})

for (const { name, program, args, files } of servers) {
  const isHere = spawnSync(program, ['-v']).error === undefined
  const runs = isHere || process.env.FEEDWRIGHT_SERVERS === 'required'
  if (!runs) console.warn(`${name} is not installed: it is not tried.`)
  test.runIf(runs)(`a healthy ${name} gives no finding`, async () => {
    const above = folder()
    chmodSync(above, 0o755) // servers drop the rights of root
    const means = { port: await freePort(), out: join(above, 'dist') }
    await publish(means)
    const root = folder(files(means))
    const child = spawn(program, args(root), {
      cwd: root,
      env: { ...process.env, HOME: root, XDG_DATA_HOME: root, XDG_CONFIG_HOME: root },
    })
    running.push(child)
    let said = ''
    child.stderr.on('data', (chunk) => (said += chunk))
    const outcome = await answered(means.port)
    expect('failed' in outcome ? said : outcome).toMatchObject({ diagnostics: [] })
    expect('documents' in outcome && outcome.documents.map((one) => new URL(one).pathname)).toEqual([
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
    ])
  })
}

async function publish({ port, out }: Means): Promise<void> {
  const settings = site
    .replace('https://daily.internal/', `http://127.0.0.1:${port}/`)
    .replace('pages: false', 'pages: true')
  const content = folder({
    'site.yaml': settings,
    'a.md': article({ body: 'The new bridge opens on Friday.\n\n'.repeat(100) }),
  })
  const { ok, diagnostics } = await build({ content, out })
  expect(ok, JSON.stringify(diagnostics)).toBe(true)
}

/** The check of a server that has just been started, as soon as it answers. */
async function answered(port: number) {
  for (let tries = 0; ; tries += 1) {
    const outcome = await checkLive(`http://127.0.0.1:${port}/`, undefined)
    if (!('failed' in outcome) || tries === 100) return outcome
    await sleep(100)
  }
}

const nginx = ({ port, out }: Means) => `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
pid nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path a; proxy_temp_path b; fastcgi_temp_path c; uwsgi_temp_path d; scgi_temp_path e;
  charset utf-8;
  charset_types text/html application/rss+xml application/atom+xml;
  gzip on;
  gzip_vary on;
  gzip_types application/rss+xml application/atom+xml application/feed+json;
  add_header Cache-Control "public, max-age=300";
  add_header Access-Control-Allow-Origin "*";
  add_header X-Content-Type-Options nosniff;
  types { text/html html; text/x-opml opml; }
  server {
    listen 127.0.0.1:${port};
    root ${out};
    location ~ /rss\\.xml$ { types {} default_type application/rss+xml; }
    location ~ /atom\\.xml$ { types {} default_type application/atom+xml; }
    location ~ /feed\\.json$ { types {} default_type application/feed+json; }
  }
}
`

/** Without `DeflateAlterETag` it does not recognize the ETag of a packed feed: a real server with the fault of H16. */
const apache = ({ port, out }: Means) => `ServerName 127.0.0.1
ServerRoot /usr/lib/apache2
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
PidFile ${out}.pid
ErrorLog ${out}.log
Listen 127.0.0.1:${port}
${['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'filter', 'deflate'].map((name) => `LoadModule ${name}_module modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${out}
DirectoryIndex index.html
<Directory ${out}>
  Require all granted
</Directory>
<Files rss.xml>
  ForceType "application/rss+xml; charset=utf-8"
</Files>
<Files atom.xml>
  ForceType "application/atom+xml; charset=utf-8"
</Files>
<Files feed.json>
  ForceType application/feed+json
</Files>
AddOutputFilterByType DEFLATE application/rss+xml application/atom+xml application/feed+json
DeflateAlterETag NoChange
Header set Cache-Control "public, max-age=300"
Header set Access-Control-Allow-Origin "*"
Header set X-Content-Type-Options nosniff
`

const caddy = ({ port, out }: Means) => `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${out}
  @rss path *rss.xml
  @atom path *atom.xml
  @json path *feed.json
  header @rss Content-Type "application/rss+xml; charset=utf-8"
  header @atom Content-Type "application/atom+xml; charset=utf-8"
  header @json Content-Type application/feed+json
  header Cache-Control "public, max-age=300"
  header Access-Control-Allow-Origin "*"
  header X-Content-Type-Options nosniff
  encode gzip {
    match {
      header Content-Type application/rss+xml*
      header Content-Type application/atom+xml*
      header Content-Type application/feed+json*
    }
  }
  file_server
}
`
