/** Fetches the page again after each build and replaces its body, so that the reader keeps the place in the page. */
export const script = `
const events = new EventSource('/events')
let asked = 0
events.addEventListener('built', async () => {
  const own = ++asked
  const reply = await fetch(location.href)
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html')
  if (own !== asked) return
  document.title = fresh.title
  document.body.replaceWith(document.adoptNode(fresh.body))
})
events.addEventListener('error', () => document.documentElement.classList.add('lost'))
events.addEventListener('open', () => document.documentElement.classList.remove('lost'))
`.trim()
