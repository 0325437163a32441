import { expect, test } from 'vitest'
import { asItIs } from '../../src/render/addressing.ts'
import { passAtOnce } from '../../src/render/body.ts'
import { markdownToHtml } from '../../src/render/markdown.ts'
import { summarize } from '../../src/render/summary.ts'

async function summaryOf(markdown: string, language = 'en'): Promise<string> {
  const body = passAtOnce(await markdownToHtml(markdown), asItIs)
  if (!body) throw new Error('The text does not pass.')
  return summarize(body.outline, language)
}

const story = 'The city opened its new bridge on Friday, two years after the old one had been closed to cars and trams.'
const 报道 = '市政府周五宣布，新建的大桥将于下月正式通车，比原计划提前三个月，市民出行时间预计缩短一半以上。'
const 記事 =
  '市は金曜日、新しい橋を来月開通させると発表した。予定より三か月早く、通勤時間はおよそ半分になる見込みだという。'
const bericht =
  'Die Stadt hat am Freitag ihre neue Brücke eröffnet, zwei Jahre nachdem die alte für Autos gesperrt worden war.'
const récit =
  'La ville a ouvert vendredi son nouveau pont, deux ans après la fermeture de l’ancien aux voitures et aux trams.'
const crónica =
  'La ciudad abrió el viernes su nuevo puente, dos años después de que el viejo se cerrara a los coches y tranvías.'

test.each([
  { line: '*By Li Lei | Updated 5 January*', told: story },
  { line: 'By Li Lei', told: story },
  { line: '**By LI LEI, Staff Writer**', told: story },
  { line: 'Written by Jane Doe and Li Lei', told: story },
  { line: '**NEWS ALERT**', told: story },
  { line: 'BREAKING NEWS', told: story },
  { line: 'Hello, readers!', told: story },
  { line: 'Dear readers,', told: story },
  { line: 'Good morning.', told: story },
  { line: 'Listen: [the mayor on the bridge](https://x.internal/a.mp3)', told: story },
  { line: 'Read more: [The old bridge](https://x.internal/old)', told: story },
  { line: '[Read this in German](https://x.internal/de)', told: story },
  { line: 'Photo: Jane Doe/AP', told: story },
  { line: '5 January 2026', told: story },
  { line: 'January 5, 2026, 09:30', told: story },
  { line: 'Politics · 4 min read', told: story },
  { line: '*This article was updated on 5 January with the number of lanes.*', told: story },
  { line: "Editor's note: names were changed.", told: story },
  { line: 'Sign up for our newsletter, The Bridge, every morning.', told: story },
  { line: 'https://x.internal/live', told: story },
  { line: 'Installer: https://x.internal/a.msi', told: story },
  { line: '— Jane Doe, [The bridge](https://x.internal/bridge)', told: story },
  { line: 'In this article:', told: story },
  { line: '- [One](https://x.internal/1)\n- [Two](https://x.internal/2)', told: story },
  { line: 'Von Anna Müller', told: bericht },
  { line: '*Text: Anna Müller, Fotos: dpa*', told: bericht },
  { line: 'Liebe Leserinnen und Leser,', told: bericht },
  { line: 'Dieser Artikel wurde am 5. Januar aktualisiert.', told: bericht },
  { line: 'Lesen Sie auch: [Die alte Brücke](https://x.internal/alt)', told: bericht },
  { line: 'Par Jeanne Dupont', told: récit },
  { line: 'Bonjour à tous !', told: récit },
  { line: 'Mis à jour le 5 janvier 2026', told: récit },
  { line: 'Lire aussi : [L’ancien pont](https://x.internal/ancien)', told: récit },
  { line: 'Por Juan Pérez', told: crónica },
  { line: '¡Hola a todos!', told: crónica },
  { line: 'Este artículo fue actualizado el 5 de enero.', told: crónica },
  { line: '文/李雷', told: 报道 },
  { line: '记者 王小明', told: 报道 },
  { line: '本报记者王小明 北京报道', told: 报道 },
  { line: '来源：新华社', told: 报道 },
  { line: '大家好！', told: 报道 },
  { line: '各位读者：', told: 报道 },
  { line: '2026年1月5日', told: 报道 },
  { line: '本文最初发表于《晚报》。', told: 报道 },
  { line: '文＝山田太郎', told: 記事 },
  { line: '皆さん、こんにちは！', told: 記事 },
  { line: 'この記事は1月5日に更新されました。', told: 記事 },
])('"$line" is passed over', async ({ line, told }) => {
  expect(await summaryOf(`${line}\n\n${told}`)).toBe(told)
})

test.each([
  { before: 'BEIJING (Xinhua) -- ', told: story },
  { before: 'BEIJING, Jan. 5 (Xinhua) -- ', told: story },
  { before: 'NEW YORK — ', told: story },
  { before: 'LONDON, Jan 5 (Reuters) - ', told: story },
  { before: 'Berlin (dpa) – ', told: bericht },
  { before: 'PARIS (AFP) — ', told: récit },
  { before: 'Madrid, 5 ene (EFE).- ', told: crónica },
  { before: '新华社北京1月5日电（记者王小明）', told: 报道 },
  { before: '新华社北京1月5日电 ', told: 报道 },
  { before: '本报讯（记者 王小明）', told: 报道 },
  { before: '中新网1月5日电 ', told: 报道 },
  { before: '【東京＝山田太郎】', told: 記事 },
  { before: '［東京　５日　ロイター］ - ', told: 記事 },
])('the dateline "$before" is left out', async ({ before, told }) => {
  expect(await summaryOf(before + told)).toBe(told)
  expect(await summaryOf(`${before.trim()}\n\n${told}`)).toBe(told)
})

test.each([
  'He is dead.',
  'By Friday, the bridge will be open.',
  'By now everybody knows it.',
  'Von hier aus sieht man alles.',
  'Par chance, personne ne passait.',
  'Por fin abrió el puente.',
  'Hello Kitty is back in town, and so are her many friends.',
  'This article explains how bridges are built.',
  'It opens today!',
  'Is it safe?',
  '**The bridge is open.**',
  'Berlin (East) and Berlin (West) were two cities.',
  'In 2026 the bridge opened.',
  'IBM - the company - closed.',
  '他去世了。',
  '记者问了三个问题。',
  '文化节今天开幕。',
  '来源不明的信件到了。',
  '橋が開通した。',
  'Update: the bridge is open again.',
  'Published on Friday, the report says nothing of the bridge.',
  'Subscribe to events of the bridge with the new program.',
  'Read more than one book.',
  '关注公共服务的市民来到现场。',
  '卡尔·马克思大街通车',
  'The Bridge (Old Town) – A play.',
  'IBM — The company closed.',
  'Related work was done in the spring of last year.',
])('"%s" is the story', async (line) => {
  expect((await summaryOf(`${line}\n\n${story}`)).startsWith(line.replaceAll('*', ''))).toBe(true)
})

test.each([
  { text: `Hello, readers! ${story}`, summary: story, because: 'the greeting goes' },
  { text: 'One. Two.\n\nThree.', summary: 'One. Two. Three.', because: 'short paragraphs are continued' },
  { text: `Short.\n\n${story} ${story}`, summary: `Short. ${story}`, because: 'up to the end of a sentence' },
  { text: `${story}\n\nMore.`, summary: story, because: 'one that is long enough is not' },
  { text: 'Short.\n\n## Then\n\nMore.', summary: 'Short.', because: 'a heading begins another part' },
  { text: '## Then\n\nMore.', summary: 'More.', because: 'a heading before it does not' },
  {
    text: 'These are the changes:\n\n- The bridge opens.\n- The ferry stops.',
    summary: 'The bridge opens. The ferry stops.',
    because: 'a colon announces the list',
  },
  {
    text: 'It opens. These are the changes:\n\n- one lane\n- two lanes',
    summary: 'It opens. one lane; two lanes',
    because: 'only the last sentence announces',
  },
  { text: '- One\n- Two\n\nA paragraph.', summary: 'A paragraph.', because: 'a list is second to a paragraph' },
  {
    text: '## A\n\n- It opens on Friday.\n\n## B\n\nFile: https://x.internal/a',
    summary: 'It opens on Friday.',
    because: 'a list is better than a notice',
  },
  { text: '**NEWS ALERT**', summary: 'NEWS ALERT', because: 'there is nothing else' },
  { text: 'Hello, readers!\n\nBy Li Lei', summary: 'Hello, readers!', because: 'the longest is the best of them' },
  { text: 'https://x.internal/a', summary: '', because: 'an address is no summary' },
  { text: '```\ncode()\n```', summary: 'code()', because: 'there is nothing else' },
  { text: '| a | b |\n| - | - |\n| c | d |', summary: 'a b c d', because: 'there is nothing else' },
  {
    text: `字${'一二三四五六七八九十'.repeat(13)}。见 https://x.internal/search?q=bridge&page=2 的新闻，其中有更多内容。`,
    summary: `字${'一二三四五六七八九十'.repeat(13)}。`,
    because: 'no sentence ends in an address',
  },
  { text: '第一句。第二句。\n\n第三句。', summary: '第一句。第二句。第三句。', because: 'Chinese has no blanks' },
  { text: '첫 문장.\n\n둘째 문장.', summary: '첫 문장. 둘째 문장.', because: 'Korean has' },
])('"$text" gives "$summary": $because', async ({ text, summary }) => {
  expect(await summaryOf(text)).toBe(summary)
})

test.each([
  { text: 'word '.repeat(100), most: 300 },
  { text: '字'.repeat(400), most: 150 },
  { text: 'e\u0301 '.repeat(300), most: 300 },
])('a sentence that is too long ends in $most characters', async ({ text, most }) => {
  const summary = await summaryOf(text)
  expect(summary.endsWith('…')).toBe(true)
  const count = [...new Intl.Segmenter('en').segment(summary)].length
  expect(count).toBeLessThanOrEqual(most)
  expect(count).toBeGreaterThan(most - 10)
})
