import { expect, test } from 'vitest'
import { changedHtml } from '../../src/partner/document/html.ts'
import { addCaptions, leadFirst, leaveOut } from '../../src/partner/rules/figures.ts'
import { html } from './good.ts'

const url = 'https://daily.internal/a.jpg'
const img = `<img src="${url}" alt="A">`
const other = '<img src="https://daily.internal/b.jpg" alt="B">'

test.each([
  {
    because: 'its figure has no caption',
    written: `<figure>${img}</figure>`,
    picture: { caption: 'A.', credit: 'Li Lei' },
    made: `<figure>${img}<figcaption>A. <small>Li Lei</small></figcaption></figure>`,
  },
  {
    because: 'it has no figure',
    written: `<p>One ${img} two</p>`,
    picture: { credit: 'Li Lei' },
    made: `<p>One </p><figure>${img}<figcaption><small>Li Lei</small></figcaption></figure><p> two</p>`,
  },
  {
    because: 'nothing is known of it',
    written: `<p>${img}</p>`,
    picture: {},
    made: `<p>${img}</p>`,
  },
  {
    because: 'it has a caption of its own',
    written: `<figure>${img}<figcaption>B</figcaption></figure>`,
    picture: { caption: 'A.' },
    made: `<figure>${img}<figcaption>B</figcaption></figure>`,
  },
  {
    because: 'it is another picture',
    written: `<p>${other}</p>`,
    picture: { caption: 'A.' },
    made: `<p>${other}</p>`,
  },
])('captions of a picture where $because', ({ written, picture, made }) => {
  const changed = changedHtml(html(written), (body) => addCaptions(body, [{ url, alt: 'A', ...picture }]))
  expect(changed).toBe(made)
})

test.each([
  {
    because: 'a figure is moved',
    written: `<p>One</p><figure>${img}</figure><p>Two</p>`,
    made: `<figure>${img}</figure><p>One</p><p>Two</p>`,
  },
  { because: 'a lone picture gets a figure', written: `<p>One ${img}</p>`, made: `<figure>${img}</figure><p>One </p>` },
  { because: 'it is first', written: `<figure>${img}</figure><p>Two</p>`, made: `<figure>${img}</figure><p>Two</p>` },
  { because: 'it is not there', written: `<p>One</p><p>${other}</p>`, made: `<p>One</p><p>${other}</p>` },
])('the lead picture comes first: $because', ({ written, made }) => {
  expect(changedHtml(html(written), (body) => leadFirst(body, url))).toBe(made)
})

test.each([
  {
    because: 'with its figure',
    written: `<figure>${img}<figcaption>A</figcaption></figure><p>B</p>`,
    made: '<p>B</p>',
  },
  { because: 'of two', written: `<figure>${img}${other}</figure>`, made: `<figure>${other}</figure>` },
  { because: 'of a paragraph', written: `<p>One ${img}</p>`, made: '<p>One </p>' },
  { because: 'but no other one', written: `<p>${other}</p>`, made: `<p>${other}</p>` },
])('a picture is left out: $because', ({ written, made }) => {
  expect(changedHtml(html(written), (body) => leaveOut(body, new Set([url])))).toBe(made)
})
