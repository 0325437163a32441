/** Findings on the settings of sites and sections, on people, on rights and on what machines are told. */
export const settings = {
  'There is no such file of settings.': '没有这个设置文件。',
  'Correct the path in --config, or write the file with the keys title, description and url.':
    '请改正 --config 中的路径，或者写出这个文件，包含键 title、description 和 url。',
  'The file site.yaml is missing.': '缺少文件 site.yaml。',
  'Write one with the keys title, description and url.': '请写一个，包含键 title、description 和 url。',
  'The site has two files of settings: "{a}" and "{b}".': '网站有两个设置文件："{a}" 和 "{b}"。',
  'Keep one of them, and move what is only in the other.': '请保留其中一个，并把只在另一个中的内容移过来。',
  'A section needs the path of a folder.': '栏目需要一个文件夹的路径。',
  'There is no folder "{value}".': '没有文件夹“{value}”。',
  'Write the path of a folder below "content".': '请写 "content" 下的文件夹路径。',
  'The settings of the site are above "sections".': '网站的设置写在 "sections" 之上。',
  'The address of this section, "{value}", is already taken by another one.':
    '这个栏目的网址“{value}”已被另一个栏目占用。',
  'The id of this feed, "{value}", is already taken by the feed of "{other}".':
    '这个订阅源的 id “{value}”已被“{other}”的订阅源占用。',
  'Write into "feedId" the id that this feed had before.': '请在 "feedId" 中写这个订阅源以前的 id。',
  'If it is new, remove "feedId".': '如果它是新的，请删除 "feedId"。',
  'idsUntil: all ids are tags here, before this time too.': 'idsUntil：这里的 id 全是 tag，在此时间之前也是。',
  'Write "ids: url" or a pattern if articles had other ids before.':
    '如果文章以前有别的 id，请写 "ids: url" 或一个模式。',
  'If not, remove "idsUntil".': '如果没有，请删除 "idsUntil"。',
  '"{value}" is neither PNG nor JPEG nor GIF: RSS feeds are written without it.':
    '“{value}”既不是 PNG、JPEG，也不是 GIF：RSS 中不会包含它。',
  'Name a PNG picture, like "{value}"; most readers show no other kinds.':
    '请指定 PNG 图片，例如 "{value}"；大多数阅读器不显示其他格式。',
  'The ids of articles and feeds are made with "{value}", which ids cannot contain.':
    '文章和订阅源的 id 由“{value}”生成，而 id 不能包含它。',
  'Write a domain of letters, digits and hyphens in "authority" before readers subscribe; later, leave it as it is.':
    '请在读者订阅之前，在 "authority" 中写由字母、数字和连字符组成的域名；之后请不要再改。',
  '"{value}" is an example address; the links and ids in the feeds are made with it.':
    '“{value}”是示例网址；订阅源中的链接和 id 都由它生成。',
  'Write the address of the site in "url" before readers subscribe.': '请在读者订阅之前，在 "url" 中写网站的网址。',
  'The code "{value}" is registered, but validators that know only a part of ISO 639 may call the feeds invalid.':
    '代码“{value}”已登记，但只认识部分 ISO 639 的验证器可能认为订阅源无效。',
  'Leave it, or write the code of a larger language to which it belongs, if there is one.':
    '请保持不变；如果它属于某个更大的语言，也可以写那个语言的代码。',
  'Write a key that you make up, like {value}.': '请写一个自己编的密钥，例如 {value}。',
  'Write "true", or leave "baidu" out.': '请写 "true"，或者去掉 "baidu"。',
  'The token of Baidu is secret: it belongs into the variable FEEDWRIGHT_BAIDU_TOKEN.':
    '百度的 token 是机密：请放进环境变量 FEEDWRIGHT_BAIDU_TOKEN。',
  'announce.indexNow: the key file {address} covers the addresses below {folder} only, and the articles are below {site}.':
    'announce.indexNow：密钥文件 {address} 只适用于 {folder} 下的网址，而文章在 {site} 下。',
  'Put a file that has only the text {text} at {address}, and write "{value}".':
    '请在 {address} 放一个只含文本 {text} 的文件，并写 "{value}"。',
  'feeds: "{a}" and "{b}" cannot both be written: one is in the way of the other.':
    'feeds：“{a}”和“{b}”不能同时写出：它们互相冲突。',
  'feeds: No format is left, and a feed needs at least one.': 'feeds：没有剩下任何格式，而订阅源至少需要一种。',
  'Write another name, like "{value}".': '请写另一个名称，例如 "{value}"。',
  'Write "{value}", or another name.': '请写 "{value}"，或者另一个名称。',
  'Write the path of the document below the folder of its feed, like "{a}", or "{b}".':
    '请写文档在其订阅源文件夹下的路径，例如 "{a}"，或者 "{b}"。',
  'There is no section "{value}".': '没有栏目“{value}”。',
  'The sections are: {*names}.': '现有的栏目：{names}。',
  'There are no sections.': '没有栏目。',
  'authors: "{value}" is no file that can be read.': 'authors：“{value}”不是可以读取的文件。',
  'Write the path of a file on the same line, from the folder of these settings, like "{value}".':
    '请在同一行写文件的路径，从这些设置所在的文件夹算起，例如 "{value}"。',
  'Write the path of a file on the same line, from the folder in "content", like "{value}".':
    '请在同一行写文件的路径，从 "content" 中的文件夹算起，例如 "{value}"。',
  'This file has no map of authors, and no list of maps with "id".':
    '这个文件中没有作者的键值表，也没有含 "id" 的键值表的列表。',
  'This file is not JSON.': '这个文件不是 JSON。',
  'Write each author like "{value}", in a file that ends in .yml.':
    '请在以 .yml 结尾的文件中这样写每位作者："{value}"。',
  'The author "{value}" has no name, and is left out.': '作者“{value}”没有姓名，已略去。',
  'The address "{value}" of the author "{key}" is left out.': '作者“{key}”的网址“{value}”已略去。',
  'The e-mail address "{value}" of the author "{key}" is left out.': '作者“{key}”的电子邮件地址“{value}”已略去。',
  'Write a name, like "{value}".': '请写姓名，例如 "{value}"。',
  'Write an address like "{a}" or "{b}", an e-mail address like "{c}", or remove it.':
    '请写 "{a}" 或 "{b}" 这样的网址，或者 "{c}" 这样的电子邮件地址，或者删除它。',
  'The name "{value}" looks like a key of a data file; readers see it as it is.':
    '姓名“{value}”看起来像数据文件中的键；读者会原样看到它。',
  'Name the file in {file}, like "{value}", or write the name as readers are to see it; if it is the name, write {line}.':
    '请在 {file} 中指明数据文件，例如 "{value}"，或者写读者应看到的姓名；如果它就是姓名，请写 {line}。',
  'The file {file} has no author with the key "{value}"; readers see it as it is.':
    '文件 {file} 中没有键为“{value}”的作者；读者会原样看到它。',
  'Add the key to the file, or write the name as readers are to see it; if it is the name, write {line}.':
    '请在文件中加上这个键，或者写读者应看到的姓名；如果它就是姓名，请写 {line}。',
  'The name "{value}" has {+what} in it, which readers show as a part of the name.':
    '姓名“{value}”中含有{what}，阅读器会把它当作姓名的一部分显示。',
  'The name "{value}" has "{word}" in it, which readers show as a part of the name.':
    '姓名“{value}”中含有 "{word}"，阅读器会把它当作姓名的一部分显示。',
  'Write "{value}" if a machine wrote the text, or "{other}" if people wrote it with the help of one.':
    '正文由机器写成，请写 "{value}"；由人借助机器写成，请写 "{other}"。',
  'Write "{value}" if a machine made a picture, or "{other}" if it changed one.':
    '图片由机器制作，请写 "{value}"；由机器修改，请写 "{other}"。',
  'Write "{a}" if a machine wrote the text, "{b}" if people wrote it with the help of one, or "{c}" if a machine made pictures only.':
    '正文由机器写成，请写 "{a}"；由人借助机器写成，请写 "{b}"；只有图片由机器制作，请写 "{c}"。',
  'Write `{a}` if a machine wrote the text, `{b}` if people wrote it with the help of one, or `{c}` if a machine made pictures only.':
    '正文由机器写成，请写 `{a}`；由人借助机器写成，请写 `{b}`；只有图片由机器制作，请写 `{c}`。',
  'rights: "permits" has "{a}", and "prohibits" has "{b}", which includes it.':
    'rights："permits" 中有 "{a}"，而 "prohibits" 中有包含它的 "{b}"。',
  'rights: "permits" has "{a}", and "prohibits" has it too.': 'rights："permits" 中有 "{a}"，而 "prohibits" 中也有它。',
  'rights: "permits" has "{a}", and the site prohibits it too: it stays prohibited.':
    'rights："permits" 中有 "{a}"，而网站也禁止它：它仍被禁止。',
  'rights: "permits" has "{a}", and the site prohibits "{b}", which includes it: it stays prohibited.':
    'rights："permits" 中有 "{a}"，而网站禁止包含它的 "{b}"：它仍被禁止。',
  'rights: "permits" has "{a}", and the section "{s}" prohibits it too: it stays prohibited.':
    'rights："permits" 中有 "{a}"，而栏目“{s}”也禁止它：它仍被禁止。',
  'rights: "permits" has "{a}", and the section "{s}" prohibits "{b}", which includes it: it stays prohibited.':
    'rights："permits" 中有 "{a}"，而栏目“{s}”禁止包含它的 "{b}"：它仍被禁止。',
  'Remove "{a}" from "permits".': '请从 "permits" 中删除 "{a}"。',
  'To permit it here, the settings above must not prohibit it: write "prohibits" into the settings of the other sections.':
    '要在这里允许它，上级设置不能禁止它：请把 "prohibits" 写进其他栏目的设置。',
  'Remove "{a}" from "permits", or "{b}" from "prohibits".':
    '请从 "permits" 中删除 "{a}"，或者从 "prohibits" 中删除 "{b}"。',
  'Write "{value}", or remove "{a}" from "{b}".': '请写 "{value}"，或者从 "{b}" 中删除 "{a}"。',
  'Write `{value}`, or remove "{a}" from "{b}".': '请写 `{value}`，或者从 "{b}" 中删除 "{a}"。',
  'Write "{value}", or remove "{a}".': '请写 "{value}"，或者删除 "{a}"。',
  'Write `{value}`, or remove "{a}".': '请写 `{value}`，或者删除 "{a}"。',
  'rights: "tdm: allowed" permits to train with the text, and "prohibits" has "{a}".':
    'rights："tdm: allowed" 允许用正文训练，而 "prohibits" 中有 "{a}"。',
  'rights: "tdmPolicy" says on which terms mining is allowed, but "tdm" does not say that it is reserved.':
    'rights："tdmPolicy" 说明了在什么条件下允许挖掘，但 "tdm" 没有说明保留权利。',
  'rights: "tdmPolicy" says on which terms mining is allowed, but "tdm" says that it is allowed without any.':
    'rights："tdmPolicy" 说明了在什么条件下允许挖掘，但 "tdm" 说无条件允许。',
  'rights: "{value}" must be {shape}; a notice is "{key}".': 'rights：“{value}”必须是 {shape}；版权声明是 "{key}"。',
  'rights: must be {shape}; a notice is "{key}".': 'rights：必须是 {shape}；版权声明是 "{key}"。',
  'Remove it here, and write it like "{value}" beside "rights".':
    '请从这里删除，并在 "rights" 旁边写成 "{value}" 这样。',
  'Remove it: "copyright" is there already, beside "rights".': '请删除它："rights" 旁边已经有 "copyright"。',
  'Add to "{value}" what is missing there, and remove "{key}".': '请把缺少的内容加到 "{value}" 中，并删除 "{key}"。',
  'Remove it, and write "{a}" or "{b}".': '请删除它，并写 "{a}" 或 "{b}"。',
  'Remove it, and write "{a}".': '请删除它，并写 "{a}"。',
  'Remove it, and write it in the map of "uses", like "{value}".': '请删除它，并写进 "uses" 的键值表，例如 "{value}"。',
  'Write its words into "{value}" of "uses", and remove "{key}".':
    '请把其中的词写进 "uses" 的 "{value}"，并删除 "{key}"。',
  'Write "{value}" in the map of "rights", and remove this line.':
    '请在 "rights" 的键值表中写 "{value}"，并删除这一行。',
  'Write its whole address, like "{value}".': '请写完整的网址，例如 "{value}"。',
  'Remove it, and write "{a}" or "{b}" beside "uses": mining has a key of its own.':
    '请删除它，并在 "uses" 旁边写 "{a}" 或 "{b}"：挖掘有单独的键。',
  'Write one of {*names} in place of it, or remove it.': '请改写为以下之一：{names}，或者删除它。',
  'Write it in the map of "image", like "{value}".': '请写进 "image" 的键值表，例如 "{value}"。',
  'The address "{value}" is made by code of {tool}, so it is not known.':
    '网址“{value}”由 {tool} 的代码生成，因此无从得知。',
  'Write the pattern of these addresses in the settings, like "{value}".':
    '请在设置中写这些网址的模式，例如 "{value}"。',
  'This page has no date, so no feed has it, as with {tool}.': '这个页面没有日期，所以不进入订阅源，与 {tool} 一样。',
  'Write "{value}" with its day if it is an article.': '如果它是文章，请写 "{value}"（换成它的日期）。',
  'Write `{value}` with its day if it is an article.': '如果它是文章，请写 `{value}`（换成它的日期）。',
  'The value of "words" cannot be read: it throws an error.': '无法读取 "words" 的值：它抛出了错误。',
  'Write words by their languages, like "{value}".': '请按语言写词语，例如 "{value}"。',
  'The value of "{value}" is {what}.': '"{value}" 的值是 {what}。',
  'The language "{tag}" of "words" is there twice.': '"words" 中语言 "{tag}" 出现了两次。',
  'The value of "words" has {n} languages.': '"words" 的值有 {n} 种语言。',
  'Write at most {n}.': '请最多写 {n} 个。',
  'The key {key} of "words" is no language tag.': '"words" 的键 {key} 不是语言标签。',
  'Write the tag of a language, like "{a}" or "{b}".': '请写语言标签，例如 "{a}" 或 "{b}"。',
  'Write an object, like "{value}".': '请写一个对象，例如 "{value}"。',
  'Write a text of at most {n} characters, or leave it out.': '请写最多 {n} 个字符的文本，或者去掉它。',
  'The word {word} of "{place}" is not known.': '"{place}" 中有未知的词语 {word}。',
  'The words of "{value}" are those of CLDR.': '"{value}" 的词语取自 CLDR。',
  'Leave it out: it cannot be changed.': '请去掉它：它不能更改。',
  'Write one of these: {*names}.': '请写以下之一：{names}。',
  'These settings are not a list of "{value}".': '这些设置不是由 "{value}" 组成的列表。',
} as const

/** What a name contains, and the names of tools. */
export const things = {
  'an e-mail address': '电子邮件地址',
  'a web address': '网址',
  'an e-mail address and a web address': '电子邮件地址和网址',
  'a web address and an e-mail address': '网址和电子邮件地址',
  '{a} or {b}': '{a} 或 {b}',
} as const
