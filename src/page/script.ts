/** Shows the buttons, which do nothing without it, and makes them copy. A page that is not secure has no clipboard: there it selects. */
export const script = `
for (const button of document.querySelectorAll('button')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const link = button.parentElement.querySelector('a')
    try {
      await navigator.clipboard.writeText(link.textContent)
    } catch {
      getSelection().selectAllChildren(link)
      if (!document.execCommand('copy')) return
    }
    const { copy, copied } = button.dataset
    document.querySelector('[role=status]').textContent = copied
    button.textContent = copied
    setTimeout(() => { button.textContent = copy }, 2000)
  })
}
`.trim()
