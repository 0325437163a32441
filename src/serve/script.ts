/**
 * Fetches the page again after each build and replaces its body, so that the reader keeps the place in the page, and the element
 * that has the focus. It also says in the bar that a build is under way or the preview has ended, and copies places.
 */
export const script = `
const events = new EventSource('/events')
const words = JSON.parse(document.documentElement.dataset.words)
let asked = 0
let isLost = false
const say = (state, text) => {
  const bar = document.querySelector('.bar')
  bar.dataset[state] = ''
  bar.querySelector('.state').textContent = text
}
const focused = () => {
  const { id, tagName } = document.activeElement
  const href = document.activeElement.getAttribute('href')
  return id ? '#' + CSS.escape(id) : href ? 'a[href="' + CSS.escape(href) + '"]' : tagName === 'SUMMARY' && '.found summary'
}
events.addEventListener('building', () => say('building', words.building))
events.addEventListener('built', async ({ data }) => {
  const bar = document.querySelector('.bar')
  if (data === bar.dataset.build && !isLost && !('building' in bar.dataset)) return
  isLost = false
  const own = ++asked
  const reply = await fetch(location.href)
  if (!reply.ok) return say('lost', words.gone)
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html')
  if (own !== asked) return
  const element = focused()
  const isOpen = document.querySelector('.found')?.open
  document.title = fresh.title
  document.body.replaceWith(document.adoptNode(fresh.body))
  const found = document.querySelector('.found')
  if (found && isOpen) found.open = true
  if (element) document.querySelector(element)?.focus({ preventScroll: true })
})
events.addEventListener('error', () => {
  isLost = true
  say('lost', words.lost)
})
addEventListener('click', async ({ target }) => {
  const found = document.querySelector('.found')
  if (found && (!found.contains(target) || target.closest('a'))) found.open = false
  const button = target.closest('[data-copy]')
  if (!button) return
  await navigator.clipboard.writeText(button.dataset.copy)
  button.textContent = words.copied
})
addEventListener('keydown', ({ key }) => {
  const found = document.querySelector('.found')
  if (key !== 'Escape' || !found?.open) return
  found.open = false
  found.querySelector('summary').focus()
})
`.trim()
