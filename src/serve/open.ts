import open from 'open'

/** Opens an address in the browser of this machine; without a browser nothing happens, since the address is printed too. */
export async function openBrowser(url: string): Promise<void> {
  try {
    const child = await open(url)
    child.on('error', () => {})
  } catch {
    // there is no browser, or nothing that opens one
  }
}
