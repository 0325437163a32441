/** Findings on the text of an article: links, pictures, other files, HTML. */
export const text = {
  'The picture "{value}" {+fault}.': '图片“{value}”{fault}。',
  'The picture "{value}" does not exist.': '图片“{value}”不存在。',
  '"{value}" {+fault}.': '“{value}”{fault}。',
  '"{value}" is an SVG picture {+fault}.': '“{value}”是 SVG 图片，{fault}。',
  'Put the file beside the article, or correct its name.': '请把文件放在文章旁边，或者改正它的名称。',
  'Put the file beside the article, and write "{value}".': '请把文件放在文章旁边，并写 "{value}"。',
  'Put the file beside the article, and write its name.': '请把文件放在文章旁边，并写它的名称。',
  'Put the file beside the article, so that the build publishes it.': '请把文件放在文章旁边，这样构建会发布它。',
  'Put the picture beside the article, or write its address on the site, like "{value}".':
    '请把图片放在文章旁边，或者写它在网站上的网址，例如 "{value}"。',
  'The file is called "{value}": write it so.': '这个文件叫 "{value}"：请这样写。',
  'The lead picture "{value}" is nowhere in the files: it is left out.': '文件中没有题图“{value}”：已略去。',
  'The picture "{value}" is not among the files that can be published: its address is "{address}".':
    '图片“{value}”不在可以发布的文件之中：它的网址是“{address}”。',
  'The lead picture "{value}" is an SVG, which readers cannot show beside a title: it is shown in the text only.':
    '题图“{value}”是 SVG，阅读器不能把它显示在标题旁边：它只显示在正文中。',
  'Name a JPEG or PNG picture in "image"; an SVG may stay in the text.':
    '请在 "image" 中指定 JPEG 或 PNG 图片；SVG 可以留在正文中。',
  'Save it again as JPEG or PNG, with at most {n} megapixels.': '请另存为 JPEG 或 PNG，最多 {n} 百万像素。',
  'Save it again in this format, or correct its name.': '请另存为这种格式，或者改正它的名称。',
  'Publish it on a server for large files, and write its https:// address.':
    '请把它发布在存放大文件的服务器上，并写它的 https:// 网址。',
  'The picture "{value}" has no alt text.': '图片“{value}”没有替代文字。',
  'Say in a few words what it shows: {how}.': '请用几个词说明图片内容：{how}。',
  'Say in a few words what it shows, like {how}.': '请用几个词说明图片内容，例如 {how}。',
  'The picture "{value}" says that {+what}; the article does not say so.': '图片“{value}”注明{what}；文章没有说明。',
  'The picture "{value}" says that {+what}; the article says that AI made no picture.':
    '图片“{value}”注明{what}；文章却说没有 AI 制作的图片。',
  'Write "{value}" in the front matter.': '请在 front matter 中写 "{value}"。',
  'Write "{value}" into the "ai" that is there.': '请把 "{value}" 写进已有的 "ai"。',
  'Write "{value}" in the front matter, in place of the "ai" that is there.':
    '请在 front matter 中写 "{value}"，代替已有的 "ai"。',
  'If AI only changed it, write "edited" in place of "generated".':
    '如果 AI 只是修改了它，请把 "generated" 换成 "edited"。',
  'If that is wrong, write "none" in place of "generated".': '如果不是这样，请把 "generated" 换成 "none"。',
  'If that is wrong, write "{a}" in place of "{b}".': '如果不是这样，请把 "{b}" 换成 "{a}"。',
  'If AI only changed it, write "{a}" in place of "{b}".': '如果 AI 只是修改了它，请把 "{b}" 换成 "{a}"。',
  'The article has no picture, so that "{value}" in "ai" is not published.':
    '文章没有图片，因此 "ai" 中的 "{value}" 不会发布。',
  'Remove it, or show the picture in the text or in "image".': '请删除它，或者在正文或 "image" 中放图片。',
  'The picture "{value}" contains the place where it was taken; its published form does not.':
    '图片“{value}”含有拍摄地点；发布的版本中不含。',
  'The picture "{value}" is published with the place where it was taken.': '图片“{value}”会连同拍摄地点一起发布。',
  'The picture "{value}" is published with the place where it was taken, because its manifest (C2PA) is true for its own bytes only.':
    '图片“{value}”会连同拍摄地点一起发布，因为它的清单（C2PA）只对原始字节有效。',
  'The picture "{value}" is published with the place where it was taken, because what it says of AI is compressed together with the place.':
    '图片“{value}”会连同拍摄地点一起发布，因为其中的 AI 说明与地点压缩在一起。',
  'Remove the place with the program that made the picture, or write "{value}" into site.yaml or section.yaml.':
    '请用制作图片的程序删除地点，或者在 site.yaml 或 section.yaml 中写 "{value}"。',
  'Remove the place with the program that signs the picture, or write "{value}" into site.yaml or section.yaml.':
    '请用给图片签名的程序删除地点，或者在 site.yaml 或 section.yaml 中写 "{value}"。',
  'Write "{value}" into site.yaml or section.yaml, or remove the place from the picture.':
    '请在 site.yaml 或 section.yaml 中写 "{value}"，或者从图片中删除地点。',
  'If everybody may know the place, write "{value}" into site.yaml or section.yaml.':
    '如果地点可以公开，请在 site.yaml 或 section.yaml 中写 "{value}"。',
  'The file "{value}" is hidden: a name in its path begins with a dot.':
    '文件“{value}”是隐藏的：其路径中有名称以点开头。',
  'The address "{value}" does not say that it is a sound or a film.': '从网址“{value}”看不出是音频或视频。',
  'Write an address that ends in {*names}, or also its type: "{value}".':
    '请写以 {names} 结尾的网址，或者同时写它的类型："{value}"。',
  'The size of "{value}" is not known.': '不知道“{value}”的大小。',
  'The address "{value}" begins with "{start}", which feed readers do not open; the link is left out.':
    '网址“{value}”以 "{start}" 开头，阅读器不会打开它；链接已略去。',
  'Link to an address that begins with https://, or remove the link and keep its words.':
    '请链接到以 https:// 开头的网址，或者去掉链接、保留文字。',
  'The address "{value}" {+fault}.': '网址“{value}”{fault}。',
  'The address "{value}" {+fault}; it is published as "{url}".': '网址“{value}”{fault}；发布为“{url}”。',
  'The address "{value}" {+fault}; the link is left out.': '网址“{value}”{fault}；链接已略去。',
  'The address "{value}" {+fault}; the picture is left out.': '网址“{value}”{fault}；图片已略去。',
  'The address "{value}" holds a blank, so that markdown does not read it as one.':
    '网址“{value}”含有空格，因此 markdown 不把它当作网址。',
  'The address "{value}" holds a blank, so that markdown does not read it as one: it is published as text.':
    '网址“{value}”含有空格，因此 markdown 不把它当作网址：它会作为文字发布。',
  'No article or section is at "{url}", to which the link "{value}" leads.':
    '链接“{value}”指向“{url}”，那里没有文章或栏目。',
  'Link to the file of the article, like "{value}", or correct the address.':
    '请链接到文章的文件，例如 "{value}"，或者改正网址。',
  'Correct the address.': '请改正网址。',
  'The file "{value}" is beside the article, but files of its kind are not published: the link leads to "{url}".':
    '文件“{value}”在文章旁边，但这类文件不会发布：链接指向“{url}”。',
  'Put it on the site under that address, or link to a file that can be published, like a PDF.':
    '请把它放在网站的那个网址，或者链接到可以发布的文件，例如 PDF。',
  'Remove the surplus "{value}".': '请删除多余的 "{value}"。',
  'Pictures begin with https:// or http://.': '图片的网址以 https:// 或 http:// 开头。',
  'Remove what is before the @.': '请删除 @ 之前的部分。',
  'Write {a} for the sign {b}.': '请用 {a} 表示符号 {b}。',
  'Write the name of the picture: {value}.': '请写图片的名称：{value}。',
  'No article is published from "{value}"; the link is left out.': '没有由“{value}”发布的文章；链接已略去。',
  'Link to a published article, or to its address.': '请链接到已发布的文章，或者它的网址。',
  'The link to "{value}" has no words, so readers do not see it.': '指向“{value}”的链接没有文字，读者看不到它。',
  'Write its words: {value}, or remove it.': '请写它的文字：{value}，或者删除它。',
  '<{key}> is left out: feeds must not carry it.': '<{key}> 已略去：订阅源不能包含它。',
  'Write it in markdown, or as a link to a page that shows it.': '请用 markdown 写，或者写成指向其页面的链接。',
  'Write it as a link to a page that shows it.': '请写成指向其页面的链接。',
  'Remove it, or write a link to a page that shows it.': '请删除它，或者写指向其页面的链接。',
  '<{key}> is left out where HTML does not allow it; its text stays.':
    '<{key}> 出现在 HTML 不允许的地方，已略去；其文字保留。',
  'Write it in markdown, or put it into the element that it belongs to.': '请用 markdown 写，或者放进它所属的元素。',
  'Put it into the element that it belongs to.': '请放进它所属的元素。',
  'A picture without an address is left out.': '没有网址的图片已略去。',
  'A film without an address is left out.': '没有网址的视频已略去。',
  'A sound without an address is left out.': '没有网址的音频已略去。',
  'Write src="..." with the name of the picture.': '请写 src="..."，其中是图片的名称。',
  'Write src="..." with the address of the film, or put the name between backticks: `{value}`.':
    '请写 src="..."，其中是视频的网址；如果只是名称，请放在反引号之间：`{value}`。',
  'Write src="..." with the address of the sound, or put the name between backticks: `{value}`.':
    '请写 src="..."，其中是音频的网址；如果只是名称，请放在反引号之间：`{value}`。',
  'Write src="..." with the address of the film, or {value} if it is text.':
    '请写 src="..."，其中是视频的网址；如果是文字，请写 {value}。',
  'Write src="..." with the address of the sound, or {value} if it is text.':
    '请写 src="..."，其中是音频的网址；如果是文字，请写 {value}。',
  'Write <span dir="{a}">, or <span dir="{b}">.': '请写 <span dir="{a}"> 或 <span dir="{b}">。',
  'Write <ruby>, the word, <rt>, its reading, </rt> and </ruby>.':
    '请依次写 <ruby>、词、<rt>、注音、</rt> 和 </ruby>。',
  'The article has no text.': '文章没有正文。',
  'The article has no text: readers see its title in place of it.': '文章没有正文：读者看到的是标题。',
  'Write its text below the front matter, or a "summary" in it.':
    '请在 front matter 下面写正文，或者在其中写 "summary"。',
  'Write its text below the front matter, or mark it "{value}".': '请在 front matter 下面写正文，或者标上 "{value}"。',
  'Write a "summary" of the page to which its "url" leads, or mark it "{value}".':
    '请为 "url" 指向的页面写 "summary"，或者标上 "{value}"。',
  'Write a "{a}" of the page to which its "{b}" leads, or mark it "{value}".':
    '请为 "{b}" 指向的页面写 "{a}"，或者标上 "{value}"。',
  'Write a text below the front matter.': '请在 front matter 下面写正文。',
  'Correct what the hook returns.': '请改正钩子返回的内容。',
  '{value} is not closed: readers would not see the text "{words}".':
    '{value} 没有结束：读者会看不到“{words}”这段文字。',
  '{value} cannot be closed: readers would not see the text "{words}".':
    '{value} 无法结束：读者会看不到“{words}”这段文字。',
  'Put it between backticks: `{value}`.': '请放在反引号之间：`{value}`。',
  'Close it with {end}, or, if it is text, put it between backticks: `{value}`.':
    '请用 {end} 结束；如果是文字，请放在反引号之间：`{value}`。',
  'Inside HTML write &lt; for its <.': '在 HTML 中，请把其中的 < 写成 &lt;。',
  'The text is nested too deep, or has too many lines, to be rendered.': '正文嵌套太深，或者行数太多，无法渲染。',
  'Write fewer > or - at the beginning of its lines, or split the article.': '请减少行首的 > 或 -，或者把文章分开。',
  'The title ends as if it were cut: "{value}".': '标题像被截断了：“{value}”。',
  'Readers show it as it is, and nobody can see the rest.': '阅读器会原样显示它，没有人能看到其余部分。',
  'Write the whole title: programs that have less space cut it themselves.':
    '请写完整的标题：空间不够的程序会自行截短。',
  'The first heading repeats the title: readers show the title above the text, so it is there twice.':
    '第一个小标题重复了标题：阅读器会在正文上方显示标题，所以它出现两次。',
  'Remove this heading; the page of the article can show its title by itself.':
    '请删除这个小标题；文章页面可以自己显示标题。',
  'Rendering the text takes more than {n} seconds.': '渲染正文超过 {n} 秒。',
  'Rendering the text takes more than {n} megabytes of memory.': '渲染正文占用的内存超过 {n} MB。',
  'Look for long runs of characters like * _ > | or lines without end, and shorten them; or split the article.':
    '请查找成串的 * _ > | 等字符或没有尽头的行，把它们缩短；或者把文章分开。',
  'Look for a table of very many columns or a link used very many times, and shorten it; or split the article.':
    '请查找列数极多的表格或使用极多次的链接，把它缩短；或者把文章分开。',
} as const

/** What pictures say of AI. */
export const marks = {
  'AI made it (trainedAlgorithmicMedia)': '它由 AI 制作（trainedAlgorithmicMedia）',
  'AI changed it (compositeWithTrainedAlgorithmicMedia)': '它由 AI 修改（compositeWithTrainedAlgorithmicMedia）',
  'AI made a part of it (compositeSynthetic)': '其中一部分由 AI 制作（compositeSynthetic）',
  'AI made it (AI System Used)': '它由 AI 制作（AI System Used）',
  'AI made or changed it (AIGC, label {n})': '它由 AI 制作或修改（AIGC，标识 {n}）',
  'AI may have made or changed it (AIGC, label {n})': '它可能由 AI 制作或修改（AIGC，标识 {n}）',
  'AI is suspected to have made or changed it (AIGC, label {n})': '它疑似由 AI 制作或修改（AIGC，标识 {n}）',
} as const
