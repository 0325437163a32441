/**
 * Shows the buttons, which do nothing without a script, and copies the address. A page without HTTPS has no clipboard:
 * there the script selects the address and copies it in the old way.
 */
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
