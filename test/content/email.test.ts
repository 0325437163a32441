import { expect, test } from 'vitest'
import { person } from '../../src/content/map-value.ts'

const hintsOf = (value: unknown) =>
  person
    .safeParse(value)
    .error?.issues.map((issue) =>
      issue.code === 'custom' ? (issue.params?.hint ?? issue.params?.instead?.[0]) : issue.message,
    )

test.each([
  { because: 'it is a name', value: 'Li Lei' },
  { because: 'it has a comma', value: 'Li Lei, Han Meimei' },
  { because: 'something is in parentheses', value: 'Li Lei (@li)' },
  { because: 'something is between < and >', value: 'Li <3 Lei>' },
  { because: 'it is an address alone', value: 'li@daily.internal' },
  { because: 'the address has its own key', value: { name: 'Li Lei', email: 'li.lei+news@daily.internal' } },
  { because: 'the domain is encoded', value: { name: 'Li Lei', email: "o'li@xn--fiq.internal" } },
])('$value is a person: $because', ({ value }) => {
  expect(hintsOf(value)).toBeUndefined()
})

test.each([
  { value: 'Li Lei <li@daily.internal>', hint: 'Write the person as {name: "Li Lei", email: li@daily.internal}.' },
  { value: 'li@daily.internal (Li Lei)', hint: 'Write the person as {name: "Li Lei", email: li@daily.internal}.' },
  { value: '<li@daily.internal>', hint: 'Write the person as {name: "...", email: li@daily.internal}.' },
  {
    value: { name: 'Li Lei<li@daily.internal>' },
    hint: 'Write the person as {name: "Li Lei", email: li@daily.internal}.',
  },
  { value: { name: 'Li', email: 'li@中.internal' }, hint: 'li@xn--fiq.internal' },
  {
    value: { name: 'Li', email: '李@daily.internal' },
    hint: 'Write another address: what is before the @ must be in ASCII letters.',
  },
  { value: { name: 'Li', email: 'li@daily' }, hint: undefined },
  { value: { name: 'Li', email: '"li lei"@daily.internal' }, hint: undefined },
  { value: { name: 'Li', email: 'li@[127.0.0.1]' }, hint: undefined },
  { value: { name: 'Li', email: 'li@daily_1.internal' }, hint: undefined },
  { value: { name: 'Li', email: 'mailto:li@daily.internal' }, hint: undefined },
])('$value is refused; $hint', ({ value, hint }) => {
  expect(hintsOf(value)).toEqual([hint])
})
