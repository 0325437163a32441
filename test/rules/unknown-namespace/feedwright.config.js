export default {
  namespaces: { desk: 'https://daily.internal/ns/desk', podcast: 'https://podcastindex.org/namespace/1.0' },
  itemElements: () => [{ name: 'desk:edition', text: 'Morning' }],
}
