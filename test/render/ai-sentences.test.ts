import { describe, expect, test } from 'vitest'
import { dictionaries } from '../../src/language/languages.ts'
import type { Ai } from '../../src/model/ai.ts'
import { aiSentences, withAi, withoutAi } from '../../src/render/ai-sentences.ts'
import { section } from '../valid.ts'

const of = (ai: Ai, language = 'en') => ({ ai, language, section: section() })

describe.each(Object.keys(dictionaries))('the words of %s', (language) => {
  test('four sentences differ and end as sentences do', () => {
    const all = [
      { text: 'generated' },
      { text: 'assisted' },
      { pictures: 'generated' },
      { pictures: 'edited' },
    ] as const
    const sentences = all.map((ai) => aiSentences(of(ai, language)))
    expect(new Set(sentences).size).toBe(4)
    for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}\p{Lo}].*[.。]$/u)
  })
})

test.each([{ text: 'generated' }, { text: 'assisted' }, { pictures: 'generated' }, { pictures: 'edited' }] as const)(
  'in Chinese $text$pictures has what GB 45438-2025 asks of a label in words',
  (ai) => {
    expect(aiSentences(of(ai, 'zh-CN'))).toMatch(/人工智能|AI/)
    expect(aiSentences(of(ai, 'zh-CN'))).toMatch(/生成|合成/)
  },
)

const help = 'AI helped to write this text.'

test.each([
  { summary: 'It opens.', whole: `It opens. ${help}` },
  { summary: 'Does it open?', whole: `Does it open? ${help}` },
  { summary: 'How it opens', whole: `How it opens – ${help}` },
  { summary: 'It opens…', whole: `It opens… ${help}` },
  { summary: '它开通。', whole: `它开通。${help}` },
  { summary: '', whole: help },
])('a summary "$summary" is followed by what machines made, and can be had without it', ({ summary, whole }) => {
  const assisted = of({ text: 'assisted' })
  expect(withAi(summary, assisted)).toBe(whole)
  expect(withoutAi(whole, assisted)).toBe(summary)
  expect(withoutAi(summary, assisted)).toBe(summary)
})

test('own words come before ours, and a language without words has the English ones', () => {
  const own = section({ words: { en: { textGenerated: 'A robot wrote this.' }, 'fi-FI': { textAssisted: 'Com IA.' } } })
  const said = (language: string, ai: Ai) => aiSentences({ ai, language, section: own })
  expect(said('en-GB', { text: 'generated' })).toBe('A robot wrote this.')
  expect(said('fi-FI', { text: 'assisted', note: 'Lido.' })).toBe('Com IA. Lido.')
  expect(said('fi-FI', { text: 'generated' })).toBe('A robot wrote this.')
  expect(said('sv', { pictures: 'edited' })).toBe('One or more pictures in this article were edited with AI.')
})
