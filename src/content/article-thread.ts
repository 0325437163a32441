import { workerData } from 'node:worker_threads'
import { sectionAbove } from '../select/sections.ts'
import { answerAll } from '../thread.ts'
import { type Found, readFile } from './article-file.ts'
import type { Office } from './article-threads.ts'
import { filesOf } from './read.ts'

const { folder, sections }: Office = workerData
const { text } = filesOf(folder)

answerAll((paths: readonly string[]): Found[] =>
  paths.map((path) => readFile(text, path, sectionAbove(sections, path))),
)
