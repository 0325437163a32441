import type { Host } from './model.ts'

/**
 * GitHub Pages, which decides on types by the ends of names, keeps everything for 600 seconds, and has neither headers nor redirects. A
 * site that it builds from a branch goes through Jekyll, which leaves out names with _ in front, unless there is a file `.nojekyll`.
 * https://docs.github.com/pages/getting-started-with-github-pages/about-github-pages
 */
export const githubPages: Host = {
  name: 'github-pages',
  title: 'GitHub Pages',
  write: ({ files, redirects }) => ({
    files: files.some(({ path }) => /(?:^|\/)[_.]/.test(path))
      ? [{ place: 'served', name: '.nojekyll', text: '' }]
      : [],
    lost: redirects.every(({ hasPage }) => hasPage)
      ? []
      : [lostRedirects(redirects.filter(({ hasPage }) => !hasPage).length)],
  }),
}

const lostRedirects = (count: number) =>
  `GitHub Pages has no redirects, so ${count === 1 ? 'an old address leads' : `${count} old addresses lead`} nowhere.`
