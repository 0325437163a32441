/** Findings of comparing articles, feeds and what was published before, and on the files for hosts. */
export const checks = {
  'The id "{id}" is already taken.': 'id “{id}”已被占用。',
  'The id "{id}" is already taken, as "{other}".': 'id “{id}”已被占用，写作“{other}”。',
  'The id "{id}" {+fault}.': 'id “{id}”{fault}。',
  'The id "{id}" {+fault}; it stays, since subscribers have it.': 'id “{id}”{fault}；它保持不变，因为订阅者已有它。',
  'Leave it as it is: with another id, readers show the article a second time, as new.':
    '请保持不变：换了 id，阅读器会把文章当作新文章再显示一次。',
  'If subscribers have the id already, name the published feeds with --previous: then it stays.':
    '如果订阅者已有这个 id，请用 --previous 指明已发布的订阅源：这样它保持不变。',
  'Write "{value}" into the front matter here, if this article is new.':
    '如果这篇文章是新的，请在这里的 front matter 中写 "{value}"。',
  'Never change the id of a published one.': '已发布文章的 id 绝不要改。',
  'No article of this feed has an id that was in the feed before, so readers show all {n} of them as new.':
    '这个订阅源的文章都没有沿用以前的 id，因此阅读器会把全部 {n} 篇当作新文章显示。',
  'Write "{value}" into this file, so that every article keeps its id: {+why}.':
    '请把 "{value}" 写进这个文件，使每篇文章保持原来的 id：{why}。',
  'Give each article its old id: the other findings name the ids.':
    '请让每篇文章用回原来的 id：其他检查结果列出了这些 id。',
  'This new article is dated before {date}, the newest date of the published feed "{feed}".':
    '这篇新文章的日期早于 {date}，即已发布订阅源“{feed}”的最新日期。',
  'This article and {n} more of the same feed are new, but dated before {date}, the newest date of the published feed "{feed}".':
    '这篇文章和同一订阅源的另外 {n} 篇是新的，但日期早于 {date}，即已发布订阅源“{feed}”的最新日期。',
  'Mail campaigns and other programs that ask for what is newer than last time never send it.':
    '邮件推送等程序只取比上次更新的内容，永远不会发送它。',
  'Mail campaigns and other programs that ask for what is newer than last time never send them.':
    '邮件推送等程序只取比上次更新的内容，永远不会发送它们。',
  'If it is news, write the time at which it is published into "date".': '如果是新闻，请在 "date" 中写发布的时间。',
  'If it is an old article, leave it so.': '如果是旧文章，请保持不变。',
  'This article was published with the id "{id}".': '这篇文章发布时的 id 是“{id}”。',
  'Its id is now "{id}", so readers show it a second time, as new.':
    '它现在的 id 是“{id}”，因此阅读器会把它当作新文章再显示一次。',
  'Its address was {url}; links to it break unless the site redirects them.':
    '它原来的网址是 {url}；除非网站重定向，否则指向它的链接会失效。',
  'Write "{value}" into its front matter, so that readers know it as the same article.':
    '请在它的 front matter 中写 "{value}"，使阅读器认出是同一篇文章。',
  'Write "{value}" in place of "guid", so that readers know it as the same article.':
    '请用 "{value}" 代替 "guid"，使阅读器认出是同一篇文章。',
  'This article was published with the date {date}.': '这篇文章发布时的日期是 {date}。',
  'Its date is now {date}, so readers move it, and some show it as new.':
    '它现在的日期是 {date}，因此阅读器会移动它，有些会当作新文章显示。',
  'Write "{value}" again, and the time of the change in "{key}".': '请改回 "{value}"，并在 "{key}" 中写修改的时间。',
  'The settings have other names or formats of feeds now, so {*names} would be removed.':
    '设置中订阅源的名称或格式变了，因此 {names} 会被删除。',
  'Readers that subscribe there show no new articles.': '在那里订阅的阅读器不会再显示新文章。',
  'To keep the old addresses, write "{a}" into "feeds" in this file.':
    '要保留旧网址，请在这个文件的 "feeds" 中写 "{a}"。',
  'To keep the old addresses, write "{a}" and "{b}" into "feeds" in this file.':
    '要保留旧网址，请在这个文件的 "feeds" 中写 "{a}" 和 "{b}"。',
  'To keep the old addresses, write "{a}" and "{b}" and "{c}" into "feeds" in this file.':
    '要保留旧网址，请在这个文件的 "feeds" 中写 "{a}"、"{b}" 和 "{c}"。',
  'To keep the old addresses, write their names into "feeds" in this file again.':
    '要保留旧网址，请在这个文件的 "feeds" 中重新写上它们的名称。',
  'Otherwise let your server redirect them to other documents of the feeds.':
    '否则请让服务器把它们重定向到订阅源的其他文档。',
  'This document of the archive "{folder}" would be removed with {n} articles that are in no feed now, like "{title}".':
    '归档“{folder}”的这个文档会被删除，其中 {n} 篇文章现在不在任何订阅源中，例如“{title}”。',
  '{n} documents of the archive "{folder}" would be removed with {n2} articles that are in no feed now, like "{title}".':
    '归档“{folder}”的 {n} 个文档会被删除，其中 {n2} 篇文章现在不在任何订阅源中，例如“{title}”。',
  'Readers keep their copies, and links to them may break.': '阅读器会保留副本，指向它们的链接可能失效。',
  'Restore their files; or if the articles are in other files now, write the ids from this archive there, like "{value}".':
    '请恢复它们的文件；如果文章现在在别的文件中，请在那里写这个归档中的 id，例如 "{value}"。',
  'Give them again; or if they are other articles now, write the ids from this archive there, like "{value}".':
    '请重新给出它们；如果它们现在是别的文章，请在那里写这个归档中的 id，例如 "{value}"。',
  'To withdraw it, write "{value}" into its front matter: readers then show the note instead of the text.':
    '要撤回它，请在它的 front matter 中写 "{value}"：阅读器会显示说明而不是正文。',
  'This article was published, but is held back now.': '这篇文章曾经发布，现在却暂不发布。',
  '"{title}" was published, but no article has its id now.': '“{title}”曾经发布，但现在没有文章使用它的 id。',
  'Readers keep their copy of it, and its link may break.': '阅读器会保留副本，它的链接可能失效。',
  'Publish it again.': '请重新发布它。',
  'Restore its file; or if the article is now in another file, write "{value}" there.':
    '请恢复它的文件；如果文章现在在别的文件中，请在那里写 "{value}"。',
  'Give it again; or if it is another article now, write "{value}" there.':
    '请重新给出它；如果它现在是别的文章，请在那里写 "{value}"。',
  'This article was in the feeds, and "feeds: false" takes it out.':
    '这篇文章原来在订阅源中，"feeds: false" 把它移除了。',
  'Readers keep their copy of it, and see no change of it any more.': '阅读器会保留副本，并且不再看到它的任何修改。',
  'Remove "feeds: false" if readers should see its changes, also if you withdraw it: then they need the note.':
    '如果读者应当看到它的修改，请删除 "feeds: false"；撤回时也一样，因为读者需要看到说明。',
  'The address "{value}" is already taken by another article.': '网址“{value}”已被另一篇文章占用。',
  'The address "{value}" is already taken by the section "{s}".': '网址“{value}”已被栏目“{s}”占用。',
  'The address "{value}" is already taken by a file that Feedwright writes.':
    '网址“{value}”已被 Feedwright 写出的文件占用。',
  'Write another "{key}".': '请写另一个 "{key}"。',
  'Write its own address into "{key}".': '请在 "{key}" 中写它自己的网址。',
  'Write another "{key}" in one of the two, like "{value}" here.':
    '请在其中一篇写另一个 "{key}"，例如在这里写 "{value}"。',
  'Write another "{a}", or another "{b}".': '请写另一个 "{a}"，或者另一个 "{b}"。',
  'The year {n} is more than one year ahead: until then the article is not published.':
    '{n} 年在一年多以后：到那时文章才会发布。',
  'Write "{value}" if that is meant.': '如果确实如此，请写 "{value}"。',
  'To hold the article back, write "draft: true".': '要让文章暂不发布，请写 "draft: true"。',
  '"{value}" has {size}: readers load all of it whenever an article changes.':
    '“{value}”有 {size}：每当文章有改动，阅读器都要重新下载全部内容。',
  '"{value}" has {size}, and {n} more feed is too large: readers load all of it whenever an article changes.':
    '“{value}”有 {size}，另有 {n} 个订阅源太大：每当文章有改动，阅读器都要重新下载全部内容。',
  '"{value}" has {size}, and {n} more feeds are too large: readers load all of it whenever an article changes.':
    '“{value}”有 {size}，另有 {n} 个订阅源太大：每当文章有改动，阅读器都要重新下载全部内容。',
  'The largest of its {n} articles: {*names}.': '其 {n} 篇文章中最大的：{names}。',
  'Write "archive: month" into this file: then each document has the articles of one month.':
    '请把 "archive: month" 写进这个文件：这样每个文档含有一个月的文章。',
  'Write into this file "{a}", so that the feed has fewer articles; or shorten the largest articles.':
    '请在这个文件中写 "{a}"，使订阅源的文章减少；或者缩短最大的文章。',
  'Write into this file "{a}", so that it has no texts; or shorten the largest articles.':
    '请在这个文件中写 "{a}"，使其不含正文；或者缩短最大的文章。',
  'Write into this file "{a}", so that the feed has fewer articles, or "{b}", so that it has no texts; or shorten the largest articles.':
    '请在这个文件中写 "{a}"，使订阅源的文章减少，或者写 "{b}"，使其不含正文；或者缩短最大的文章。',
  'More than {n} parts of {site} have rights of their own, so the files for machines say the strictest of them for all parts of a section.':
    '{site} 有超过 {n} 个部分设有单独的权利，因此给机器读的文件对栏目的所有部分都采用其中最严格的。',
  'Put articles with the same rights into a section with these "rights", whose addresses begin with its path.':
    '请把权利相同的文章放进设有这些 "rights" 的栏目，其网址以栏目路径开头。',
  '"{a}" and "{b}" cannot both be published: on some disks one is in the way of the other.':
    '“{a}”和“{b}”不能同时发布：在某些磁盘上它们会互相冲突。',
  'Write another "permalink" into the settings, without "{value}".': '请在设置中写另一个 "permalink"，不含 "{value}"。',
  'Two feeds have a file "{value}".': '两个订阅源都有文件“{value}”。',
  'Write another name into "feeds", like "{value}".': '请在 "feeds" 中写另一个名称，例如 "{value}"。',
  'Write other names into "feeds".': '请在 "feeds" 中写别的名称。',
  'Another article of this feed has the same time, {date}.': '这个订阅源的另一篇文章时间相同：{date}。',
  'Write the time of day too, like "{value}".': '请把时刻也写上，例如 "{value}"。',
  'Write another minute, like "{value}".': '请写另一分钟，例如 "{value}"。',
  'Write times that are farther apart in "{key}", like "{value}".': '请在 "{key}" 中写相隔更远的时间，例如 "{value}"。',
  'In other articles "{a}" is written "{b}"; both are in the feed "{feed}".':
    '其他文章把“{a}”写作“{b}”；两者都在订阅源“{feed}”中。',
  'In other articles "{a}" is written with other characters that look the same; both are in the feed "{feed}".':
    '其他文章用看起来相同的别的字符写“{a}”；两者都在订阅源“{feed}”中。',
  'In other articles "{a}" is written "{b}"; both have a feed, and on some disks the two are one file.':
    '其他文章把“{a}”写作“{b}”；两者各有订阅源，而在某些磁盘上它们是同一个文件。',
  'Write "{value}", or publish from a disk that does not ignore case.': '请写 "{value}"，或者从区分大小写的磁盘发布。',
  'This {+fault}, so changed ids and dates in it are not found.': '这{fault}，因此无法发现其中 id 和日期的改动。',
  'Give the folder or address of the published feeds with --previous.':
    '请用 --previous 给出已发布订阅源的文件夹或网址。',
  'There is no feed here, so changed ids and dates are not found.': '这里没有订阅源，因此无法发现 id 和日期的改动。',
  'Correct the folder or address in --previous, or add --first if this is the first publication.':
    '请改正 --previous 中的文件夹或网址；如果是第一次发布，请加上 --first。',
  'The old address "{value}" {+fault}.': '旧网址“{value}”{fault}。',
  'The old address "{value}" {+fault}: it is left out.': '旧网址“{value}”{fault}：已略去。',
  'The old address "{value}" is not redirected: {+why}.': '旧网址“{value}”不会重定向：{why}。',
  'Write a path on {host}, or redirect it on that host.': '请写 {host} 上的路径，或者在那台主机上重定向。',
  'Write the path of the old address, like "{value}", or leave it out.':
    '请写旧网址的路径，例如 "{value}"，或者去掉它。',
  'Write a path, like "{value}", or leave it out.': '请写路径，例如 "{value}"，或者去掉它。',
  'No host is named that redirects old addresses, so these lead nowhere: {*names}.':
    '没有指明负责重定向旧网址的主机，因此它们失效：{names}。',
  'Write the host or web server of the feeds into the settings, like "{value}".':
    '请在设置中写订阅源的主机或服务器，例如 "{value}"。',
  'Leave out what is too much, or name another host in "host", which can do it.':
    '请去掉超出的部分，或者在 "host" 中指明另一个能做到的主机。',
  'The files are for {host}, so old addresses on another host are not in them: {*names}.':
    '这些文件是给 {host} 的，因此不含其他主机上的旧网址：{names}。',
  'Redirect them on that host, and leave them out here.': '请在那台主机上重定向，并在这里去掉它们。',
  'The hosts {a} and {b} both read the file "{value}", so that of {c} is not in the output folder.':
    '主机 {a} 和 {b} 都读取文件“{value}”，因此 {c} 的那一个不在输出文件夹中。',
  'Name one of the two in "host".': '请在 "host" 中只写其中一个。',
  'Or copy the files from "{value}" in the folder of --hosting before you publish there.':
    '或者在那里发布之前，从 --hosting 的文件夹中复制“{value}”的文件。',
  'GitHub Pages has no redirects, so an old address leads nowhere.': 'GitHub Pages 没有重定向，因此一个旧网址失效。',
  'GitHub Pages has no redirects, so {n} old addresses lead nowhere.':
    'GitHub Pages 没有重定向，因此 {n} 个旧网址失效。',
  'Cloudflare Pages reads {n} rules of headers, and the feeds need {n2}: the last {more} documents get no headers of their own.':
    'Cloudflare Pages 读取 {n} 条标头规则，而订阅源需要 {n2} 条：最后 {more} 个文档没有自己的标头。',
  'Cloudflare Pages reads lines of {n} characters, and {n2} rules of headers have longer ones.':
    'Cloudflare Pages 每行读取 {n} 个字符，而 {n2} 条标头规则更长。',
  'Cloudflare Pages reads {n} redirects of {n2} characters: {count} of {all} old addresses are left out.':
    'Cloudflare Pages 读取 {n} 条重定向，每条 {n2} 个字符：{all} 个旧网址中有 {count} 个略去。',
} as const

/** Why ids are as they are, what an old address is, and what is wrong with a published feed. */
export const checkParts = {
  'the earlier ids have this domain': '以前的 id 使用这个域名',
  'the earlier ids are the addresses of the articles': '以前的 id 是文章的网址',
  'the earlier ids are those of jekyll-feed: the addresses without their endings':
    '以前的 id 是 jekyll-feed 的：去掉后缀的网址',
  'the earlier ids are the addresses without percent-encoding': '以前的 id 是未作百分号编码的网址',
  'is on another host': '在另一台主机上',
  'is the address that the article has now': '就是文章现在的网址',
  'is the address of the article "{title}"': '是文章“{title}”的网址',
  'is the address of the file "{path}" of this build': '是这次构建的文件“{path}”的网址',
  'is the address of the page of the section "{title}"': '是栏目“{title}”页面的网址',
  'is named twice': '写了两次',
  'it is not valid': '它无效',
  'it is no valid path': '它不是有效的路径',
  'servers change or refuse such a path before they compare it': '服务器在比较之前会改变或拒绝这样的路径',
  'a file of the feeds has this address': '订阅源的一个文件使用这个网址',
  'it would lead to no address of the web': '它不会指向任何网址',
  'it is too long for the server': '它对服务器来说太长',
  'is not a JSON Feed': '不是 JSON Feed',
  'is not a feed': '不是订阅源',
  'has more than {n} articles': '超过 {n} 篇文章',
  'has more than {n} articles or {n2} values': '超过 {n} 篇文章或 {n2} 个值',
  'has a text of more than {n} characters': '含有超过 {n} 个字符的文本',
  'has a document type (<!DOCTYPE ...>), which could change every text in it':
    '带有可以改变其中任何文本的文档类型（<!DOCTYPE ...>）',
  'has an encoding that is not known': '使用未知的编码',
  'is not well-formed XML in line {n}, column {n2}': '第 {n} 行第 {n2} 列不是格式良好的 XML',
} as const
