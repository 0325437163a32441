export default {
  article: (article, { file }) => (file === 'a.md' ? undefined : article),
}
