import { spawn } from 'node:child_process'

/** Opens an address in the browser of this machine; without a browser nothing happens. */
export function openBrowser(url: string): void {
  const [command, args] = commands[process.platform] ?? ['xdg-open', []]
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => {}) // the address is printed on the terminal too
  child.unref()
}

const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
  darwin: ['open', []],
  win32: ['explorer.exe', []],
}
