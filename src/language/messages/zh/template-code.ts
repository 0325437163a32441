/** Findings on the template code of other tools. */
export const templateCode = {
  'The line "{value}" is template code of another tool: it is left out; what it encloses stays.':
    '“{value}”这一行是其他工具的模板代码：已略去；其中的内容保留。',
  'The line "{value}" is template code of another tool: it is left out, and readers will not see what it shows.':
    '“{value}”这一行是其他工具的模板代码：已略去，读者看不到它显示的内容。',
  '{value} is template code of another tool: it is left out; what it encloses stays.':
    '{value} 是其他工具的模板代码：已略去；其中的内容保留。',
  '{value} is template code of another tool: it is left out, with what it would show.':
    '{value} 是其他工具的模板代码：它和它要显示的内容都已略去。',
  '{value} is template code of another tool: it is left out, and readers will not see its {+what}.':
    '{value} 是其他工具的模板代码：已略去，读者看不到其中的{what}。',
  '{value} is template code of another tool: it is left out, and readers will not see its {+what}; what it encloses stays.':
    '{value} 是其他工具的模板代码：已略去，读者看不到其中的{what}；它包含的内容保留。',
  '{value} is template code of another tool: what it encloses is published as code.':
    '{value} 是其他工具的模板代码：其中的内容作为代码发布。',
  '{value} is template code of another tool: {+what}.': '{value} 是其他工具的模板代码：{what}。',
  '{value} in an address is template code of another tool: the link is left out, its text stays.':
    '网址中的 {value} 是其他工具的模板代码：链接已略去，其文字保留。',
  '{value} in an address is template code of another tool: the links to it are left out, their texts stay.':
    '网址中的 {value} 是其他工具的模板代码：指向它的链接已略去，其文字保留。',
  '{value} in an address is template code of another tool: the picture is left out.':
    '网址中的 {value} 是其他工具的模板代码：图片已略去。',
  '{value} in an address is template code of another tool: what it shows is left out.':
    '网址中的 {value} 是其他工具的模板代码：它显示的内容已略去。',
  '{{{value}}} {+fault}.': '{{{value}}} {fault}。',
  '{%{value}%} {+fault}.': '{%{value}%} {fault}。',
  '[{value}] {+fault}.': '[{value}] {fault}。',
  '{value} is a comment of another tool: it is left out.': '{value} 是其他工具的注释：已略去。',
  '{value} is a link of another tool: the link is left out, its text stays.':
    '{value} 是其他工具的链接：链接已略去，其文字保留。',
  '{value} is an embed of another tool: the picture is left out.': '{value} 是其他工具的嵌入：图片已略去。',
  '{value} is an embed of another tool: what it shows is left out.': '{value} 是其他工具的嵌入：它显示的内容已略去。',
  '{value} is a table of contents of another tool: it is left out.': '{value} 是其他工具的目录：已略去。',
  '{value} is an attribute for another tool: it is left out.': '{value} 是给其他工具的属性：已略去。',
  '{value} is code of another tool (MDX): it is left out.': '{value} 是其他工具（MDX）的代码：已略去。',
  '{value} has values of another tool (MDX): they are left out.': '{value} 含有其他工具（MDX）的值：已略去。',
  '{value} is a component of another tool (MDX): it is left out.': '{value} 是其他工具（MDX）的组件：已略去。',
  '{value} is a component of another tool (MDX): it is left out, with what it would show.':
    '{value} 是其他工具（MDX）的组件：它和它要显示的内容都已略去。',
  '{value} is a component of another tool (MDX): it is left out; what it encloses stays.':
    '{value} 是其他工具（MDX）的组件：已略去；其中的内容保留。',
  '{value} is a component of another tool (MDX): it is left out, and readers will not see its {+what}.':
    '{value} 是其他工具（MDX）的组件：已略去，读者看不到其中的{what}。',
  '{value} is a component of another tool (MDX): it is left out, and readers will not see its {+what}; what it encloses stays.':
    '{value} 是其他工具（MDX）的组件：已略去，读者看不到其中的{what}；它包含的内容保留。',
  '{value} is an expression of another tool (MDX): it is left out.': '{value} 是其他工具（MDX）的表达式：已略去。',
  '{value} is an expression of another tool (MDX): it is left out, with what it would show.':
    '{value} 是其他工具（MDX）的表达式：它和它要显示的内容都已略去。',
  '{value} is inside HTML, where markdown needs an empty line before it: it is published as if there were one.':
    '{value} 在 HTML 之内，markdown 需要在它前面空一行：按已有空行发布。',
  '{value} is inside HTML, where markdown needs an empty line before it: it is published as it is written.':
    '{value} 在 HTML 之内，markdown 需要在它前面空一行：按原样发布。',
  '{value} is inside HTML, where markdown needs an empty line before it: it is published as if it were HTML.':
    '{value} 在 HTML 之内，markdown 需要在它前面空一行：按 HTML 发布。',
  'Put an empty line before this line, and no blanks at its beginning.': '请在这一行前面空一行，行首不要有空格。',
  'Write it in HTML, as the tags around it.': '请像周围的标签一样用 HTML 写。',
  'Write the address itself: {value}': '请写网址本身：{value}',
  'Write the address itself: {value}.': '请写网址本身：{value}。',
  'Write the address itself in its place.': '请在此处写网址本身。',
  'Write [the title](the name of the file) in its place.': '请在此处写 [标题](文件名)。',
  'Write ![what it shows](its address) in its place.': '请在此处写 ![图片内容](网址)。',
  'Write ![what it shows](its address).': '请写 ![图片内容](网址)。',
  'Write [the text](the address) in its place.': '请在此处写 [文字](网址)。',
  'Write a link to the page in its place: [its title](https://...).':
    '请在此处写指向其页面的链接：[标题](https://...)。',
  'Write a link to the page that shows it: [its title](https://...).': '请写指向其页面的链接：[标题](https://...)。',
  'Write the title of that article behind its name.': '请在名称后面写那篇文章的标题。',
  'Write a link to the file of an article in its place.': '请在此处写指向文章文件的链接。',
  'Name the file of a published article, or write its address.': '请指明已发布文章的文件，或者写它的网址。',
  'Remove it: feeds have no styles.': '请删除它：订阅源没有样式。',
  'Remove it: feed readers show articles without one.': '请删除它：阅读器显示的文章没有目录。',
  'Remove it and the item before it: feed readers show articles without one.':
    '请删除它和它前面的列表项：阅读器显示的文章没有目录。',
  'If it is text, put it between backticks.': '如果是文字，请放在反引号之间。',
  'If it is text, put it between backticks: `{value}`.': '如果是文字，请放在反引号之间：`{value}`。',
  'Write > [!{key}] in its place, > before each line of its text, and remove the line that closes it.':
    '请在此处写 > [!{key}]，在其正文每行前面写 >，并删除结束它的那一行。',
  'Remove it, and the line that closes it.': '请删除它和结束它的那一行。',
  'Remove it, and the tag that closes it.': '请删除它和结束它的标签。',
  'Write ``` alone in the line before the code and in the line after it.': '请在代码的前一行和后一行单独写 ```。',
  'Write <!-- before it and --> after it.': '请在它前面写 <!--，后面写 -->。',
  'Write what it stands for.': '请写它所代表的内容。',
  'Write in markdown what it would show, or remove it.': '请用 markdown 写它要显示的内容，或者删除它。',
  'Write the tag that closes it, or remove it.': '请写结束它的标签，或者删除它。',
  'Write {link}, with the path to that file.': '请写 {link}，其中是那个文件的路径。',
  'Write the text itself, or a link to it: [its title](its address).': '请写正文本身，或者指向它的链接：[标题](网址)。',
  'Write the values themselves, between quotation marks.': '请写值本身，放在引号之间。',
} as const

/** What is wrong with a tag, and what readers miss. */
export const tagFaults = {
  'has no tag that closes it: it is left out, and the text behind it stays': '没有结束它的标签：已略去，其后的文字保留',
  'has no address: it is left out': '没有网址：已略去',
  'has no address of a picture: it is left out': '没有图片的网址：已略去',
  'names no file: it is left out': '没有指明文件：已略去',
  'has no id: it is left out': '没有 id：已略去',
  'has the id "{value}", which cannot be one: it is left out': '的 id 是“{value}”，这不可能是 id：已略去',
  'has no text for its link: "{value}" is published': '的链接没有文字：发布“{value}”',
  'names no article: it is left out': '没有指明文章：已略去',
  'names "{value}", from which no article is published: the link is left out':
    '指明“{value}”，没有由它发布的文章：链接已略去',
  picture: '图片',
  pictures: '图片',
  film: '视频',
  sound: '音频',
  content: '内容',
  text: '文字',
  link: '链接',
  post: '帖子',
  page: '页面',
  map: '地图',
  code: '代码',
  files: '文件',
} as const
