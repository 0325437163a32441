import { expect, test } from 'vitest'
import { government as printed } from '../../src/head/government.ts'
import { headOf } from '../../src/head/head.ts'
import type { RenderedArticle } from '../../src/model.ts'
import { report } from '../../src/report.ts'
import { article, folder, site as settings } from '../folder.ts'
import { check } from '../here.ts'
import { section, article as valid } from '../valid.ts'

const government = { siteIdCode: '4400000001' }
const site = section({ path: '', title: 'Daily' })
const picture = { url: 'https://daily.internal/bridge.jpg', alt: 'The bridge' }

/** What the page of an article says, by name. */
const said = (changes: Partial<RenderedArticle>, url: string | undefined = valid(changes).url) =>
  printed({ article: valid(changes), site, above: [], url }).map(({ attributes }) => attributes)
const values = (changes: Partial<RenderedArticle>) =>
  Object.fromEntries(said(changes).map(({ name = '', content }) => [name, content]))

test('the page of an article says all that is known, in the order of the guideline', () => {
  const names = {
    ...{ siteName: '新区', siteIdCode: '4400000001', columnName: '要闻', columnDescription: '本区要闻' },
    ...{ columnKeywords: ['要闻', '新区'], columnType: '新闻发布', source: '新区管委会' },
  }
  expect(said({ section: section({ government: names }), picture })).toEqual([
    { name: 'SiteName', content: '新区' },
    { name: 'SiteDomain', content: 'daily.internal' },
    { name: 'SiteIDCode', content: '4400000001' },
    { name: 'ColumnName', content: '要闻' },
    { name: 'ColumnDescription', content: '本区要闻' },
    { name: 'ColumnKeywords', content: '要闻,新区' },
    { name: 'ColumnType', content: '新闻发布' },
    { name: 'ArticleTitle', content: 'A bridge opens' },
    { name: 'PubDate', content: '2019-11-01 00:00' },
    { name: 'ContentSource', content: '新区管委会' },
    { name: 'Keywords', content: 'Traffic' },
    { name: 'Author', content: 'Li Lei' },
    { name: 'Description', content: 'It opens.' },
    { name: 'Image', content: 'https://daily.internal/bridge.jpg' },
    { name: 'Url', content: 'https://daily.internal/news/bridge/' },
  ])
})

test.each<{ because: string; changes: Partial<RenderedArticle>; says: Record<string, string | undefined> }>([
  {
    because: 'the column is the section',
    changes: {},
    says: { ColumnName: 'News', ColumnDescription: 'News of the city', ColumnType: undefined },
  },
  {
    because: 'the site itself is no column',
    changes: { section: section({ government, path: '' }) },
    says: { ColumnName: undefined, ColumnDescription: undefined },
  },
  {
    because: 'the address of the site has a port and a path',
    changes: { section: section({ government, url: 'https://www.daily.internal:8443/en/' }) },
    says: { SiteDomain: 'www.daily.internal' },
  },
  { because: 'the site is the source of what names none', changes: {}, says: { ContentSource: 'Daily' } },
  {
    because: 'the article names its source',
    changes: { source: { name: '新华社' }, section: section({ government: { ...government, source: '新区管委会' } }) },
    says: { ContentSource: '新华社' },
  },
  { because: 'there is no byline', changes: { authors: [] }, says: { Author: 'Daily' } },
  {
    because: 'there are several authors and tags',
    changes: { authors: [{ name: '李雷' }, { name: '韩梅梅' }], tags: ['交通', '桥'] },
    says: { Author: '李雷,韩梅梅', Keywords: '交通,桥' },
  },
  {
    because: 'the date is that of the newsroom',
    changes: { date: { epochMilliseconds: Date.UTC(2019, 9, 31, 20, 5, 59), offset: 8 * 3_600_000 } },
    says: { PubDate: '2019-11-01 04:05' },
  },
  {
    because: 'what is empty is left out',
    changes: { summary: '', tags: [] },
    says: { Description: undefined, Keywords: undefined, Image: undefined },
  },
])('$because', ({ changes, says }) => {
  expect(values({ section: section({ government }), ...changes })).toMatchObject(
    Object.fromEntries(Object.entries(says).filter(([, value]) => value !== undefined)),
  )
  const left = Object.keys(says).filter((name) => says[name] === undefined)
  expect(Object.keys(values({ section: section({ government }), ...changes }))).not.toEqual(
    expect.arrayContaining(left.length > 0 ? left : ['-']),
  )
})

test('other sites say nothing of it', () => {
  expect(said({})).toEqual([])
})

test('a link post has no page, so none has an address', () => {
  const [own, none] = [said({ section: section({ government }) }), said({ section: section({ government }) }, '')]
  expect(own.filter(({ name }) => !none.some((one) => one.name === name)).map(({ name }) => name)).toEqual(['Url'])
})

test('no name is said twice: case does not matter in HTML', () => {
  const head = headOf(valid({ section: section({ government }), picture }), new Map([['', site]]))
  const names = [...head.matchAll(/<meta (?:name|property)="([^"]+)"/g)].map(([, name = '']) => name.toLowerCase())
  expect(names).toContain('description')
  expect(names).toEqual([...new Set(names)])
})

/** What is found in site.yaml with this setting. */
async function found(setting: string): Promise<string> {
  const root = folder({ 'content/site.yaml': `${settings}${setting}\n`, 'content/a.md': article() })
  const options = { content: `${root}/content`, out: `${root}/dist`, now: new Date('2019-11-02') }
  const { diagnostics } = await check(options)
  return report(diagnostics, 'text').replaceAll(`${root}/content/`, '')
}

test.each([
  { because: 'a code', setting: 'government: {siteIdCode: 4400000001}', says: '' },
  { because: 'a code of a ministry, in other spelling', setting: 'government: {SiteIDCode: bm07000001}', says: '' },
  { because: 'words with commas', setting: 'government: {columnKeywords: 要闻，新区}', says: '' },
  {
    because: 'a code alone',
    setting: 'government: "4400000001"',
    says: 'government: "4400000001" must be {siteIdCode, siteName, columnName, columnDescription, columnKeywords, columnType, source}.\n  Write it like "government: {siteIdCode: \'4400000001\', columnType: 通知公告}".',
  },
  {
    because: 'a key that there is not',
    setting: 'government: {sitename: Daily, siteDomain: daily.internal}',
    says: 'The key "sitedomain" is not known.',
  },
])('$because: what is found', async ({ setting, says }) => {
  const text = await found(setting)
  if (says === '') expect(text).toBe('')
  else expect(text).toContain(says)
})
