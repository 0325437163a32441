/** Findings on what partners and all programs that read feeds ask for. */
export const partners = {
  'There is no partner "{value}".': '没有合作平台“{value}”。',
  'The partners are {*names}.': '合作平台有：{names}。',
  'There is no rule of a partner with the id "{id}".': '没有 id 为“{id}”的合作平台规则。',
  'The partner "{value}" has no setting "{key}".': '合作平台“{value}”没有设置项 "{key}"。',
  '"feedwright explain" lists them.': '"feedwright explain" 会列出它们。',
  'Write one of {*names}.': '请写以下之一：{names}。',
  'The newest article of the feed is from {date}; {who} takes articles of the last {n} days.':
    '订阅源最新的文章是 {date} 的；{who} 只收最近 {n} 天的文章。',
  'Publish a new article: until then the document for this partner is empty.':
    '请发布新文章：在此之前，给这个合作平台的文档是空的。',
  'Publish a new article; it needs no other change.': '请发布新文章；不需要其他改动。',
  'Build the feeds again.': '请重新构建订阅源。',
  'The feed has no <{key}>.': '订阅源没有 <{key}>。',
  'The item has no <{key}>.': '条目没有 <{key}>。',
  'The item has no text.': '条目没有正文。',
  'The feed has summaries only.': '订阅源只有摘要。',
  'Write "content: full": {who} takes whole articles only.': '请写 "content: full"：{who} 只收全文。',
  'Write "content: full": {who} asks for whole articles.': '请写 "content: full"：{who} 要求全文。',
  'Write "content: full": then the feed has whole articles.': '请写 "content: full"：这样订阅源含有全文。',
  'The text has an element <{key}>, which {who} does not take.': '正文含有元素 <{key}>，{who} 不接受。',
  'The text has an element <{key}>, which {who} refuses.': '正文含有元素 <{key}>，{who} 拒绝接受。',
  'Write it in another way.': '请换一种写法。',
  'The address of the feed, "{url}", is not an https address without a password, as {who} demands.':
    '订阅源的网址“{url}”不是不带密码的 https 网址，而 {who} 要求这样。',
  'Serve the feeds by https, and write that address in "feedsUrl".':
    '请用 https 提供订阅源，并在 "feedsUrl" 中写那个网址。',
  'The article is in the language "{a}", and its feed in "{b}".': '文章的语言是“{a}”，而它的订阅源是“{b}”。',
  'Move it into a section of its own language.': '请把它移到同一语言的栏目。',
  'Elements of the text are nested more than {n} levels deep, which {who} does not take.':
    '正文的元素嵌套超过 {n} 层，{who} 不接受。',
  'Write fewer lists and quotations inside one another.': '请减少嵌套的列表和引用。',
  'Two line breaks follow each other, which {who} does not take.': '有两个相连的换行，{who} 不接受。',
  'Write an empty line between paragraphs in place of <br><br>.': '请在段落之间空一行，不用 <br><br>。',
  'The article has no picture, which {who} asks for.': '文章没有图片，而 {who} 要求有。',
  'The article has no picture, which {who} shows in lists.': '文章没有图片，而 {who} 会在列表中显示图片。',
  'The article has no picture.': '文章没有图片。',
  'The item has no picture.': '条目没有图片。',
  'Write "{value}" with a picture.': '请写 "{value}"，换成图片的名称。',
  'Write "{value}" with a picture of at least {size} pixels.': '请写 "{value}"，图片至少 {size} 像素。',
  'Write "{value}" with a picture of at least {size} pixels in width.': '请写 "{value}"，图片至少宽 {size} 像素。',
  'The picture has {size} pixels, too few for {who}.': '图片有 {size} 像素，对 {who} 来说太小。',
  'Take one of at least {size} pixels.': '请换一张至少 {size} 像素的。',
  'Take one of at least {size} pixels in width.': '请换一张至少宽 {size} 像素的。',
  'The picture has {size}; {who} takes {most}.': '图片有 {size}；{who} 只收 {most} 以内。',
  'Save it with a lower quality.': '请用较低的质量保存。',
  'The picture is {ratio} times as wide as high, outside the {range} of {who}.':
    '图片的宽是高的 {ratio} 倍，超出 {who} 的范围 {range}。',
  'Crop it.': '请裁剪。',
  'The picture is {type}, which {who} does not take.': '图片的类型是 {type}，{who} 不接受。',
  'Save it as JPEG or PNG.': '请保存为 JPEG 或 PNG。',
  'The lead picture does not say who made it.': '题图没有说明作者。',
  'The lead picture has no credit.': '题图没有署名。',
  'Write "credit" into "image".': '请在 "image" 中写 "credit"。',
  'Write "{a}" into "{b}".': '请在 "{b}" 中写 "{a}"。',
  'Write who made it, like "{value}".': '请写明作者，例如 "{value}"。',
  'Write who wrote it, like "{value}".': '请写明作者，例如 "{value}"。',
  'Articles have no notice of copyright.': '文章没有版权声明。',
  'Write "copyright" into the settings.': '请在设置中写 "copyright"。',
  'Write "{value}" into the settings.': '请在设置中写 "{value}"。',
  'Write the key "{key}".': '请写键 "{key}"。',
  'Write the keys "{a}" and "{b}" into the front matter.': '请在 front matter 中写键 "{a}" 和 "{b}"。',
  'The description has {n} characters; {who} asks for at least {n2}.': '描述有 {n} 个字符；{who} 要求至少 {n2} 个。',
  'The description has {n} characters; {who} takes {n2}.': '描述有 {n} 个字符；{who} 最多接受 {n2} 个。',
  'Write a "{key}" of three or four sentences.': '请写三四句话的 "{key}"。',
  '{who} asks for {n} articles, and the feed has {n2}.': '{who} 要求 {n} 篇文章，而订阅源有 {n2} 篇。',
  '{who} wants at least {n} articles, and the feed has {n2}.': '{who} 至少要 {n} 篇文章，而订阅源有 {n2} 篇。',
  'Send the feed of a section with more articles, like that of the whole site.':
    '请提交文章更多的栏目的订阅源，例如整个网站的。',
  '{n} articles come out within {n2} minutes; {who} takes {most} at once.':
    '{n2} 分钟内发布了 {n} 篇文章；{who} 一次只收 {most} 篇。',
  '{n} articles came out within one hour: FeedMail sends the 10 newest only.':
    '一小时内发布了 {n} 篇文章：FeedMail 只发送最新的 10 篇。',
  'Publish at the most 10 articles an hour; write later times into "date" of the others.':
    '请每小时最多发布 10 篇文章；其他文章请在 "date" 中写更晚的时间。',
  'The link is on the host "{a}", and the feed on "{b}".': '链接在主机“{a}”上，而订阅源在“{b}”上。',
  'Link to the page of the article on your own site, and name where the text came from in "{key}".':
    '请链接到文章在您自己网站上的页面，并在 "{key}" 中注明出处。',
  'The link "{url}" is not an absolute http(s) address.': '链接“{url}”不是完整的 http(s) 网址。',
  'Write the whole address of the page, from "https://" on.': '请写页面的完整网址，从 "https://" 开始。',
  'The date "{date}" cannot be read.': '无法读取日期“{date}”。',
  '"{date}" is not a date of RFC 822.': '“{date}”不是 RFC 822 的日期。',
  '"{date}" is a date neither of RFC 822 nor of ISO 8601.': '“{date}”既不是 RFC 822 也不是 ISO 8601 的日期。',
  'The address "{url}" is not absolute, or has characters that addresses cannot have.':
    '网址“{url}”不完整，或者含有网址中不能出现的字符。',
  'Write the whole address, from "https://" on, with other characters than ASCII percent-encoded.':
    '请写完整的网址，从 "https://" 开始，ASCII 以外的字符用百分号编码。',
  'Write the whole address, like "{value}".': '请写完整的网址，例如 "{value}"。',
  'The link has parameters that follow readers: {*names}.': '链接带有跟踪读者的参数：{names}。',
  'The time {date} is in the future.': '时间 {date} 在将来。',
  'Write the time at which it is published in "{key}".': '请在 "{key}" 中写发布的时间。',
  'Write the time at which it is published, like "{value}".': '请写发布的时间，例如 "{value}"。',
  'Write a short "slug" of letters and digits, if the article is new.':
    '如果文章是新的，请写由字母和数字组成的短 "slug"。',
  'The title has {n} characters and the link {n2}: a post on Bluesky has 300.':
    '标题有 {n} 个字符，链接有 {n2} 个：Bluesky 的帖子只有 300 个。',
  'The link has {n} characters: a post on Bluesky has 300 with the title.':
    '链接有 {n} 个字符：Bluesky 的帖子连同标题只有 300 个。',
  'The title has {n} characters; {who} asks for {n2} to {most}.': '标题有 {n} 个字符；{who} 要求 {n2} 到 {most} 个。',
  'Say more in it: who, what, where.': '请写得更具体：何人、何事、何地。',
  'The title contains "{value}", which some readers show and others remove.':
    '标题含有“{value}”，有些阅读器会显示它，有些会删除它。',
  'The title contains the name "{value}", which readers show beside it.':
    '标题含有名称“{value}”，而阅读器会在标题旁边显示它。',
  'The title contains the date of the article, "{value}".': '标题含有文章的日期“{value}”。',
  'Leave "{value}" out.': '请去掉“{value}”。',
  'Leave the attribute out.': '请去掉这个属性。',
  'The text repeats the title in a heading <h1>: readers show it twice.':
    '正文在小标题 <h1> 中重复了标题：阅读器会显示两次。',
  'Remove this heading.': '请删除这个小标题。',
  'The text has an attribute "{value}", which runs code.': '正文含有运行代码的属性 "{value}"。',
  'The text has an attribute "{value}".': '正文含有属性 "{value}"。',
  'The text has an element <{key}>, which is not an element of HTML in feeds.':
    '正文含有元素 <{key}>，它不是订阅源中的 HTML 元素。',
  'The address "{url}" in the text is relative: readers do not know to what.':
    '正文中的网址“{url}”是相对的：阅读器不知道相对于哪里。',
  'Write it in markdown, or in correct HTML.': '请用 markdown 或正确的 HTML 写。',
  'The HTML has a mistake at "{value}": {name}.': 'HTML 在“{value}”处有错误：{name}。',
  'A paragraph contains a block, <{key}>: parsers end the paragraph there.':
    '段落中含有块元素 <{key}>：解析器会在那里结束段落。',
  'The address "{url}" is not https: readers and aggregators do not show it.':
    '网址“{url}”不是 https：阅读器和聚合平台不会显示它。',
  'Write "{value}", or put the file beside the article.': '请写 "{value}"，或者把文件放在文章旁边。',
  'The length of "{url}" is not known, and some programs do not load such a file.':
    '不知道“{url}”的长度，有些程序不会加载这样的文件。',
  'Put the file beside the article, and write its name in the place of the address.':
    '请把文件放在文章旁边，并用它的名称代替网址。',
  'Another item of this feed has the same time, {date}: Power Automate skips the second one.':
    '这个订阅源的另一个条目时间相同：{date}；Power Automate 会跳过第二个。',
  'Write another time: the minute at which each of the two is published.': '请写另一个时间：两篇各自发布的那一分钟。',
  'The feed does not say its language.': '订阅源没有说明语言。',
  'Write the language and the country, like "{value}".': '请写语言和国家，例如 "{value}"。',
  '"{value}" is not a language tag.': '“{value}”不是语言标签。',
  'The newest article is {n} days old: FeedMail ignores what is older than a year.':
    '最新的文章是 {n} 天前的：FeedMail 忽略一年以前的内容。',
  'The feed has {n} items: Inoreader blocks feeds of more than 3000.':
    '订阅源有 {n} 个条目：Inoreader 会屏蔽超过 3000 个条目的订阅源。',
  'The {name} document has {size}; Power Automate reads 5 MB.': '{name} 文档有 {size}；Power Automate 只读取 5 MB。',
  'Write a smaller "limit" into the settings, or "content: summary".':
    '请在设置中写更小的 "limit"，或者写 "content: summary"。',
  'Write a smaller "limit".': '请写更小的 "limit"。',
  'The item does not say when it was changed, so Power Automate never reports the change.':
    '条目没有说明修改时间，因此 Power Automate 不会报告修改。',
  'Write the time of the change into "updated".': '请在 "updated" 中写修改的时间。',
  'The text has {size}: Gmail hides what comes after 102 KB.': '正文有 {size}：Gmail 会隐藏 102 KB 之后的内容。',
  'Let the mail tool send summaries in the place of whole texts, or write a shorter article.':
    '请让邮件工具发送摘要而不是全文，或者写短一些。',
  'The text has {size}; {who} reads {most}.': '正文有 {size}；{who} 只读取 {most}。',
  'The feed has {size}; {who} reads {most}.': '订阅源有 {size}；{who} 只读取 {most}。',
  'Write a lower number of articles in "limit".': '请在 "limit" 中写更少的文章数。',
  'Make several articles of it.': '请把它分成几篇文章。',
  'Write shorter articles.': '请写更短的文章。',
  'The document has {size}.': '文档有 {size}。',
  'The feed names no hub.': '订阅源没有指明 hub。',
  'The feed names no hub, so Feedly sees new articles when it looks the next time.':
    '订阅源没有指明 hub，因此 Feedly 要到下次查看时才会看到新文章。',
  'Write the address of a hub, like "{value}".': '请写 hub 的网址，例如 "{value}"。',
  'Write the address of a WebSub hub into the settings, like "{value}".':
    '请在设置中写 WebSub hub 的网址，例如 "{value}"。',
  'The link "{url}" is an affiliate link by its host "{value}", which {who} refuses.':
    '链接“{url}”的主机 "{value}" 表明它是联盟推广链接，{who} 拒绝接受。',
  'The link "{url}" is an affiliate link by its parameter "{value}", which {who} refuses.':
    '链接“{url}”的参数 "{value}" 表明它是联盟推广链接，{who} 拒绝接受。',
  'Leave it out, or link to the page of the maker.': '请去掉它，或者链接到厂商的页面。',
  'The article has no tags.': '文章没有标签。',
  'Write one to three tags, like "{value}".': '请写一到三个标签，例如 "{value}"。',
  'The title "{value}" is an address.': '标题“{value}”是网址。',
  'Write the title in words.': '请用文字写标题。',
  'The article has no byline, which {who} expects.': '文章没有署名，而 {who} 要求有。',
  'The picture "{value}" has no caption, which {who} asks for.': '图片“{value}”没有图注，而 {who} 要求有。',
  'The picture "{value}" has no credit, which {who} expects.': '图片“{value}”没有署名，而 {who} 要求有。',
} as const
