import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folder, site } from '../folder.ts'

const root = folder({
  'content/site.yaml': site,
  'content/a.md': '---\ntitle: A\ndate: 2019-11-01\nsumary: B\n---\nC\n',
})

/** The command line in a terminal with these variables. */
function printed(args: readonly string[], variables: Record<string, string>): string {
  const { LC_ALL: _, LC_MESSAGES: _messages, LANG: _lang, LANGUAGE: _language, ...others } = process.env
  const env = { ...others, ...variables }
  const { stdout, stderr } = spawnSync(process.execPath, [resolve('lib/cli.js'), ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return `${stderr}${stdout}`
}

const chinese = { LANG: 'zh_CN.UTF-8' }

test.each([
  {
    because: 'the terminal says nothing',
    args: ['check'],
    variables: {},
    text: /error {2}unknown-key\n.* is not known/,
  },
  {
    because: 'the terminal is Chinese',
    args: ['check'],
    variables: chinese,
    text: /错误 {2}unknown-key\n {2}未知的键 "sumary"/,
  },
  { because: 'Chinese is asked for', args: ['check', '--language', 'zh'], variables: {}, text: /未知的键 "sumary"/ },
  { because: 'English is asked for', args: ['check', '--language', 'en'], variables: chinese, text: /is not known/ },
  { because: 'it is the summary', args: ['check'], variables: chinese, text: /1 个错误，\d+ 个警告/ },
  {
    because: 'it is wrong usage',
    args: ['build', '--content', 'nowhere'],
    variables: chinese,
    text: /没有存放文章的文件夹/,
  },
  {
    because: 'it is a rule',
    args: ['explain', 'unknown-key'],
    variables: chinese,
    text: /^unknown-key {2}错误 {2}Feedwright 不认识的键\n/,
  },
  {
    because: 'it is for programs',
    args: ['check', '--report', 'json'],
    variables: chinese,
    text: /"message":"The key \\"sumary\\" is not known/,
  },
  {
    because: 'it is for programs, and Chinese is asked for',
    args: ['check', '--report', 'github', '--language', 'zh'],
    variables: {},
    text: /^::error file=content\/a\.md.*未知的键/,
  },
])('a command speaks as it should when $because', ({ args, variables, text }) => {
  expect(printed(args, variables)).toMatch(text)
})

test('a language that findings do not have is refused', () => {
  expect(printed(['check', '--language', 'de'], {})).toContain('Allowed choices are en, zh')
})
