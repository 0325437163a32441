/** The look of a site: its colours, its style sheet, its header and footer. */
export const look = {
  'look.accent: "{colour}" has a contrast of {n} to 1 on the light paper of the pages; text needs {n2}.':
    'look.accent: "{colour}" 与页面浅色底色的对比度是 {n} 比 1；文字需要 {n2}。',
  'look.accent: "{colour}" has a contrast of {n} to 1 on the dark paper of the pages; text needs {n2}.':
    'look.accent: "{colour}" 与页面深色底色的对比度是 {n} 比 1；文字需要 {n2}。',
  'Write {value}, the nearest colour that can be read there.': '请写 {value}，这是最接近的、在那里看得清的颜色。',
  'Write the hexadecimal number of the colour in quotation marks, like "light: \'#0b5394\'".':
    '请写颜色的十六进制数，并加引号，例如 "light: \'#0b5394\'"。',
  'Write the path of a file, from the folder of these settings: "{value}".':
    '请写文件的路径，从这些设置所在的文件夹算起："{value}"。',
  '@import requests another style sheet, which pages must not.': '@import 会请求另一个样式表，页面不允许这样做。',
  'Put what is in that style sheet into this one.': '请把那个样式表的内容放进这一个。',
  '"{value}" would request something: pages have only pictures that are in the style sheet itself.':
    '“{value}”会向别处发出请求：页面只能有写在样式表里的图片。',
  'Remove it, and name fonts that devices have, like "font-family: Georgia, serif".':
    '请删除它，并写设备自带的字体，例如 "font-family: Georgia, serif"。',
  'Remove it, or write the picture itself: url("data:image/svg+xml,..."), or png, jpeg, gif, webp or avif with base64.':
    '请删除它，或者写入图片本身：url("data:image/svg+xml,...")，或用 base64 写 png、jpeg、gif、webp 或 avif。',
  '"{value}" runs a program in old browsers.': '“{value}”会在旧浏览器中运行程序。',
  '"{value}" must not be in a style sheet: HTML reads it.': '样式表中不能有“{value}”：HTML 会读取它。',
  'Remove it. A style sheet has no HTML, and its comments are /* like this */.':
    '请删除它。样式表中没有 HTML，注释写作 /* 这样 */。',
  'The style sheet contains the character {name}.': '样式表含有字符 {name}。',
  'Remove the character. If you cannot see it, type the line again.':
    '请删除这个字符。如果看不见它，请重新输入这一行。',
  'This text is not closed on its line.': '这段文本没有在本行结束。',
  '"-->" must not be in a style sheet.': '样式表中不能有 "-->"。',
  'This "{bracket}" closes nothing.': '这个“{bracket}”没有对应的开头。',
  'Remove it, or write what it should close.': '请删除它，或者写上它应结束的部分。',
  'This is not closed, so that it would go on beyond its end.': '这里没有结束，因此会超出应有的范围。',
  'Close it: { with }, ( with ), [ with ], a comment with */, and a text with the quotation mark that begins it.':
    '请结束它：{ 用 }，( 用 )，[ 用 ]，注释用 */，文本用开头的那种引号。',
  'This file has {n} bytes in a page; the limit for look.{part} is {n2}.':
    '这个文件在页面中有 {n} 字节；look.{part} 的上限是 {n2}。',
  'Leave some of it out: it is in each page, and a page has at most 50,000 bytes.':
    '请去掉一些：每个页面都包含它，而一个页面最多 50,000 字节。',
  'look.{key}: "{path}" {+fault}.': 'look.{key}: “{path}”{fault}。',
  'Name the folder of these files in the option "content".': '请在选项 "content" 中指明这些文件所在的文件夹。',
  'Write the path of a file, from the folder of these settings and in it, like "{value}".':
    '请写文件的路径，从这些设置所在的文件夹算起，并且在其中，例如 "{value}"。',
  '<{name}> is left out where HTML does not allow it; its text stays.':
    '<{name}> 在 HTML 不允许的地方，已略去；文字保留。',
  'Put it into the element that it belongs to.': '请把它放进所属的元素。',
  '<{name}> is left out: the file is put into pages, and is no page itself.':
    '<{name}> 已略去：这个文件会放进页面，本身不是页面。',
  'Write only the HTML that is to be in the pages.': '请只写要放进页面的 HTML。',
  '<{name}> is left out: what is around the pages has text, links and pictures only.':
    '<{name}> 已略去：页面周围只能有文字、链接和图片。',
  'Write the style into the file of "css".': '请把样式写进 "css" 的文件。',
  'Write a link to a page that has it.': '请改写为链接，指向有它的页面。',
  'Remove it, or write a <div> or <span> with a class.': '请删除它，或者写带 class 的 <div> 或 <span>。',
  'The attribute "{name}" of <{element}> is left out.': '<{element}> 的属性 "{name}" 已略去。',
  'Write a class, and its style into the file of "css".': '请写 class，并把它的样式写进 "css" 的文件。',
  'The address "{value}" is left out: it {+fault}.': '网址“{value}”已略去：它{fault}。',
  'Write an address of a page.': '请写页面的网址。',
  'Put the picture there, or write it into the file of "css" as a background.':
    '请把图片放在那里，或者作为背景写进 "css" 的文件。',
} as const

/** What is wrong with a part of a look. */
export const lookFaults = {
  'is not a colour like #0b5394': '不是 #0b5394 这样的颜色',
  'is not the path of a file like {value}': '不是 {value} 这样的文件路径',
  'must be a colour or {light, dark}': '必须是颜色或 {light, dark}',
  'is outside of the folder of the settings': '在设置所在的文件夹之外',
  'is not a file': '不是文件',
  'leads nowhere': '不通向任何地方',
  'is not on {host}, and pages ask nobody else': '不在 {host} 上，而页面不会请求别处',
} as const
