export default {
  article(article, { file }) {
    if (file === 'a.md') throw new Error('There is no desk for this article')
    return file === 'b.md' ? null : article
  },
}
