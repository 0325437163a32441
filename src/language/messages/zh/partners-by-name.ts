/** Findings on what a single partner asks for: Apple News, MSN and others. */
export const partnersByName = {
  'The settings do not say in which country the publisher is based; Apple News takes only those of {*names}.':
    '设置没有说明发布者所在的国家；Apple News 只收这些国家的：{names}。',
  'Write the country, like "{value}".': '请写国家，例如 "{value}"。',
  'The publisher is based in {country}; Apple News takes only those of {*names}.':
    '发布者在 {country}；Apple News 只收这些国家的：{names}。',
  'Do not apply for Apple News, or write the true country in "{key}".':
    '请不要申请 Apple News，或者在 "{key}" 中写真实的国家。',
  '{n} of {n2} articles have a source: Apple News takes no publisher whose business is the articles of others.':
    '{n2} 篇文章中有 {n} 篇注明了出处：Apple News 不收以转载为业的发布者。',
  'Send a section with articles of your own, or leave the key "{key}" out where an article is your own.':
    '请提交以原创文章为主的栏目；如果文章是自己的，请去掉键 "{key}"。',
  'The document is not RSS 2.0 in UTF-8.': '文档不是 UTF-8 编码的 RSS 2.0。',
  'The language "{tag}" has no country, which Apple News asks for.': '语言“{tag}”没有国家，而 Apple News 要求有。',
  'The description has an element <{key}>, which Apple News does not show.':
    '描述含有元素 <{key}>，Apple News 不会显示。',
  'The description ends with "{value}", which Apple News leaves out.': '描述以“{value}”结尾，Apple News 会去掉它。',
  'Write whole sentences in "{key}", without such words at the end.':
    '请在 "{key}" 中写完整的句子，结尾不要有这样的词。',
  '"{url}" is not the canonical address of an article.': '“{url}”不是文章的规范网址。',
  'Write in "{key}" its address as its own page names it, without words for tracking.':
    '请在 "{key}" 中写它自己页面所用的网址，不带跟踪参数。',
  'The time of the correction is missing.': '缺少更正的时间。',
  'The article expires less than 2 hours after its publication.': '文章在发布后不到 2 小时就失效。',
  'Write a later time in "expires", or leave the key out.': '请在 "expires" 中写更晚的时间，或者去掉这个键。',
  'The country of the publisher is not known; NewsBreak is for readers in the United States.':
    '不知道发布者所在的国家；NewsBreak 面向美国读者。',
  'Write "{value}" if it is based there.': '如果在那里，请写 "{value}"。',
  'If not, ask NewsBreak before you apply.': '如果不在，申请之前请询问 NewsBreak。',
  'The publisher is based in {country}; NewsBreak is for readers in the United States.':
    '发布者在 {country}；NewsBreak 面向美国读者。',
  'Ask NewsBreak whether it takes your news before you apply.': '申请之前，请询问 NewsBreak 是否接收您的新闻。',
  'The feed is on the host {a}, and the site on {b}.': '订阅源在主机 {a} 上，而网站在 {b} 上。',
  'Serve the feeds on {host}, and write that address in "feedsUrl".':
    '请在 {host} 上提供订阅源，并在 "feedsUrl" 中写那个网址。',
  'The article is on the host {a}, and the feed on {b}.': '文章在主机 {a} 上，而订阅源在 {b} 上。',
  'Write in "url" an address of your own site, or leave the key out.':
    '请在 "url" 中写您自己网站的网址，或者去掉这个键。',
  'The picture of "image" is not in the item as an enclosure.': '"image" 的图片没有作为 enclosure 出现在条目中。',
  'Name a picture beside the article, like "{value}": of others, bytes and type are not known.':
    '请指定文章旁边的图片，例如 "{value}"：其他图片的大小和类型无从得知。',
  'Name a picture beside the article, like "{value}".': '请指定文章旁边的图片，例如 "{value}"。',
  'The site is a folder, "{path}": readers can choose only the whole of {site} as a preferred source.':
    '网站是文件夹“{path}”：读者只能把整个 {site} 选为首选来源。',
  'The news sitemap is on the host {a}, and articles are on {b}.': '新闻站点地图在主机 {a} 上，而文章在 {b} 上。',
  'The text has {n} characters and the summary {n2}: Google drops the shorter one.':
    '正文有 {n} 个字符，摘要有 {n2} 个：Google 会去掉较短的一个。',
  'Write in "summary" a sentence that is shorter than the text.': '请在 "summary" 中写比正文短的一句话。',
  'The feed is in the language "{tag}", and people read {who} in {names}.':
    '订阅源的语言是“{tag}”，而 {who} 的读者使用 {names}。',
  'The id "{id}" looks like an address, which {who} does not take.': 'id “{id}”看起来像网址，{who} 不接受。',
  'Write an id that is no address, like "{value}".': '请写不是网址的 id，例如 "{value}"。',
  'The address "{url}" is not https, which {who} demands.': '网址“{url}”不是 https，而 {who} 要求 https。',
  'Serve it by https, and write its address with https.': '请用 https 提供它，并写 https 网址。',
  'The address "{url}" has {n} characters; {who} takes less than {n2}.':
    '网址“{url}”有 {n} 个字符；{who} 要求少于 {n2} 个。',
  'The item has {n} enclosures, and {who} takes one.': '条目有 {n} 个 enclosure，而 {who} 只接受一个。',
  'Put the picture beside the article, and write the name of its file in "image".':
    '请把图片放在文章旁边，并在 "image" 中写它的文件名。',
  'The lead picture is not a file of this site, so that its length in bytes is not known.':
    '题图不是这个网站的文件，因此不知道它的字节数。',
  'The description of the feed has {n} characters; Gunosy takes 35.':
    '订阅源的描述有 {n} 个字符；Gunosy 最多接受 35 个。',
  'Write a shorter one for Gunosy, like "{value}".': '请为 Gunosy 写短一些的描述，例如 "{value}"。',
  'Give the file of the picture a shorter name.': '请给图片文件取短一些的名称。',
  'Publish it at a shorter address.': '请用更短的网址发布它。',
  'The text has {n} links, and Gunosy takes one.': '正文有 {n} 个链接，而 Gunosy 只接受一个。',
  'A link is before the end of the first paragraph.': '有链接在第一段结束之前。',
  'Write the text without this link.': '请去掉正文中的这个链接。',
  'The item has {n} related links, and {who} takes {n2}.': '条目有 {n} 个相关链接，而 {who} 只接受 {n2} 个。',
  'The feed has no logo for SmartNews.': '订阅源没有给 SmartNews 的标志。',
  'The logo "{url}" is no PNG by its name.': '从名称看，标志“{url}”不是 PNG。',
  'The picture has {size} pixels; SmartNews prefers a long side of 1500.':
    '图片有 {size} 像素；SmartNews 希望长边为 1500。',
  'Take a larger one, if there is one.': '如果有更大的，请换一张。',
  'The lead picture is not in the text.': '题图不在正文中。',
  'Write it into the text too.': '请把它也写进正文。',
  'The {what} has {n} words; Yahoo asks for {n2}.': '{what} 有 {n} 个词；Yahoo 要求 {n2} 个。',
  'Write at least {n} more.': '请至少再写 {n} 个。',
  'The date "{date}" is in the future.': '日期“{date}”在将来。',
  'Wait until then.': '请等到那时。',
} as const
