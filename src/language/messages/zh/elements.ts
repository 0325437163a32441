/** Findings on elements and namespaces that hooks add, and on what stops a build. */
export const elements = {
  'The value of {value} has the character {name}, which feeds cannot contain.':
    '{value} 的值含有字符 {name}，订阅源不能包含它。',
  'The attributes of {place} are {value}.': '{place} 的属性是 {value}。',
  'Leave it out; declare namespaces in "namespaces".': '请去掉它；命名空间请在 "namespaces" 中声明。',
  'The elements cannot be read: they throw an error.': '无法读取元素：它们抛出了错误。',
  'Return a list, like "{value}".': '请返回列表，例如 "{value}"。',
  'There are too many elements.': '元素太多。',
  'Return at most {n}, with those inside them.': '连同其中的元素，请最多返回 {n} 个。',
  '"{value}" is too deep inside other elements.': '"{value}" 在其他元素中嵌套太深。',
  'Put at most {n} elements inside one another.': '元素请最多嵌套 {n} 层。',
  'The texts of all elements have more than {n} characters; the first too many are in {place}.':
    '全部元素的文本超过 {n} 个字符；从 {place} 开始超出。',
  'Shorten them.': '请缩短它们。',
  'Leave it out, or write it in another namespace.': '请去掉它，或者用另一个命名空间写。',
  'Add "{value}" to "namespaces", with the address of the namespace.':
    '请把 "{value}" 和命名空间的网址加进 "namespaces"。',
  'The value of "namespaces" cannot be read: it throws an error.': '无法读取 "namespaces" 的值：它抛出了错误。',
  'There are {n} namespaces.': '有 {n} 个命名空间。',
  'Declare at most {n}.': '请最多声明 {n} 个。',
  'The prefix {value} of "namespaces" is no simple name.': '"namespaces" 的前缀 {value} 不是简单的名称。',
  'The prefix "{value}" of "namespaces" begins with xml, which is for XML itself.':
    '"namespaces" 的前缀 "{value}" 以 xml 开头，那是 XML 自身专用的。',
  'The prefix "{value}" of "namespaces" is in use already, for {uri}.': '"namespaces" 的前缀 "{value}" 已用于 {uri}。',
  'Write another prefix.': '请写另一个前缀。',
  'Remove "{value}" from "namespaces"; elements of this namespace cannot be added.':
    '请从 "namespaces" 中删除 "{value}"；不能添加这个命名空间的元素。',
  'Remove "{a}", and write "{b}:" before the names of its elements.': '请删除 "{a}"，并在其元素的名称前写 "{b}:"。',
  'Remove it in the hook.': '请在钩子中删除它。',
  'Half a character comes from a text that was cut: cut it with "{value}".':
    '半个字符来自截断的文本：请用 "{value}" 截断。',
  'The article could not be made with these hooks: "{value}".': '用这些钩子无法生成文章：“{value}”。',
  'Allow it 512 MB of memory and more open files, like "{value}".':
    '请允许它使用 512 MB 内存和更多打开的文件，例如 "{value}"。',
  'Allow more of them, like "{value}".': '请允许更多，例如 "{value}"。',
  'Close other programs, and build again.': '请关闭其他程序，然后重新构建。',
  'Move the file that is in the place of a folder.': '请移走占据文件夹位置的文件。',
  'Name another folder with --out.': '请用 --out 指明另一个文件夹。',
  'Name another folder with --hosting.': '请用 --hosting 指明另一个文件夹。',
  'Name another file with --state.': '请用 --state 指明另一个文件。',
  'Name it with "content" in "{value}".': '请在 "{value}" 中用 "content" 指明它。',
  '"{value}" is the root of the disk.': '“{value}”是磁盘的根目录。',
  '"{value}" already exists, and Feedwright did not write it.': '“{value}”已存在，而且不是 Feedwright 写出的。',
  'The head of this article cannot be "{value}": the address of another one leads to the same file on some disks.':
    '这篇文章的 head 不能是“{value}”：在某些磁盘上，另一篇文章的网址指向同一个文件。',
  'The option "{value}" is not {+what}.': '选项 "{value}" 不是{what}。',
  'There is no option "{value}".': '没有选项“{value}”。',
  'A setting of the site belongs in "settings"; remove anything else.':
    '网站的设置应写在 "settings" 中；请删除其他内容。',
  'The feed {url} cannot be fetched: {+why}.': '无法获取订阅源 {url}：{why}。',
  'Another build took over "{value}", because this one was silent for too long.':
    '另一个构建接管了“{value}”，因为这个构建太久没有反应。',
  'The published files are those of that build; build again.': '已发布的是那个构建的文件；请重新构建。',
  'Another build (process {value}) is writing into this folder.': '另一个构建（进程 {value}）正在写这个文件夹。',
  'If there is none, remove "{value}".': '如果没有，请删除 "{value}"。',
  'The state file "{value}" {+fault}.': '状态文件“{value}”{fault}。',
  'The state file "{value}" is damaged.': '状态文件“{value}”已损坏。',
  'It is written anew, and only changes of the last 48 hours are announced.':
    '会重新写出它，并且只通知最近 48 小时的变化。',
  'Save it as a file, remove all from <!DOCTYPE to the > that closes it, and name that file.':
    '请把它保存为文件，删除从 <!DOCTYPE 到结束它的 > 的全部内容，并指明那个文件。',
} as const

/** What is wrong with a request, and kinds of options. */
export const elementParts = {
  'true or false': ' true 或 false',
  'a list of texts': '文本的列表',
  'a text of at least one character': '至少一个字符的文本',
  'its address is not valid': '网址无效',
  'it has more than {n} bytes': '它超过 {n} 字节',
  'the server does not answer within {n} seconds': '服务器在 {n} 秒内没有回答',
  'the server cannot be reached': '无法连接服务器',
  'the server cannot be reached ({value})': '无法连接服务器（{value}）',
  'the host is not known': '不知道这台主机',
  'the server refuses the connection': '服务器拒绝连接',
  'the server answers with status {n}': '服务器返回状态 {n}',
  'it redirects more than {n} times': '它重定向超过 {n} 次',
  'it redirects to an invalid address': '它重定向到无效的网址',
  'it redirects to this machine or a private network': '它重定向到这台电脑或内部网络',
} as const
