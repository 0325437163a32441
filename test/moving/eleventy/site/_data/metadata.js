export default {
  title: 'Daily',
  description: 'News of the district',
}
