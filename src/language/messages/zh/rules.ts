/** What each rule finds, as `feedwright explain` and the docs say it. */
export const rules = {
  'a feed in which every article would be new to its subscribers': '订阅源的每篇文章对订阅者来说都是新的',
  'a new article that is dated before published ones, so that some programs never show it':
    '新文章的日期早于已发布的文章，有些程序永远不会显示它',
  'an old address that is no path of the site, or that something else has': '旧网址不是网站的路径，或者已被占用',
  'a domain that ids cannot contain': 'id 不能包含的域名',
  'a character that feeds cannot contain; it is left out': '订阅源不能包含的字符；会略去',
  'a date that does not exist, or is not written as a date': '日期不存在，或者写法不对',
  'a sound, film or document that is missing, unreadable, outside content/, hidden, too large or not what its name says':
    '音频、视频或文档缺失、无法读取、在 content/ 之外、隐藏、太大，或者与名称不符',
  'an id that is not an http(s) address, a tag or a urn, or not in its usual spelling':
    'id 不是 http(s) 网址、tag 或 urn，或者写法不规范',
  'a file, folder or slug that cannot be part of an address or the name of a file on every system':
    '文件、文件夹或 slug 不能作为网址的一部分，或者不能在所有系统上作文件名',
  'a picture that is missing, unreadable, outside content/, too large or not a picture file, or an SVG that is not safe':
    '图片缺失、无法读取、在 content/ 之外、太大或不是图片文件，或者是不安全的 SVG',
  'an address that feeds must not contain': '订阅源不能包含的网址',
  'a value that is empty or of the wrong kind': '值为空，或者类型不对',
  'a link to an article that does not exist or is not published': '链接指向不存在或未发布的文章',
  'an article that was published with another id': '文章发布时使用的是另一个 id',
  'a text in “curly” quotation marks, which are published with it': '文本放在弯引号中，弯引号会一起发布',
  'a title that was cut': '标题被截断',
  'a text that ends at a # after a blank, where YAML begins a comment': '文本在空格后的 # 处中断，YAML 从那里开始注释',
  'a link that was probably meant for another address; it stays as it is': '链接可能本来要指向别的网址；保持不变',
  'a value of "draft" that is neither true nor false': '"draft" 的值既不是 true 也不是 false',
  'two articles or feeds with the same id': '两篇文章或两个订阅源的 id 相同',
  'a key given twice': '同一个键出现两次',
  'two articles or sections with the same address, or with files in the way of each other':
    '两篇文章或两个栏目的网址相同，或者文件互相冲突',
  'an article without text': '文章没有正文',
  'an expiry before the publication': '失效时间早于发布时间',
  'a date in a year more than one ahead': '日期在一年多以后',
  'front matter that is missing, not closed, or not opened by a line ---':
    'front matter 缺失、没有结束，或者不以一行 --- 开头',
  'an article that is not read, since its name or folder begins with _ or .':
    '文章或其文件夹的名称以 _ 或 . 开头，因此不会读取',
  'a hook that fails, or returns what it must not': '钩子出错，或者返回不该返回的内容',
  'what the host cannot do, what is over one of its limits, or old addresses without a host':
    '主机做不到、超出其上限，或者有旧网址却没有指明主机',
  'an id that would be refused, but that subscribers have': '本应拒绝、但订阅者已有的 id',
  'a key file of IndexNow in a folder that does not cover the addresses of the articles':
    'IndexNow 的密钥文件所在的文件夹不涵盖文章的网址',
  'a feed of more than 1 MB': '订阅源超过 1 MB',
  'an article that a hook leaves out': '钩子略去的文章',
  'a link that feed readers do not open, or that has nothing to click; it is left out, and its text stays':
    '阅读器不会打开或无处可点的链接；链接略去，文字保留',
  'a tag or comment that is not closed, so that readers would not see the text after it':
    '标签或注释没有结束，读者会看不到其后的文字',
  'a logo that RSS cannot have; it is left out there': 'RSS 不能使用的标志；RSS 中会略去',
  'an accent colour that is hard to read on the pages': '强调色在页面上难以看清',
  'a style sheet that requests something, or that does not end where its file ends':
    '样式表会发出请求，或者没有在文件结尾处结束',
  'a picture without alt text for people who cannot see it': '图片没有给看不到的人用的替代文字',
  'a required key that is missing': '缺少必需的键',
  'a publication date that changed after publication': '发布后发布日期有改动',
  'a build that publishes no article': '构建没有发布任何文章',
  'a partner, its setting or its rule that this version does not know': '这个版本不认识的合作平台、其设置项或规则',
  'bytes that are not UTF-8': '不是 UTF-8 的字节',
  'a lead picture that feeds cannot have; it is shown in the text only': '订阅源不能使用的题图；只显示在正文中',
  'an author or source with "By" or an address in the name, or with a key':
    '作者或出处的名称中含有 "By" 或网址，或者写成了键',
  'a picture that is published with the place where it was taken': '图片连同拍摄地点一起发布',
  'an example address instead of the address of the site': '用了示例网址而不是网站的网址',
  'a published document that would be removed because the settings have other names or formats of feeds':
    '设置中订阅源的名称或格式变了，已发布的文档会被删除',
  'a published feed that is missing or cannot be read, so that nothing is compared':
    '已发布的订阅源缺失或无法读取，因此没有比较',
  'a permitted use that the settings above prohibit': '允许了上级设置所禁止的用途',
  'a language that validators may not know': '验证器可能不认识的语言',
  'markdown inside HTML, which needs an empty line before it': 'HTML 中的 markdown，前面需要空一行',
  'HTML that feeds must not contain; it is left out': '订阅源不能包含的 HTML；会略去',
  'a picture from which the place where it was taken is removed': '拍摄地点已从图片中删除',
  'a text whose first heading is the title': '正文的第一个小标题就是标题',
  'two articles in one feed with the same time': '同一订阅源的两篇文章时间相同',
  'a file or folder in content/ that is not read': 'content/ 中不会读取的文件或文件夹',
  'a local time that the clocks skip': '时钟跳过的当地时间',
  'code that another tool would replace: a shortcode, a tag, an import; it is left out':
    '由其他工具替换的代码：短代码、标签、import；会略去',
  'an article of another tool without text; its title takes the place of it': '其他工具的文章没有正文；用标题代替',
  'a title or other plain text that contains HTML; readers show it as code or remove it':
    '标题或其他纯文本含有 HTML；阅读器会显示为代码或删除',
  'a tag or author that is written in two ways': '标签或作者有两种写法',
  'a file, text or list that is larger than its limit': '文件、文本或列表超过上限',
  'a page of another tool without a date, which no feed has': '其他工具的页面没有日期，不进入订阅源',
  'a key that Feedwright does not know': 'Feedwright 不认识的键',
  'a namespace of a hook about which the W3C feed validator warns': 'W3C 验证器提出警告的钩子命名空间',
  'a key of another tool that neither its preset nor the settings know, or whose value cannot be used':
    '其他工具的键，其预设和设置都不认识，或者值无法使用',
  'a picture that says that AI made it; its article does not': '图片注明由 AI 制作，而文章没有说明',
  'a file or folder that cannot be read': '无法读取的文件或文件夹',
  'a change, correction or withdrawal before the publication': '修改、更正或撤回早于发布',
  'a change, correction or withdrawal in the future': '修改、更正或撤回在将来',
  'a published article that would no longer be published': '已发布的文章将不再发布',
  'anchors, aliases and tags of YAML': 'YAML 的锚点、别名和标签',
  'front matter or settings that are not valid YAML': 'front matter 或设置不是有效的 YAML',
  partner: '合作平台',
  '`feedwright explain RULE` shows an example and its cure.': '`feedwright explain RULE` 显示例子和改法。',
  '`feedwright explain PARTNER` shows what is made for a partner, and its rules, like MS04.':
    '`feedwright explain PARTNER` 显示为合作平台生成的内容及其规则，例如 MS04。',
  '`feedwright explain live` shows what `check --live` asks a server, and its checks, like H11.':
    '`feedwright explain live` 显示 `check --live` 向服务器询问的内容及各项检查，例如 H11。',
} as const
