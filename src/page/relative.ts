/** How to get from a folder below the output folder, with a slash at its end, to another path there, as a relative reference. */
export function relativeTo(folder: string): (path: string) => string {
  const up = '../'.repeat(folder.split('/').length - 1)
  return (path) => up + path.split('/').map(encodeURIComponent).join('/') || './'
}
