/** Findings on what a server sends, by `check --live`. */
export const live = {
  'GitHub Pages has no setting for it: another host, or a CDN in front of it, is needed.':
    'GitHub Pages 没有这项设置：需要换一个主机，或在前面加 CDN。',
  'With "host: {key}" in site.yaml, "feedwright build" writes this for {title}.':
    '在 site.yaml 中写 "host: {key}"，"feedwright build" 会为 {title} 写出这项配置。',
  'With "host" in site.yaml, like "host: nginx", "feedwright build" writes this for the server.':
    '在 site.yaml 中写 "host"，例如 "host: nginx"，"feedwright build" 会为服务器写出这项配置。',
  'Not everything was asked: the server is so slow, or the feeds are so large, that the bounds of this check were reached.':
    '没有全部检查：服务器太慢或订阅源太大，达到了这项检查的上限。',
  'The site has {n} more feeds, which were not asked.': '网站另有 {n} 个订阅源没有检查。',
  'Feeds on other hosts were not asked: {*names}.': '没有检查其他主机上的订阅源：{names}。',
  'Let the server answer HEAD like GET, without the body; a program or cache in front of the files often does not.':
    '请让服务器像 GET 一样回答 HEAD，但不带正文；文件前面的程序或缓存常常做不到。',
  'A request with HEAD fails: {why}.': 'HEAD 请求失败：{why}。',
  'A request with HEAD is answered with status {n}, one with GET with 200.': 'HEAD 请求返回状态 {n}，而 GET 返回 200。',
  'HEAD and GET have different values of {*names}.': 'HEAD 和 GET 的 {names} 值不同。',
  'The server answers {path}, a file that does not exist, with status {n}.':
    '文件 {path} 并不存在，服务器却返回状态 {n}。',
  'The server answers {path}, a file that does not exist, with a redirect to {url}.':
    '文件 {path} 并不存在，服务器却重定向到 {url}。',
  'Readers of a removed feed do not notice that it has ended.': '订阅源删除后，阅读器不会知道它已停止。',
  'Answer with status 404 where there is no file; do not send a page or a redirect in its place.':
    '没有文件时请返回状态 404，不要返回页面或重定向。',
  'The clock of the server is {n} minutes ahead of that of this computer.': '服务器的时钟比这台电脑快 {n} 分钟。',
  'The clock of the server is {n} minutes behind that of this computer.': '服务器的时钟比这台电脑慢 {n} 分钟。',
  'Caches keep feeds too long or too short, and scheduled articles come at the wrong time.':
    '缓存保留订阅源的时间会过长或过短，定时文章也会在错误的时间出现。',
  'Find out which of the two clocks is wrong, and let it be set by the network (NTP).':
    '请查明哪个时钟不准，并让它通过网络（NTP）校准。',
  'The server sends no Cache-Control, so each cache decides for itself how long it keeps an old feed.':
    '服务器没有发送 Cache-Control，因此每个缓存自行决定保留旧订阅源多久。',
  'The server sends "Cache-Control: {value}", so no cache between it and the readers may keep the feed.':
    '服务器发送 "Cache-Control: {value}"，因此它与阅读器之间的缓存都不能保留订阅源。',
  'Caches may keep the feed for {n} seconds, more than an hour: readers get new articles late.':
    '缓存可以保留订阅源 {n} 秒，超过一小时：阅读器会晚收到新文章。',
  'Caches may keep the feed for {n} seconds, and its ttl is {n2} seconds: readers get new articles late.':
    '缓存可以保留订阅源 {n} 秒，而它的 ttl 是 {n2} 秒：阅读器会晚收到新文章。',
  'Send "{value}" with feeds.': '请随订阅源发送 "{value}"。',
  'Send "{value}" with feeds: they are public anyway.': '请随订阅源发送 "{value}"：它们本来就是公开的。',
  'Send "{value}".': '请发送 "{value}"。',
  'Send it with "{value}".': '请用 "{value}" 发送它。',
  'Send it with "{value}", or without a charset.': '请用 "{value}" 发送它，或者不带 charset。',
  'The certificate {+fault}, so readers refuse the connection.': '证书{fault}，因此阅读器拒绝连接。',
  'The certificate expires on {day}; after that, readers refuse the connection.':
    '证书将于 {day} 到期；之后阅读器会拒绝连接。',
  'Renew the certificate, and find out why it was not renewed by itself.': '请更新证书，并查明为什么没有自动更新。',
  'Renew the certificate, and let the server renew it by itself.': '请更新证书，并让服务器自动更新。',
  'Install a certificate of a known authority.': '请安装受信任机构颁发的证书。',
  'Install a certificate of a known authority, like that of Let’s Encrypt, with all certificates between it and yours.':
    '请安装受信任机构（例如 Let’s Encrypt）颁发的证书，连同所有中间证书。',
  'Correct the clock of the server, or install the certificate that is valid today.':
    '请校准服务器的时钟，或者安装今天有效的证书。',
  'Install a certificate that names this host, with and without "www." if both are used.':
    '请安装写有这个主机名的证书；如果带和不带 "www." 都使用，两者都要写上。',
  'Let the server send the whole chain, like "{value}" of Let’s Encrypt.':
    '请让服务器发送完整的证书链，例如 Let’s Encrypt 的 "{value}"。',
  'The feed is sent without encryption: everybody on the way can read and change it, and many readers refuse it.':
    '订阅源未加密发送：途中任何人都能读取和修改，许多阅读器会拒绝它。',
  'Serve the site with https, and redirect http to it with status 301; then "url" in site.yaml begins with https.':
    '请用 https 提供网站，并用状态 301 把 http 重定向到它；然后 site.yaml 的 "url" 以 https 开头。',
  'The server sends the feed without compression, which makes every fetch three to five times as large.':
    '服务器发送的订阅源没有压缩，每次下载要大三到五倍。',
  'Switch on gzip for the media types of feeds; many servers pack only HTML by themselves.':
    '请为订阅源的媒体类型打开 gzip；许多服务器默认只压缩 HTML。',
  'The document that is packed with {*names} cannot be unpacked, or is not the same as the plain one.':
    '用 {names} 压缩的文档无法解压，或者与未压缩的不同。',
  'Readers get no feed, or an old one.': '阅读器得不到订阅源，或者得到旧的。',
  'The packed feed comes without "{value}", so a cache may give it to a reader that cannot unpack it.':
    '压缩的订阅源没有 "{value}"，因此缓存可能把它交给无法解压的阅读器。',
  'The server sends neither ETag nor Last-Modified, so every reader fetches the whole feed every time.':
    '服务器既没有发送 ETag 也没有发送 Last-Modified，因此每个阅读器每次都下载整个订阅源。',
  'The server sends no {key}: readers that know only this one fetch the whole feed every time.':
    '服务器没有发送 {key}：只认识它的阅读器每次都下载整个订阅源。',
  'Send {*names} with feeds.': '请随订阅源发送 {names}。',
  'Servers do so by themselves for files; switch it on again, or let the server send the files that "feedwright build" wrote.':
    '服务器对文件会自动这样做；请重新打开，或者让服务器发送 "feedwright build" 写出的文件。',
  'The server sends the whole feed to readers that have it already: it does not recognize its own ETag.':
    '服务器把整个订阅源发给已经有它的阅读器：它不认识自己的 ETag。',
  'The server sends the whole feed to readers that have it already: it does not recognize its own ETag, because compression adds "{value}" to it.':
    '服务器把整个订阅源发给已经有它的阅读器：它不认识自己的 ETag，因为压缩给它加上了 "{value}"。',
  'Let the server answer 304 to If-None-Match; a program, compression or cache in front of the files often removes this.':
    '请让服务器对 If-None-Match 返回 304；文件前面的程序、压缩或缓存常常使它失效。',
  'The server sends the whole feed to readers that ask with the date of their copy, If-Modified-Since.':
    '阅读器用副本的日期（If-Modified-Since）询问时，服务器仍发送整个订阅源。',
  'Let the server answer 304 to If-Modified-Since; a program or cache in front of the files often removes this.':
    '请让服务器对 If-Modified-Since 返回 304；文件前面的程序或缓存常常使它失效。',
  'The server sends a body after an answer with status 304, which readers take for the begin of the next answer.':
    '服务器在状态 304 之后发送了正文，阅读器会把它当作下一个回答的开头。',
  'Let the program that answers 304 write the head only.': '请让返回 304 的程序只写标头。',
  'The server does not allow programs in browsers to read the feed, so readers that run there cannot show it.':
    '服务器不允许浏览器中的程序读取订阅源，因此在浏览器中运行的阅读器无法显示它。',
  'The server allows only programs of one site in browsers to read the feed.':
    '服务器只允许一个网站的程序在浏览器中读取订阅源。',
  'This page leads to no feed on its host, so neither readers nor this check find one.':
    '这个页面没有指向所在主机上的订阅源，因此阅读器和这项检查都找不到。',
  'Put the links that "feedwright links" prints into the <head> of the page; or name the address of a feed.':
    '请把 "feedwright links" 打印的链接放进页面的 <head>；或者指明订阅源的网址。',
  'The feed cannot be fetched: {why}.': '无法获取订阅源：{why}。',
  'Look into the log of the server for the cause; if no such feed is meant, remove the link to it.':
    '请在服务器日志中查找原因；如果没有这个订阅源，请删除指向它的链接。',
  'The feed has no {what}, so a copy of it does not say where it comes from.':
    '订阅源没有 {what}，因此副本没有说明来自哪里。',
  'Publish the document as "feedwright build" wrote it: it has this address.':
    '请按 "feedwright build" 写出的样子发布文档：其中有这个网址。',
  'Send the Link headers that belong to this document, or none.': '请发送属于这个文档的 Link 标头，或者不发送。',
  'The server sends the feed without a media type: readers take it, but browsers and some partners do not see that it is a feed.':
    '服务器发送的订阅源没有媒体类型：阅读器能接受，但浏览器和一些合作平台看不出是订阅源。',
  'The server sends the feed without a media type, so browsers and some readers do not take it as a feed.':
    '服务器发送的订阅源没有媒体类型，因此浏览器和一些阅读器不把它当作订阅源。',
  'The server sends the feed as {type}: readers take it, but browsers and some partners do not see that it is a feed.':
    '服务器以 {type} 发送订阅源：阅读器能接受，但浏览器和一些合作平台看不出是订阅源。',
  'The server sends the feed as {type}, so browsers and some readers do not take it as a feed.':
    '服务器以 {type} 发送订阅源，因此浏览器和一些阅读器不把它当作订阅源。',
  'The header says "charset={value}", and the document is in {encoding}: letters with accents and Chinese characters are shown wrong.':
    '标头写着 "charset={value}"，而文档的编码是 {encoding}：带重音的字母和汉字会显示错误。',
  'The server lets browsers guess the type of the feed.': '服务器让浏览器猜测订阅源的类型。',
  'The server answers with status {n}, so readers get no feed.': '服务器返回状态 {n}，因此阅读器得不到订阅源。',
  'Publish the file at this address, or redirect the address to that of the feed with status 301; if no such feed is meant, remove the link to it.':
    '请在这个网址发布文件，或者用状态 301 把它重定向到订阅源的网址；如果没有这个订阅源，请删除指向它的链接。',
  'Look into the log of the server for the cause, and answer with status 200 and the document.':
    '请在服务器日志中查找原因，并返回状态 200 和文档。',
  'The document {+fault}.': '文档{fault}。',
  'Publish the document again, as "feedwright build" wrote it.': '请按 "feedwright build" 写出的样子重新发布文档。',
  'The document is a page in HTML, not a feed.': '文档是 HTML 页面，不是订阅源。',
  'Publish the feed at this address.': '请在这个网址发布订阅源。',
  'If the page comes from a bot protection or a login, exempt the addresses of feeds from it.':
    '如果页面来自反爬保护或登录，请让订阅源的网址免于它。',
  'The server redirects from https to http: {url}.': '服务器从 https 重定向到 http：{url}。',
  'Many readers refuse that.': '许多阅读器会拒绝。',
  'Serve the feed with https, and remove this redirect.': '请用 https 提供订阅源，并删除这个重定向。',
  'The address {url} redirects to this one (status {n}).': '网址 {url} 重定向到这里（状态 {n}）。',
  'Keep the redirect for the subscribers that have the old address, and give out {url} in links, on pages and to partners.':
    '请为使用旧网址的订阅者保留重定向，并在链接、页面和合作平台中使用 {url}。',
  'The server redirects from {a} to {b} for the time being (status {n}), so readers keep the old address and ask twice each time.':
    '服务器临时从 {a} 重定向到 {b}（状态 {n}），因此阅读器保留旧网址，每次要请求两次。',
  'If the feed has moved, redirect with status 301; if not, send the document at its own address.':
    '如果订阅源已迁移，请用状态 301 重定向；否则请在原网址发送文档。',
  'robots.txt is answered with status {n}: services that obey it fetch nothing until it is there.':
    'robots.txt 返回状态 {n}：遵守它的服务在它恢复之前什么也不获取。',
  'Answer with a robots.txt that allows the feeds, or with status 404.':
    '请返回允许订阅源的 robots.txt，或者返回状态 404。',
  'robots.txt forbids the feed to {*names}.': 'robots.txt 禁止 {names} 获取订阅源。',
  'robots.txt forbids pictures of the feed to {*names}.': 'robots.txt 禁止 {names} 获取订阅源的图片。',
  'Aggregators that obey it show no article.': '遵守它的聚合平台不会显示任何文章。',
  'Aggregators that obey it show articles without pictures.': '遵守它的聚合平台显示的文章没有图片。',
  'Add an "Allow" line for the addresses of feeds, or remove the "Disallow" line that forbids them.':
    '请为订阅源的网址加上 "Allow" 行，或者删除禁止它们的 "Disallow" 行。',
  'Add an "Allow" line for the addresses of pictures, or remove the "Disallow" line that forbids them.':
    '请为图片的网址加上 "Allow" 行，或者删除禁止它们的 "Disallow" 行。',
  'The server sends "{value}": search engines do not follow the links of the feed to new articles.':
    '服务器发送 "{value}"：搜索引擎不会沿订阅源的链接找到新文章。',
  'Send no X-Robots-Tag with feeds, or only "noindex".': '请不要随订阅源发送 X-Robots-Tag，或者只发送 "noindex"。',
  'Readers that ask with this date get "not modified" for ever, and no new article.':
    '用这个日期询问的阅读器永远得到 "not modified"，收不到新文章。',
  'Let the server make the ETag of the content of the file, and empty the caches in front of it.':
    '请让服务器根据文件内容生成 ETag，并清空前面的缓存。',
  'Two different documents came with the same ETag: readers that have the old one never get the new one.':
    '两个不同的文档使用同一个 ETag：有旧文档的阅读器永远得不到新的。',
  'The bytes of the feed are different with every request, so readers fetch it every time, and may see old articles as changed.':
    '每次请求时订阅源的字节都不同，因此阅读器每次都下载，并可能把旧文章当作有改动。',
  'Write no time of the request into the document: serve the file that "feedwright build" wrote.':
    '请不要把请求时间写进文档：请提供 "feedwright build" 写出的文件。',
  'The server sets a cookie with the feed, so that caches between it and the readers do not keep the feed.':
    '服务器随订阅源设置了 cookie，因此它与阅读器之间的缓存不会保留订阅源。',
  'Switch off cookies and sessions for the addresses of feeds: no header Set-Cookie.':
    '请对订阅源的网址关闭 cookie 和会话：不要有 Set-Cookie 标头。',
  'Exempt the addresses of feeds from the bot protection, firewall or login that does this.':
    '请让订阅源的网址免于造成此问题的反爬保护、防火墙或登录。',
  'Status 429 is a limit for requests: let it allow at least one in a second.':
    '状态 429 是请求限制：请至少允许每秒一次。',
} as const

/** What is wrong with a certificate or a document. */
export const liveFaults = {
  'is not accepted ({value})': '不被接受（{value}）',
  'has expired on {value}': '已于 {value} 到期',
  'is not valid yet': '尚未生效',
  'is for another host': '属于另一台主机',
  'was made by its owner, not by an authority': '由持有者自己制作，不是由机构颁发',
  'comes from an authority that readers do not know': '来自阅读器不认识的机构',
  'is sent without the certificates between it and its authority': '发送时缺少它与颁发机构之间的证书',
  'is an export of WordPress, not a feed': '是 WordPress 的导出文件，不是订阅源',
  'is not in UTF-8, the only encoding of JSON': '不是 UTF-8，而 JSON 只能用这种编码',
  'is not well-formed XML, which strict readers refuse': '不是格式良好的 XML，严格的阅读器会拒绝',
} as const
