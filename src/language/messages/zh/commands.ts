/** What `adopt` and `announce` print. */
export const commands = {
  '{n} article in {n2} old feed: {count} found again.': '{n2} 个旧订阅源中的 {n} 篇文章：找回 {count} 篇。',
  '{n} articles in {n2} old feed: {count} found again.': '{n2} 个旧订阅源中的 {n} 篇文章：找回 {count} 篇。',
  '{n} articles in {n2} old feeds: {count} found again.': '{n2} 个旧订阅源中的 {n} 篇文章：找回 {count} 篇。',
  '{n} articles in {n2} old feed: {count} found again, {+ways}.':
    '{n2} 个旧订阅源中的 {n} 篇文章：找回 {count} 篇，{ways}。',
  '{n} article in {n2} old feed: {count} found again, {+ways}.':
    '{n2} 个旧订阅源中的 {n} 篇文章：找回 {count} 篇，{ways}。',
  '{n} articles in {n2} old feeds: {count} found again, {+ways}.':
    '{n2} 个旧订阅源中的 {n} 篇文章：找回 {count} 篇，{ways}。',
  '{n} article has its id already.': '{n} 篇文章已有自己的 id。',
  '{n} articles have their ids already.': '{n} 篇文章已有自己的 id。',
  '{n} article gets its id by the setting "ids".': '{n} 篇文章通过设置 "ids" 得到 id。',
  '{n} articles get their ids by the setting "ids".': '{n} 篇文章通过设置 "ids" 得到 id。',
  'Lines for articles:': '文章要加的行：',
  'Settings:': '设置：',
  'Not found again:': '没有找回：',
  'Files with errors, which "feedwright check" explains:': '有错误的文件（"feedwright check" 会说明）：',
  'See to it yourself:': '请自行处理：',
  'perhaps {file} "{title}"': '可能是 {file} "{title}"',
  'So each feed keeps its address.': '这样每个订阅源保持原来的网址。',
  'So the Atom feed keeps its id.': '这样 Atom 订阅源保持原来的 id。',
  'So {n} articles keep their ids without a line in each.': '这样 {n} 篇文章不必逐篇加行就能保持 id。',
  'The old feed had all articles; this one has {what}.': '旧订阅源有全部文章；这个有 {what}。',
  'The old feed had {n} articles; this one has {what}.': '旧订阅源有 {n} 篇文章；这个有 {what}。',
  '{file}: the site has no feed in its place; its articles are matched all the same.':
    '{file}：网站没有与之对应的订阅源；其中的文章仍会匹配。',
  '{file}: articles with neither an id nor an address: {n}.': '{file}：既没有 id 也没有网址的文章：{n} 篇。',
  'Readers know them by their titles.': '阅读器按标题识别它们。',
  '{file}: no file can have the address {path}; let the web server send {other} there.':
    '{file}：没有文件能使用网址 {path}；请让服务器在那里发送 {other}。',
  '{file}: not written, since it has the id "{id}" already': '{file}：没有写入，因为它已有 id "{id}"',
  'No old feed could be read, so it is not known what subscribers would see.':
    '没有可以读取的旧订阅源，因此不知道订阅者会看到什么。',
  '{n} article newer than the old feed will come out as usual.': '{n} 篇比旧订阅源更新的文章会照常发布。',
  '{n} articles newer than the old feed will come out as usual.': '{n} 篇比旧订阅源更新的文章会照常发布。',
  '{n} old article was not found again.': '{n} 篇旧文章没有找回。',
  '{n} old articles were not found again.': '{n} 篇旧文章没有找回。',
  'No subscriber would see anything new.': '订阅者不会看到任何被当作新文章的旧内容。',
  'Subscribers would see {n} article as new; {+then}.': '订阅者会把 {n} 篇文章当作新文章看到；{then}。',
  'Subscribers would see {n} articles as new; {+then}.': '订阅者会把 {n} 篇文章当作新文章看到；{then}。',
  'This {+fault}, so no article is found in it.': '这{fault}，因此在其中找不到文章。',
  'Name a feed in RSS, Atom or JSON Feed, or an export of WordPress.':
    '请指明 RSS、Atom 或 JSON Feed 订阅源，或者 WordPress 的导出文件。',
  'There is no file or folder "{value}".': '没有文件或文件夹“{value}”。',
  'There is no feed in the folder "{value}".': '文件夹“{value}”中没有订阅源。',
  'There are no feeds in "{value}".': '“{value}”中没有订阅源。',
  'Write them with `feedwright build`, or name their folder with --out.':
    '请用 `feedwright build` 写出它们，或者用 --out 指明文件夹。',
  '"{value}" is missing.': '缺少“{value}”。',
  'Write it again with `feedwright build`.': '请用 `feedwright build` 重新写出它。',
  'Nothing is announced: the settings have neither "hub" nor "announce".':
    '没有通知任何服务：设置中既没有 "hub" 也没有 "announce"。',
  '{n} more addresses are left.': '还有 {n} 个网址。',
  'Run `feedwright announce` again.': '请再次运行 `feedwright announce`。',
  'Nothing has changed, so nothing is announced.': '没有变化，因此没有通知。',
  'This was a dry run: nothing was sent.': '这是试运行：没有发送任何内容。',
  'Everything is announced.': '已全部通知。',
  'Run `feedwright announce` again for the rest.': '请再次运行 `feedwright announce` 处理其余的。',
  '{server}: announced: {n}': '{server}：已通知：{n}',
  '{server}: would be announced: {n}': '{server}：将会通知：{n}',
  '{server}: not announced, {why}: {n}': '{server}：没有通知，{why}：{n}',
  'Not live yet, so not announced, {why}: {n}': '尚未上线，因此没有通知，{why}：{n}',
  'and {n} more': '另有 {n} 个',
  'It is a draft: write its text in this file.': '这是草稿：请在这个文件中写正文。',
  'To see it, run `{command}`.': '要查看它，请运行 `{command}`。',
  'To publish it, remove the line "draft: true", and run `{command}`.':
    '要发布它，请删除 "draft: true" 这一行，然后运行 `{command}`。',
  'A date in the future holds it back until then.': '将来的日期会让它到那时才发布。',
} as const

/** How old articles were found, and what subscribers would see. */
export const commandParts = {
  '{n} by {+way}': '{n} 篇按{way}',
  '{n} by {+way}, {+more}': '{n} 篇按{way}，{more}',
  id: ' id ',
  address: '网址',
  'old address': '旧网址',
  'title and day': '标题和日期',
  'with the lines above, none': '加上以上各行之后，一篇也没有',
  'with the lines and settings above, none': '加上以上各行和设置之后，一篇也没有',
  'with the lines above still {n}, like {file}': '加上以上各行之后仍有 {n} 篇，例如 {file}',
  'with the lines and settings above still {n}, like {file}': '加上以上各行和设置之后仍有 {n} 篇，例如 {file}',
} as const
