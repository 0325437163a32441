/** Findings on the files that change how pages look: style sheet, header and footer. */
export const look = {
  '@import requests another style sheet, which pages must not.': '@import 会请求另一个样式表，而页面不可以这样做。',
  'Put what is in that style sheet into this one.': '请把那个样式表的内容放进这个样式表。',
  '"{value}" would request something: pages have only pictures that are in the style sheet itself.':
    '“{value}”会发出请求：页面只用样式表自身含有的图片。',
  'Remove it, or write the picture itself: {value}, or png, jpeg, gif, webp or avif with base64.':
    '请删除它，或者写出图片本身：{value}，或用 base64 写 png、jpeg、gif、webp、avif。',
  'Remove it, and name fonts that devices have, like "{value}".': '请删除它，并写设备自带的字体，例如 "{value}"。',
  'Write a class, and its style into the file of "css".': '请写 class，并把样式写进 "css" 的文件。',
  '"{value}" runs a program in old browsers.': '“{value}”会在旧浏览器中运行程序。',
  'Remove it. A style sheet has no HTML, and its comments are /* like this */.':
    '请删除它。样式表中没有 HTML，注释写作 /* like this */。',
  '"{value}" must not be in a style sheet: HTML reads it.': '样式表中不可以有“{value}”：HTML 会读取它。',
  '"{value}" must not be in a style sheet.': '样式表中不可以有“{value}”。',
  'The style sheet contains the character {name}.': '样式表含有字符 {name}。',
  'This text is not closed on its line.': '这段文本没有在本行结束。',
  'This "{bracket}" closes nothing.': '这个“{bracket}”没有与之对应的开头。',
  'Remove it, or write what it should close.': '请删除它，或者写出它的开头。',
  'This is not closed, so that it would go on beyond its end.': '这里没有结束，因此会延续到文件之外。',
  'Close it: { with }, ( with ), [ with ], a comment with */, and a text with the quotation mark that begins it.':
    '请结束它：{ 用 }，( 用 )，[ 用 ]，注释用 */，文本用开头的引号。',
  'This file has {n} bytes; the limit for {key} is {m}.': '这个文件有 {n} 个字节；{key} 的上限是 {m}。',
  'Leave some of it out: it is in each page, and a page has at most {n} bytes.':
    '请略去一部分：它在每个页面中，而一个页面最多 {n} 个字节。',
  '{tag} is left out where HTML does not allow it; its text stays.':
    '{tag} 在 HTML 不允许的地方，已略去；其中的文字保留。',
  'Put it into the element that it belongs to.': '请把它放进它所属的元素。',
  '{what} is not closed: nobody would see the text "{words}".': '{what} 没有结束：没有人会看到“{words}”这段文字。',
  '{tag} is left out: the file is put into pages, and is no page itself.':
    '{tag} 已略去：这个文件会放进页面，本身不是页面。',
  'Write only the HTML that is to be in the pages.': '请只写要放进页面的 HTML。',
  '{tag} is left out: what is around the pages has text, links and pictures only.':
    '{tag} 已略去：页面上下方只有文字、链接和图片。',
  'Remove it, or write a {a} or {b} with a class.': '请删除它，或者写带 class 的 {a} 或 {b}。',
  'The attribute "{name}" of {tag} is left out.': '{tag} 的属性“{name}”已略去。',
  'Write {value}, the nearest colour that can be read there.': '请写 {value}：这是在那里能看清的最接近的颜色。',
  'look.accent: "{colour}" has a contrast of {n} to 1 on the light paper of the pages; text needs {m}.':
    'look.accent：“{colour}”在页面浅色底上的对比度是 {n} 比 1；文字需要 {m}。',
  'look.accent: "{colour}" has a contrast of {n} to 1 on the dark paper of the pages; text needs {m}.':
    'look.accent：“{colour}”在页面深色底上的对比度是 {n} 比 1；文字需要 {m}。',
}
