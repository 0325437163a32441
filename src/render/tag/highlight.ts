import type { Rendering } from './model.ts'

/** A block of code: `highlight LANGUAGE` of Hugo and Jekyll, `codeblock [title] [lang:LANGUAGE] [address] [text]` of Hexo. */
export const highlight: Rendering = ({ name, named, bare, rest }) => {
  if (!/^code/.test(name))
    return { kind: 'code', language: inOneWord(named.lang ?? named.language ?? bare[0]), title: '' }
  const words = bare.filter((word) => !/^(?:lang|line_number|first_line|highlight|mark|wrap)$/.test(word))
  const address = /(?<=^|\s)https?:\/\/\S+|(?<=\s)\/\S+/.exec(rest)?.[0]
  const before = words.slice(0, address === undefined ? undefined : words.indexOf(address)).join(' ')
  const behind = address === undefined ? '' : words.slice(words.indexOf(address) + 1).join(' ')
  const link = address === undefined ? '' : `[${behind || 'link'}](${address})`
  const title = before === '' ? link : `**${before}**${link && ` ${link}`}`
  return { kind: 'code', language: inOneWord(named.lang ?? named.language), title }
}

const inOneWord = (language = ''): string => /^[\w+#.-]+$/.exec(language)?.[0] ?? ''
