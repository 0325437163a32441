import { posix } from 'node:path'
import { parse } from 'yaml'
import { filesOf } from '../folder.ts'

type Values = Record<string, unknown>

/** A folder of content as a program would give it: its settings and articles as values, each with the file that it comes from. */
export function givenOf(content: string) {
  const files = [...filesOf(content)].map(([path, bytes]) => [path, bytes.toString()] as const)
  const settings = files.filter(([path]) => /(?:^|\/)s(?:ite|ection)\.yaml$/.test(path))
  return {
    settings: valuesOf(settings.find(([path]) => path === 'site.yaml')?.[1] ?? ''),
    sections: Object.fromEntries(
      settings.flatMap(([path, text]) => (path === 'site.yaml' ? [] : [[posix.dirname(path), valuesOf(text)]])),
    ),
    articles: files.flatMap(([path, text]) => (path.endsWith('.md') ? itemOf(path, text) : [])),
    content,
  }
}

function itemOf(file: string, text: string) {
  const [, front, markdown = ''] = /^\uFEFF?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)(.*)$/s.exec(text) ?? []
  if (front === undefined) return []
  const { title = '', ...values } = valuesOf(front)
  return [{ title: String(title), ...values, file, markdown }]
}

const valuesOf = (yaml: string): Values => {
  const values: unknown = parse(yaml)
  return typeof values === 'object' && values !== null ? Object.fromEntries(Object.entries(values)) : {}
}
