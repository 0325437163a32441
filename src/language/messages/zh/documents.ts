/** Findings on documents for partners, which seldom come from what an author wrote. */
export const documents = {
  'The document is not well-formed XML: {why}.': '文档不是格式良好的 XML：{why}。',
  'The document begins with a byte-order mark, which some parsers take for text.':
    '文档以字节顺序标记开头，有些解析器会当作文字。',
  'Save it as UTF-8 without a byte-order mark.': '请保存为不带字节顺序标记的 UTF-8。',
  'Another item has the id "{id}" too: readers show only one of them.':
    '另一个条目也用 id “{id}”：阅读器只显示其中一个。',
  'Give every article its own "id", and never change the id of a published one.':
    '请给每篇文章单独的 "id"，已发布文章的 id 绝不要改。',
  'The {name} document lacks the id "{id}" of the RSS document.': '{name} 文档缺少 RSS 文档中的 id “{id}”。',
  'The {name} document lacks the id "{id}" of the RSS document, and {n} more.':
    '{name} 文档缺少 RSS 文档中的 id “{id}”和另外 {n} 个。',
  'The feed is on the host "{a}", and its articles on "{b}": Flipboard asks for the same host.':
    '订阅源在主机“{a}”上，而文章在“{b}”上：Flipboard 要求在同一主机。',
  'Serve the feeds from "{value}", and write that address in "feedsUrl".':
    '请从 "{value}" 提供订阅源，并在 "feedsUrl" 中写那个网址。',
  'The item is below an older one: programs that read from the top until a known item miss it.':
    '条目排在更旧的条目之后：从头读到已知条目为止的程序会漏掉它。',
  'Sort the items by their dates, newest first.': '请按日期排列条目，最新的在前。',
  'The document says that "{url}" is {type} of {n} bytes; the file is {other} of {n2}.':
    '文档说“{url}”是 {type}，{n} 字节；而文件是 {other}，{n2} 字节。',
  'Build the feeds again: the file was changed after they were written.': '请重新构建订阅源：写出之后文件有改动。',
  'Build the feeds again: the document was changed after it was built.': '请重新构建订阅源：构建之后文档有改动。',
  'Build the feeds again: then it is written in several files.': '请重新构建订阅源：这样它会分成几个文件。',
  'Build the feeds again: then it is left out.': '请重新构建订阅源：这样它会略去。',
  'The {place} contains the character {name}, which is what is left of another one.':
    '{place} 含有字符 {name}，它是另一个字符的残余。',
  'Write the character that was meant, or leave it out.': '请写本来的字符，或者去掉它。',
  'Move the site to a host of its own, like "{value}", or write "{mute}" if the whole host is right.':
    '请把网站移到单独的主机，例如 "{value}"；如果整个主机都合适，请写 "{mute}"。',
  'The guid "{id}" is not the address of the article, and the feed does not say so.':
    'guid “{id}”不是文章的网址，而订阅源没有说明。',
  'The guid "{id}" is not the address of the article.': 'guid “{id}”不是文章的网址。',
  'Write the address of the article in "url", or leave the key "id" out.':
    '请在 "url" 中写文章的网址，或者去掉键 "id"。',
  'The text has an attribute style=, which Google removes.': '正文含有属性 style=，Google 会删除它。',
  'The item has no <media:content> with the picture.': '条目没有含图片的 <media:content>。',
  'The item has the status "{a}" and not "{b}".': '条目的状态是“{a}”，而不是“{b}”。',
  'The text "{value}" is in no paragraph, heading, caption or cell.': '文字“{value}”不在段落、小标题、图注或单元格中。',
  'Write it as a paragraph, with empty lines around it.': '请写成段落，前后空一行。',
  'The link to "{url}" is to another site.': '指向“{url}”的链接通往另一个网站。',
  'The document does not declare the namespace "{a}" as "{b}".': '文档没有把命名空间“{a}”声明为“{b}”。',
  'The enclosure has no type or no length.': 'enclosure 没有类型或长度。',
  'The item has no category "{value}".': '条目没有分类“{value}”。',
  'The item has {n} thumbnails, not one.': '条目有 {n} 个缩略图，而不是一个。',
  'The text has a frame without the class "{a}" or "{b}".': '正文含有没有 "{a}" 或 "{b}" 类的框架。',
  'Write a link in place of the frame.': '请用链接代替框架。',
  '"{file}" has {n} articles; a file may have {n2}.': '“{file}”有 {n} 篇文章；一个文件最多 {n2} 篇。',
  'An article of {date} is in the news sitemap, which has those of the last two days only.':
    '新闻站点地图中有 {date} 的文章，而它只能有最近两天的。',
  'A withdrawn article is in the news sitemap.': '新闻站点地图中有已撤回的文章。',
  'The news sitemap has no <{key}> of {place}.': '新闻站点地图没有 {place} 的 <{key}>。',
  'The news sitemap has the language "{tag}", which is no code of ISO 639 that Google reads.':
    '新闻站点地图的语言是“{tag}”，不是 Google 认识的 ISO 639 代码。',
  'Write a language that has a code of two or three letters, like "{value}".':
    '请写有两三个字母代码的语言，例如 "{value}"。',
  'The news sitemap has the title "{a}", and the article "{b}".': '新闻站点地图的标题是“{a}”，而文章的是“{b}”。',
  'Write the first publication in "date", and later changes in "updated".':
    '请在 "date" 中写首次发布时间，在 "updated" 中写之后的修改。',
  'The article was changed at {date}, but its <{key}> is "{value}".':
    '文章在 {date} 修改，而它的 <{key}> 是“{value}”。',
  'The article was published at {date}, but its <{key}> is "{value}".':
    '文章在 {date} 发布，而它的 <{key}> 是“{value}”。',
  'The text does not begin with the lead picture.': '正文没有以题图开头。',
  'An element of the text has the attribute "{value}".': '正文的元素含有属性 "{value}"。',
  'The picture "{url}" has {size}: Yahoo gets the article without it.':
    '图片“{url}”有 {size}：Yahoo 收到的文章没有它。',
  'The <ttl> of the feed is "{value}".': '订阅源的 <ttl> 是“{value}”。',
  'The document has {n} items.': '文档有 {n} 个条目。',
  'Leave it out.': '请去掉它。',
} as const
