/** Makes relative references from a folder below the output folder, with a slash at its end, to other paths there. */
export function relativeTo(folder: string): (path: string) => string {
  const up = '../'.repeat(folder.split('/').length - 1)
  return (path) => up + path.split('/').map(encodeURIComponent).join('/') || './'
}
