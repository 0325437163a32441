/** Texts as WordPress leaves them when a site is exported to markdown: classes, ids, targets, unquoted attributes, `&nbsp;`, blocks. */
export const wordpress: readonly string[] = [
  `<p style="text-align: center;"><a href="https://daily.internal/wp-content/uploads/bridge.jpg"><img class="aligncenter size-large wp-image-12" src="https://daily.internal/wp-content/uploads/bridge-1024x683.jpg" alt="The bridge" width="1024" height="683" /></a></p>\n\nThe bridge is open.&nbsp; It is 300&nbsp;m long.`,
  `<div id="attachment_81" class="wp-caption alignright" style="width: 310px"><img src="/wp-content/uploads/market.jpg" alt="The market" title="market" width="300" height="200" class="size-medium wp-image-81" /><p class="wp-caption-text">The market on Sunday</p></div>\n\nMore than *100* stalls.`,
  `A <a href="https://town.internal/?a=1&b=2" target="_blank" rel="noopener noreferrer">report</a> says so.\n\n<!--more-->\n\nIt goes on.`,
  `<h3 id=part>Part two</h3>\n<p class=intro>Unquoted attributes of old <a href=/archive/ title=Archive>editors</a>.</p>`,
  `<ul class="wp-block-list">\n<li>one</li>\n<li><strong>two</strong></li>\n</ul>\n\n&nbsp;\n\nText after an empty line.`,
  `<!-- wp:paragraph -->\n<p>Blocks of the editor.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image {"id":7} -->\n<figure class="wp-block-image"><img src="/a.png" alt="A chart" class="wp-image-7"/><figcaption>Numbers</figcaption></figure>\n<!-- /wp:image -->`,
  `<blockquote class="wp-block-quote"><p>It&#8217;s done &#8211; at last.</p><cite>The mayor</cite></blockquote>`,
  `<span style="color: #ff0000;">Red</span> &amp; <span class="caps">AT&T</span>, <em>caf&eacute;</em>&hellip;`,
  `<div class="entry"><div class="row"><p>Nested blocks.</p></div></div>\n\nAnd markdown with a [link](/b/).`,
  `<table class="tablepress" id="tablepress-3"><thead><tr><th>Year</th><th>People</th></tr></thead><tbody><tr><td align="right">2019</td><td>12&nbsp;000</td></tr></tbody></table>`,
  `<p><iframe width="560" height="315" src="https://video.internal/embed/1" frameborder="0" allowfullscreen></iframe></p>`,
  `<p dir="ltr" data-block="true">Pasted<br class="k"><b id="docs-internal-guid-1">from a word processor</b></p>`,
]
