/** Findings on hooks, on elements that they add, and on articles and settings from code. */
export const code = {
  'The hook "{key}" did not work for this article: {+why}.': '钩子 "{key}" 处理这篇文章时出错：{why}。',
  'The hook "{key}" did not work for this article: {+why} ({place}).':
    '钩子 "{key}" 处理这篇文章时出错：{why}（{place}）。',
  'A hook did not work for this article: {+why}.': '钩子处理这篇文章时出错：{why}。',
  'A hook did not work for this article: {+why} ({place}).': '钩子处理这篇文章时出错：{why}（{place}）。',
  'The hook "{key}" did not work: {+why}.': '钩子 "{key}" 出错：{why}。',
  'This file cannot be used: {+why}.': '这个文件无法使用：{why}。',
  'Correct the hook.': '请改正钩子。',
  'Correct "{file}", or build without hooks with --no-config.': '请改正 "{file}"，或者用 --no-config 不带钩子构建。',
  'Correct "{file}", or build without hooks with `hooks: false`.':
    '请改正 "{file}"，或者用 `hooks: false` 不带钩子构建。',
  'Correct what the hook returns for this article.': '请改正钩子为这篇文章返回的内容。',
  'The hook "{key}" leaves this article out.': '钩子 "{key}" 略去了这篇文章。',
  'Let the hook return the article if feeds are to have it.': '如果订阅源要有这篇文章，请让钩子返回它。',
  '"{file}" is no file of hooks: its name must end in .js or .mjs.':
    '“{file}”不是钩子文件：名称必须以 .js 或 .mjs 结尾。',
  '"{file}" is no file.': '“{file}”不是文件。',
  'Write the hooks into a file.': '请把钩子写进文件。',
  'There is no such file of hooks.': '没有这个钩子文件。',
  'Correct the path in --config, or the link that has this name.': '请改正 --config 中的路径，或者以此命名的链接。',
  'Hooks are not read from a file with this name.': '不会从这个名称的文件读取钩子。',
  'Write them in JavaScript in "{file}", with "{value}", and remove this file; or use --no-config.':
    '请用 JavaScript 把它们写进 "{file}"，含有 "{value}"，并删除这个文件；或者使用 --no-config。',
  'End the file with "{value}", with hooks like "{key}" between the braces.':
    '请以 "{value}" 结束文件，花括号之间写 "{key}" 这样的钩子。',
  'There is no default export with hooks.': '没有含钩子的默认导出。',
  'The hook "markdown" has a function in its list.': '钩子 "markdown" 的列表中有函数。',
  'Call it, like {value}.': '请调用它，例如 {value}。',
  'There is no hook "{value}".': '没有钩子“{value}”。',
  'The hook "{key}" is not {+what}.': '钩子 "{key}" 不是{what}。',
  'The hooks are: {*names}.': '可用的钩子：{names}。',
  'If it is the same without them, this is a bug in Feedwright; please report it.':
    '如果没有钩子也一样，这就是 Feedwright 的错误；请报告。',
  'Hooks did not end for {n} articles, so the others were not tried.':
    '钩子处理 {n} 篇文章时没有结束，因此没有处理其余文章。',
  'The hooks have changed functions on which Feedwright depends, so this article is not published.':
    '钩子改变了 Feedwright 所依赖的函数，因此这篇文章不会发布。',
  'Do not replace functions of the language, like {value}.': '请不要替换语言自带的函数，例如 {value}。',
  'The W3C feed validator warns about the namespace "{uri}": it does not know it.':
    'W3C 验证器对命名空间“{uri}”提出警告：它不认识。',
  'The W3C feed validator warns about the namespace "{uri}": it knows the prefix "{a}" for another namespace.':
    'W3C 验证器对命名空间“{uri}”提出警告：它把前缀 "{a}" 用于另一个命名空间。',
  'The W3C feed validator warns about the namespace "{uri}": it knows the prefix "{a}" for another namespace, and wants "{b}" for this one.':
    'W3C 验证器对命名空间“{uri}”提出警告：它把前缀 "{a}" 用于另一个命名空间，而这一个要用 "{b}"。',
  'Leave it as it is if the readers of your feeds know it; programs that do not know it pass over its elements.':
    '如果您的订阅者的阅读器认识它，请保持不变；不认识它的程序会跳过其元素。',
  'This article cannot be read: {why}.': '无法读取这篇文章：{why}。',
  'This is {what}, not an article.': '这是 {what}，不是文章。',
  'Give a plain object with the keys of front matter, like {value}.':
    '请给出含有 front matter 各键的普通对象，例如 {value}。',
  'The article has no text: neither "{a}" nor "{b}".': '文章没有正文：既没有 "{a}" 也没有 "{b}"。',
  'Give its text in "{a}" or in "{b}".': '请在 "{a}" 或 "{b}" 中给出正文。',
  'Give its text in "{a}" or "{b}", or a "{c}".': '请在 "{a}" 或 "{b}" 中给出正文，或者给出 "{c}"。',
  'Give its text in "{a}" or "{b}", or mark it `{value}`.': '请在 "{a}" 或 "{b}" 中给出正文，或者标上 `{value}`。',
  'Mend the code that makes this value.': '请修正生成这个值的代码。',
  'Cut texts between characters, not inside of one: an emoji has two halves in JavaScript.':
    '请在字符之间截断文本，不要在字符之内：表情符号在 JavaScript 中由两半组成。',
  'The article has no name for its address and its id: neither "{a}" nor "{b}" nor "{c}".':
    '文章没有可用于网址和 id 的名称：没有 "{a}"、"{b}" 或 "{c}"。',
  'Write "{value}", or give its address in "url".': '请写 "{value}"，或者在 "url" 中给出网址。',
  'Write `{value}`, or give its address in "url".': '请写 `{value}`，或者在 "url" 中给出网址。',
  'It must stay the same when the title changes.': '标题改变时它必须保持不变。',
  'There are more than {n} articles.': '文章超过 {n} 篇。',
  'End the iterable after the newest articles, or build several sites.':
    '请在最新的文章之后结束迭代，或者构建几个网站。',
  'articles: is neither a list nor another iterable.': 'articles：既不是列表，也不是其他可迭代对象。',
  'Give a list of articles, or an async iterable of them.': '请给出文章的列表，或者它们的异步迭代。',
  'No more articles can be read after {n} of them: {why}.': '读取 {n} 篇之后无法再读取文章：{why}。',
  'Mend what makes the articles: nothing is published without all of them.':
    '请修正生成文章的代码：缺少任何一篇都不会发布。',
  'The settings come from code, and this file has settings too.': '设置来自代码，而这个文件也有设置。',
  'Remove this file, or leave "settings" and "sections" out.': '请删除这个文件，或者去掉 "settings" 和 "sections"。',
  'Give the path of the file below the folder in "content", with / between folders, like "{value}".':
    '请给出文件在 "content" 文件夹下的路径，文件夹之间用 /，例如 "{value}"。',
  'Give a text, like "{value}".': '请给出文本，例如 "{value}"。',
  'Write {value}, or add it to "sections".': '请写 {value}，或者把它加进 "sections"。',
  'Write "{value}", or add it to "sections".': '请写 "{value}"，或者把它加进 "sections"。',
  'Add it to "sections", with a title, like {value}; or leave "section" out.':
    '请把它加进 "sections" 并写标题，例如 {value}；或者去掉 "section"。',
  'Give them by their paths, like {value}.': '请按路径给出它们，例如 {value}。',
  'Give its settings, like {value}.': '请给出它的设置，例如 {value}。',
  'Give the settings of the site, like {value}.': '请给出网站的设置，例如 {value}。',
  'The settings are missing.': '缺少设置。',
  'The settings are {what}, not an object.': '设置是 {what}，不是对象。',
  'Use fewer levels of lists and objects.': '请减少列表和对象的层数。',
  'Give a number, or leave the key out.': '请给出数字，或者去掉这个键。',
  'A text belongs into "{a}" or "{b}".': '正文应写在 "{a}" 或 "{b}" 中。',
  'Give a text, a number, true or false, a Date, or a list or plain object of them.':
    '请给出文本、数字、true 或 false、Date，或者由它们组成的列表或普通对象。',
  'Give a valid Date, or a text like "{value}".': '请给出有效的 Date，或者 "{value}" 这样的文本。',
  'Remove the key. The keys that can be added here are: {*names}.': '请删除这个键。此处可以添加的键有：{names}。',
} as const

/** What went wrong in a hook. */
export const codeParts = {
  'it failed with {value}': '抛出了 {value}',
  'it returned {value} in place of an article; to leave the article out, return undefined':
    '它返回了 {value} 而不是文章；要略去文章，请返回 undefined',
  'it returned an article without a text "{key}"': '它返回的文章没有文本 "{key}"',
  'its text has more than {n} characters': '它的正文超过 {n} 个字符',
  'the value of "{key}" {+fault}': '"{key}" 的值{fault}',
  'it returned more than {n} characters': '它返回了超过 {n} 个字符',
  'it returned {value} in place of HTML': '它返回了 {value} 而不是 HTML',
  'it takes more than {n} seconds': '它超过 {n} 秒',
  'it takes more than {n} megabytes of memory': '它占用的内存超过 {n} MB',
  'it ended the process in which it ran': '它结束了所在的进程',
  'it has replaced {value}, which other code needs as it was': '它替换了 {value}，而其他代码需要原来的',
  'it has not ended after {n} seconds': '它 {n} 秒后仍未结束',
  'it is not JavaScript: {value}': '它不是 JavaScript：{value}',
  'a function': '函数',
  'a text': '文本',
  'a list': '列表',
  'a map': '键值表',
} as const
