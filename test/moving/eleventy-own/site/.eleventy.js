const { DateTime } = require('luxon')

module.exports = (eleventyConfig) => {
  eleventyConfig.addFilter('byMonth', (date) => {
    return DateTime.fromJSDate(date).toFormat('yyyy/MM')
  })
  return { dir: { input: 'src' } }
}
