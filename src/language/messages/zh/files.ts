/** Findings on files and folders, and on their names. */
export const files = {
  'This file {+fault}.': '这个文件{fault}。',
  'The file "{value}" {+fault}.': '文件“{value}”{fault}。',
  'The folder "{value}" {+fault}.': '文件夹“{value}”{fault}。',
  'The folder "{value}" cannot be part of an address.': '文件夹“{value}”的名称不能作为网址的一部分。',
  'The folder "{value}" has the name of a file that Feedwright writes.':
    '文件夹“{value}”与 Feedwright 写出的文件同名。',
  'The folder "{value}" is where the feeds of "taxonomies" are written.':
    '文件夹“{value}”是写出 "taxonomies" 的订阅源的地方。',
  'Rename it to a name without .xml, .json, .html, .opml, .gz or .br at its end.':
    '请改名，名称不要以 .xml、.json、.html、.opml、.gz 或 .br 结尾。',
  'Rename it, like "{value}".': '请改名，例如 "{value}"。',
  'Use only letters, digits, - and _ in its name.': '名称中请只用字母、数字、- 和 _。',
  'Use only letters, digits and - in the name of the file, or write "{value}".':
    '文件名中请只用字母、数字和 -，或者写 "{value}"。',
  'Rename the folder of this section.': '请给这个栏目的文件夹改名。',
  'Give this section another path.': '请给这个栏目换一个路径。',
  'Rename one of the two folders.': '请给两个文件夹之一改名。',
  'Give one of the two another path.': '请给两者之一换一个路径。',
  'Rename the file or folder.': '请给文件或文件夹改名。',
  'Rename the file, or write "{value}".': '请给文件改名，或者写 "{value}"。',
  'Rename it, if everybody may read it.': '如果任何人都可以读它，请改名。',
  'The name of this file cannot be part of an address: "{value}".': '这个文件的名称不能作为网址的一部分：“{value}”。',
  'The name of this file cannot be part of an address: "{value}" {+fault}.':
    '这个文件的名称不能作为网址的一部分：“{value}”{fault}。',
  'The name of this article cannot be part of an address: "{value}".':
    '这篇文章的名称不能作为网址的一部分：“{value}”。',
  'The name of this article cannot be part of an address: "{value}" {+fault}.':
    '这篇文章的名称不能作为网址的一部分：“{value}”{fault}。',
  'Split it into several articles.': '请把它分成几篇文章。',
  'Split the article into several ones.': '请把文章分成几篇。',
  'Let the user who builds read it.': '请让运行构建的用户能读取它。',
  'Let the user who runs the build read it.': '请让运行构建的用户能读取它。',
  'This file is not UTF-8 from here on.': '从这里开始，这个文件不是 UTF-8 编码。',
  'Save it again with the encoding UTF-8.': '请用 UTF-8 编码重新保存。',
  'This name is not UTF-8.': '这个名称不是 UTF-8 编码。',
  'This is a symbolic link, which is not followed.': '这是符号链接，不会跟随它。',
  'Put the file or folder itself here.': '请把文件或文件夹本身放在这里。',
  'This is the translation of a file beside it: it is not read.': '这是旁边文件的译文：不会读取。',
  'Put the translations into a folder of their own if they are to have feeds.':
    '如果译文也要有订阅源，请放进单独的文件夹。',
  'This folder cannot be read: {+why}.': '无法读取这个文件夹：{why}。',
  'This file is a program, which is not run: what it says of the articles in its folder is not known.':
    '这个文件是程序，不会运行：它对所在文件夹中文章的说明无从得知。',
  'If it sets a draft, a date or an address, write it into the articles or into a .json file beside it.':
    '如果它设置了草稿、日期或网址，请写进文章，或写进旁边的 .json 文件。',
  'This is the page of its section, not an article: it is not read.': '这是栏目的页面，不是文章：不会读取。',
  'Give it another name if it is an article, since its folder is that of the section.':
    '如果它是文章，请换一个名称，因为它所在的文件夹是栏目的文件夹。',
  '"{value}" has no front matter, so it is not taken for an article.': '“{value}”没有 front matter，因此不当作文章。',
  'Begin it with a line ---, then title: and date:, then a line --- if it is an article.':
    '如果它是文章，请以一行 --- 开头，接着写 title: 和 date:，再写一行 ---。',
  'This folder has a name like an article.': '这个文件夹的名称像一篇文章。',
  'Rename it to "{value}".': '请改名为 "{value}"。',
  'Rename it to "{value}" if it should be read.': '如果应当读取它，请改名为 "{value}"。',
  'Rename it, to another name that ends in .md, if it should be read.':
    '如果应当读取它，请改成另一个以 .md 结尾的名称。',
  '"{value}" is not read in this folder.': '“{value}”在这个文件夹中不会读取。',
  '"{value}" is not read.': '不会读取“{value}”。',
  '"{value}" is not read: articles are files whose names end in .md.':
    '不会读取“{value}”：文章是名称以 .md 结尾的文件。',
  '"{value}" and {n} more of its kind in this folder are not read: articles are files whose names end in .md.':
    '不会读取“{value}”和这个文件夹中另外 {n} 个同类文件：文章是名称以 .md 结尾的文件。',
  'Save it as markdown, like "{value}", if it is an article.': '如果它是文章，请保存为 markdown，例如 "{value}"。',
  'This is not a regular file, so it is not read.': '这不是普通文件，因此不会读取。',
  'Remove it, or replace it with a regular file.': '请删除它，或换成普通文件。',
  'Write these settings in site.yaml, and remove this file: a section.yaml is for a folder below.':
    '请把这些设置写进 site.yaml，并删除这个文件：section.yaml 用于下级文件夹。',
  'Rename it to "section.yaml" for the settings of this section; "site.yaml" is only in the root of content/.':
    '要写这个栏目的设置，请改名为 "section.yaml"；"site.yaml" 只能在 content/ 的根目录中。',
  'If {*tools} makes the site, keep its files as they are: write {*lines} in feedwright.yaml, which takes the place of site.yaml.':
    '如果网站由 {tools} 生成，请保持其文件不变：在 feedwright.yaml 中写 {lines}，它会代替 site.yaml。',
  'This article is not read: the name begins with "{value}".': '不会读取这篇文章：名称以 "{value}" 开头。',
  'This article and {n} more in its folder are not read: the name begins with "{value}".':
    '不会读取这篇文章和所在文件夹中的另外 {n} 篇：名称以 "{value}" 开头。',
  'Leave it so to hide it; an article that is to come needs "draft: true" and another name.':
    '要隐藏它，请保持不变；以后要发布的文章需要 "draft: true" 和另一个名称。',
  'This folder has {n} article, and is not read: its name begins with "{value}".':
    '不会读取这个文件夹（有 {n} 篇文章）：名称以 "{value}" 开头。',
  'This folder has {n} articles, and is not read: its name begins with "{value}".':
    '不会读取这个文件夹（有 {n} 篇文章）：名称以 "{value}" 开头。',
  'This folder has at least {n} articles, and is not read: its name begins with "{value}".':
    '不会读取这个文件夹（至少有 {n} 篇文章）：名称以 "{value}" 开头。',
  'This folder has at least {n} article, and is not read: its name begins with "{value}".':
    '不会读取这个文件夹（至少有 {n} 篇文章）：名称以 "{value}" 开头。',
  'Leave it so to hide them.': '要隐藏它们，请保持不变。',
  'Drafts can be in any folder with "draft: true": then the preview lists them.':
    '草稿可以放在任何文件夹中并写 "draft: true"：这样预览会列出它们。',
  'Leave it so to hide them; rename it to "{value}" to publish them.':
    '要隐藏它们，请保持不变；要发布它们，请改名为 "{value}"。',
  'What articles inherit from "{key}" in this file is not known: {why}':
    '文章从这个文件的 "{key}" 继承的内容无从得知：{why}',
  'Write this part in a simpler way, or what it says of drafts, dates and addresses into the articles.':
    '请把这部分写得简单些，或者把其中关于草稿、日期和网址的内容写进文章。',
  'There is no front matter.': '没有 front matter。',
  'Begin the file with a line ---, then title: and date:, then a line ---.':
    '请以一行 --- 开头，接着写 title: 和 date:，再写一行 ---。',
  'Only YAML is front matter.': 'front matter 只能是 YAML。',
  'The front matter is not closed.': 'front matter 没有结束行。',
  'Write a line {value} between the last key and the text.': '请在最后一个键和正文之间写一行 {value}。',
  'The front matter is {format}, which is not read.': 'front matter 是 {format}，不会读取。',
  'Write it as YAML: a line ---, then lines like "{a}" and "{b}", then a line ---.':
    '请写成 YAML：一行 ---，然后是 "{a}" 和 "{b}" 这样的行，再一行 ---。',
  'The first line is "{value}"; only --- alone opens front matter.':
    '第一行是“{value}”；front matter 只能以单独一行 --- 开头。',
  'Write --- alone on line 1.': '请在第 1 行单独写 ---。',
  'Write --- alone on line 1, and below it one "key: value" a line.':
    '请在第 1 行单独写 ---，下面每行写一个 "key: value"。',
  'The line "{value}" neither closes the front matter nor is a key.':
    '“{value}”这一行既不结束 front matter，也不是键。',
  'Write --- alone on that line.': '请在那一行单独写 ---。',
  'There is no article, so the feeds are empty.': '没有文章，所以订阅源是空的。',
  'Write an article, for example with `{command}`, and check the option --content.':
    '请写一篇文章，例如用 `{command}`，并检查选项 --content。',
  'Write an article, for example with `{command}`, and check the option "content".':
    '请写一篇文章，例如用 `{command}`，并检查选项 "content"。',
  'No article is in the feeds now, so they are empty: all are drafts, scheduled or have "feeds: false".':
    '目前没有文章进入订阅源，所以它们是空的：全部都是草稿、定时发布，或者写了 "feeds: false"。',
  'Look at "{a}", "{b}" and "{c}" of the articles that should be there.':
    '请查看应当出现的文章的 "{a}"、"{b}" 和 "{c}"。',
  'Look at "content" and "generator" in the settings: they say which files are articles.':
    '请查看设置中的 "content" 和 "generator"：它们说明哪些文件是文章。',
  'Look at what makes "articles".': '请查看生成 "articles" 的代码。',
  'Other findings name the files and folders that are not read.': '其他检查结果列出了没有读取的文件和文件夹。',
  'Other findings name the articles that the hook leaves out.': '其他检查结果列出了钩子略去的文章。',
  'A hook that changes an article must return it.': '修改文章的钩子必须返回文章。',
} as const
