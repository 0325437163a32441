/** Findings of `check --live` on addresses, redirects, and on how a server recognizes versions of a feed. */
export const liveLinks = {
  'Remove the packed file beside the document (".gz", ".br") and publish both again, or switch off one compression where two programs pack; then empty the caches.':
    '请删除文档旁边的压缩文件（".gz"、".br"）并重新发布两者，或者在两个程序都压缩时关闭其中一个；然后清空缓存。',
  'In Apache, write "{a}", or serve packed files that were made before, which "{b}" and "{c}" in site.yaml do.':
    '在 Apache 中请写 "{a}"，或者提供预先压缩的文件（site.yaml 中的 "{b}" 和 "{c}" 会这样做）。',
  'This page leads only to feeds on other hosts: {*names}.': '这个页面只指向其他主机上的订阅源：{names}。',
  'They were not asked.': '没有检查它们。',
  'If the feeds are there, check the address of one of them; if not, correct "url" or "feedsUrl" in site.yaml, and build again.':
    '如果订阅源在那里，请检查其中一个的网址；否则请改正 site.yaml 中的 "url" 或 "feedsUrl"，并重新构建。',
  'Check these with a command of their own: "{command}" and the address of the feed.':
    '请用单独的命令检查它们："{command}" 加上订阅源的网址。',
  'The feed says that its address is {a}, and it is at another one.': '订阅源说它的网址是 {a}，而它在另一个网址。',
  'The feed says that its address is {a}, and it is at another one: only http and https differ.':
    '订阅源说它的网址是 {a}，而它在另一个网址：只有 http 和 https 不同。',
  'The feed says that its address is {a}, and it is at another one: one has "www." and the other has not.':
    '订阅源说它的网址是 {a}，而它在另一个网址：一个有 "www."，另一个没有。',
  'The feed says that its address is {a}, and it is at another one: the hosts differ.':
    '订阅源说它的网址是 {a}，而它在另一个网址：主机不同。',
  'Since it has a hub, readers move their subscriptions to that address.': '由于它有 hub，阅读器会把订阅移到那个网址。',
  'Give "url" or "feedsUrl" in site.yaml the address at which the feeds are served, and build again; or redirect this address to that of the link.':
    '请把 site.yaml 中的 "url" 或 "feedsUrl" 改成提供订阅源的网址，并重新构建；或者把这个网址重定向到链接的网址。',
  'Give "url" or "feedsUrl" in site.yaml the address at which the feeds are served, here {url}, and build again; or redirect this address to that of the link.':
    '请把 site.yaml 中的 "url" 或 "feedsUrl" 改成提供订阅源的网址（此处为 {url}），并重新构建；或者把这个网址重定向到链接的网址。',
  'The Link header for "self" leads to {url}, and the document says something else.':
    '"self" 的 Link 标头指向 {url}，而文档中不是这样。',
  'The hub {url} is named only in the document, not in the Link header.':
    'hub {url} 只写在文档中，没有写在 Link 标头中。',
  'The hub {url} is named only in the Link header, not in the document.':
    'hub {url} 只写在 Link 标头中，没有写在文档中。',
  'The server redirects more than {n} times; readers give up.': '服务器重定向超过 {n} 次；阅读器会放弃。',
  'The server redirects without an address to go to.': '服务器重定向，却没有给出目标网址。',
  'Let the address of the feed answer with the document itself, or with one redirect to its new address.':
    '请让订阅源的网址直接返回文档，或者只重定向一次到新网址。',
  'Last-Modified stays at "{value}".': 'Last-Modified 停留在 "{value}"。',
  'Last-Modified stays at "{value}"; the newest article is of {date}.':
    'Last-Modified 停留在 "{value}"；最新的文章是 {date} 的。',
  'Let the server use the real time of the file, which copying, archives and container images with a fixed time destroy; else send no Last-Modified, only an ETag.':
    '请让服务器使用文件的真实时间（复制、打包和固定时间的容器镜像会破坏它）；否则不要发送 Last-Modified，只发送 ETag。',
  '{*names} of the same document is another value with each request, so readers fetch the whole feed every time.':
    '同一文档的 {names} 每次请求都不同，因此阅读器每次都下载整个订阅源。',
  '{*names} of the same document are another value with each request, so readers fetch the whole feed every time.':
    '同一文档的 {names} 每次请求都不同，因此阅读器每次都下载整个订阅源。',
  'Let all servers make it of the content of the file: behind a load balancer, not of its inode (in Apache "{value}", with the same times on all servers), and never of the time of the request.':
    '请让所有服务器根据文件内容生成它：在负载均衡之后不要根据 inode（Apache 中写 "{value}"，各服务器上的时间相同），也绝不要根据请求时间。',
  'The server does not give the feed to {*names}: it answers with status {n}.':
    '服务器不把订阅源交给 {names}：它返回状态 {n}。',
  'The server does not give the feed to {*names}: it sends a page in HTML.':
    '服务器不把订阅源交给 {names}：它发送 HTML 页面。',
} as const
