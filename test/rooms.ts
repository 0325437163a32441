import { dirname, join } from 'node:path'
import { filesOf } from './folder.ts'

/** The rooms of src/ and the files in its root, from the ground up: each imports from those before it only. */
export const floors: readonly string[] = [
  ...[
    'limits',
    'language',
    'text',
    'model',
    'rules',
    'diagnostic',
    'disk',
    'time',
    'http',
    'report',
    'picture',
    'attachment',
    'generator',
    'content',
    'moving',
    'render',
    'look',
    'hooks',
    'feed',
    'partner',
  ],
  ...[
    'worker',
    'select',
    'hosting',
    'rights',
    'publish',
    'store',
    'head',
    'page',
    'previous',
    'check',
    'edition',
    'item',
    'build',
    'adopt',
    'announce',
    'live',
    'serve',
    'command',
    'integration',
    'index',
    'cli',
  ],
]

export const sources: readonly (readonly [string, Buffer])[] = [...filesOf('src')].filter(([path]) =>
  path.endsWith('.ts'),
)

/** Every file that imports, and what it imports, by their paths below src/; types and `import()` included. */
export const imports: readonly { file: string; imported: string }[] = sources.flatMap(([file, bytes]) =>
  [...String(bytes).matchAll(/\bfrom '(\.[^']*)'|\bimport(?: |\()'(\.[^']*)'/g)].map(([, from, lone]) => ({
    file,
    imported: join(dirname(file), from ?? lone ?? ''),
  })),
)

/** `content` of `content/site.ts`, `cli` of `cli.ts`. */
export const roomOf = (path: string): string => /^[^/.]*/.exec(path)?.[0] ?? ''

/** The rooms that each room imports, in the order of the floors. */
export const importsOfRooms: ReadonlyMap<string, readonly string[]> = new Map(
  floors.map((room) => {
    const own = imports.filter(({ file }) => roomOf(file) === room).map(({ imported }) => roomOf(imported))
    return [room, floors.filter((other) => other !== room && own.includes(other))]
  }),
)
