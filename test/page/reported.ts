import { readFileSync } from 'node:fs'
import type { Diagnostic, ForPartner } from '../../src/diagnostic.ts'
import type { Reported } from '../../src/page/partner-report.ts'
import type { Verdict } from '../../src/partner/report/verdicts.ts'
import type { ExaminedArticle } from '../../src/partner/stage/outcome.ts'

/** A picture of these bytes. */
export const picture = (bytes: Uint8Array, alt = 'The bridge', type = 'image/png') =>
  ({ alt, type, length: bytes.length, read: () => bytes }) satisfies ExaminedArticle['picture']

/** An article with a small picture. */
export const examined = (changes: Partial<ExaminedArticle> = {}): ExaminedArticle => ({
  title: 'A bridge opens',
  url: 'https://daily.internal/news/bridge/',
  picture: picture(readFileSync('test/pictures/a.png')),
  ...changes,
})

/** A finding for MSN about its title. */
export const finding = (changes: Partial<Diagnostic> = {}, partner: Partial<ForPartner> = {}): Diagnostic => ({
  ...{ file: 'content/news/bridge.md', line: 2, column: 8, rule: 'MS04' },
  message: 'The title has 14 characters; MSN asks for 21 to 75.',
  hint: 'Say more in it: who, what, where.',
  partner: {
    ...{ name: 'msn', severity: 'error', known: 'S: Microsoft Partner Hub, help pages on feeds' },
    ...partner,
  },
  ...changes,
})

/** A verdict with these findings. */
export const verdict = (name: string, title: string, findings: readonly Diagnostic[] = []): Verdict => {
  const count = (kind: ForPartner['severity']) => findings.filter(({ partner }) => partner?.severity === kind).length
  const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') }
  return {
    ...{ name, title, findings: [...findings] },
    ...counts,
    notExamined: 0,
    verdict: counts.errors > 0 ? 'would be refused' : 'can be sent',
  }
}

/** A report with everything that there is: two partners with findings, and one without. */
export const everything: Reported = {
  diagnostics: [finding({ rule: 'bad-date', partner: undefined })],
  articles: new Map([
    ['content/news/bridge.md', examined()],
    ['content/news/桥.md', examined({ title: '黄浦区的新桥通车', picture: picture(Buffer.alloc(1_234_567), '新桥') })],
    ['content/news/arch.md', examined({ title: 'قوس جديد فوق النهر', picture: undefined })],
  ]),
  verdicts: [
    verdict('msn', 'Microsoft Start (MSN)', [
      finding(
        { file: 'content/site.yaml', line: 4, column: 1, rule: 'MS01', hint: 'Write an address with https.' },
        { severity: 'error' },
      ),
      finding(),
      finding(
        { line: 5, column: 1, rule: 'MS08', message: 'The picture is 700 pixels wide.', hint: 'Save it larger.' },
        { severity: 'warning', known: 'M' },
      ),
      finding({ file: 'content/news/桥.md' }, { severity: 'note' }),
    ]),
    verdict('smartnews', 'SmartNews', [
      finding(
        { rule: 'missing-alt', related: { file: 'content/news/arch.md', line: 3, column: 1 } },
        { name: 'smartnews', severity: 'warning', known: 'own: the plain reader', row: 'SN05' },
      ),
      finding({ file: 'content/news/arch.md', rule: 'SN03' }, { name: 'smartnews', severity: 'note', known: 'T' }),
    ]),
    verdict('line', 'LINE'),
  ],
}
