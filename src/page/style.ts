/**
 * The style of a page, like a newspaper: for light and dark, phones and print. All of its colours are the properties of `:root`.
 */
export const style = `
:root{color-scheme:light dark;--paper:#fdfcfa;--tint:#f5f2ec;--ink:#1d1b18;--soft:#5f5a51;--line:#dcd6ca;--accent:#8c1d18;--on-accent:#fff;--serif:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif","Liberation Serif","DejaVu Serif",serif;--sans:ui-sans-serif,system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media(prefers-color-scheme:dark){:root{--paper:#161513;--tint:#1f1e1b;--ink:#ebe6dc;--soft:#aea799;--line:#3b3832;--accent:#f2a28c;--on-accent:#1d1b18}.logo{padding:.2rem .6rem;border-radius:4px;background:#fdfcfa}}
:lang(zh){--serif:Georgia,"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;--sans:system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
:lang(zh-Hant),:lang(zh-TW),:lang(zh-HK){--serif:Georgia,"Songti TC","Noto Serif CJK TC","Source Han Serif TC",PMingLiU,serif;--sans:system-ui,"PingFang TC","Noto Sans CJK TC","Microsoft JhengHei",sans-serif}
:lang(ja){--serif:Georgia,"Hiragino Mincho ProN","Noto Serif CJK JP","Yu Mincho",serif;--sans:system-ui,"Hiragino Sans","Noto Sans CJK JP","Yu Gothic",sans-serif}
:lang(ko){--serif:Georgia,AppleMyungjo,"Noto Serif CJK KR",Batang,serif;--sans:system-ui,"Apple SD Gothic Neo","Noto Sans CJK KR","Malgun Gothic",sans-serif}
:lang(ar),:lang(fa),:lang(ur){--serif:"Geeza Pro","Noto Naskh Arabic","Traditional Arabic","Times New Roman","DejaVu Serif",serif;--sans:system-ui,"Geeza Pro","Noto Sans Arabic",Tahoma,"DejaVu Sans",sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--paper)}
body{margin:0 auto;max-width:46rem;padding:2.25rem 1.5rem 4rem;color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:anywhere}
:lang(zh),:lang(ja),:lang(ko){line-break:strict}
:is(:lang(zh),:lang(ja)) :is(h1,h3,.about){text-wrap:wrap}
[lang]{font-family:var(--serif)}
.plain,button,nav,.by,footer,:is(.plain,nav,.by) [lang]{font-family:var(--sans)}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.2em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
h1,h2,h3,h4,p,ol,ul,dl,dd{margin:0;padding:0}
ol,ul{list-style:none}
.masthead,.front h1{border-bottom:4px double var(--ink);text-align:center}
.masthead{padding-bottom:1rem;font-size:.875rem;font-weight:600;letter-spacing:.12em;text-transform:uppercase}
.masthead a{text-decoration:none}
.logo{display:block;box-sizing:content-box;width:auto;max-width:100%;height:3.5rem;margin:0 auto;object-fit:contain}
.masthead .logo{height:2.25rem}
.place{margin-top:1.25rem;font-size:.8125rem;color:var(--soft)}
.place li{display:inline}
.place li+li::before{content:"/" / "";margin:0 .55em;color:var(--soft)}
h1{margin-top:1.5rem;font-size:clamp(1.875rem,6vw,2.75rem);font-weight:600;line-height:1.15;letter-spacing:-.012em;text-wrap:balance}
.front{text-align:center}
.front h1{margin-top:0;padding-bottom:1.25rem}
.about{max-width:60ch;margin-top:.75rem;font-size:1.1875rem;line-height:1.5;font-style:italic;color:var(--soft);text-wrap:pretty}
.front .about{margin-inline:auto;margin-top:1.1rem;text-wrap:balance}
.site{margin-top:.6rem;font-size:.875rem}
h2{font-size:.8125rem;font-weight:700;letter-spacing:.1em;text-transform:uppercase;color:var(--accent)}
.subscribe{margin-top:2.25rem;padding:1.4rem 1.5rem 1.1rem;border-top:3px solid var(--accent);background:var(--tint)}
.subscribe p{margin-top:.45rem;text-wrap:pretty}
.subscribe .what p{max-width:60ch}
.subscribe .address,.feeds li{display:flex;align-items:center;gap:.5rem .75rem}
.subscribe .address{margin-top:.9rem}
.address a,.feeds a{flex:1;min-width:0;font:.8125rem/1.5 var(--mono)}
.address a{padding:.578rem .75rem;border:1px solid var(--line);border-radius:3px;background:var(--paper);text-decoration:none}
button,.open summary{min-height:2.5rem;padding:.4rem 1.1rem;border:1px solid var(--soft);border-radius:3px;background:var(--paper);color:var(--ink);font-size:.875rem;line-height:1.5;cursor:pointer}
button{flex:none;min-width:5.5rem}
button:hover{border-color:var(--accent);color:var(--accent)}
details{margin-top:.5rem;font-size:.9375rem}
summary{width:fit-content;padding:.3rem 0;font-size:.875rem;cursor:pointer}
summary:hover{color:var(--accent)}
.open{margin:.75rem 0 .9rem}
.open summary{list-style:none;border-color:var(--accent);background:var(--accent);color:var(--on-accent);font-weight:600}
.open summary:hover{color:var(--on-accent);text-decoration:underline;text-underline-offset:.2em}
.open summary::-webkit-details-marker{display:none}
.open summary::after{content:"▾" / "";margin-inline-start:.5em}
.open[open] summary::after{content:"▴" / ""}
.open ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:.6rem 0 .2rem;font-family:var(--sans)}
.open li a{display:inline-block;padding:.25rem 0}
.feeds{margin-top:.4rem;border-top:1px solid var(--line)}
.feeds li{padding:.5rem 0;border-bottom:1px solid var(--line)}
.feeds b{flex:none;min-width:3rem;font-size:.8125rem}
:dir(rtl) .feeds :is(a,b){text-align:end}
.newest{margin-top:3rem}
article{display:flow-root;padding:1.3rem 0;border-bottom:1px solid var(--line)}
.newest>h2{padding-bottom:.6rem;border-bottom:1px solid var(--ink)}
h3,h4{font-size:1.1875rem;font-weight:600;line-height:1.3;text-wrap:pretty}
h3 a,h4 a{text-decoration:none}
.lead{padding:1.5rem 0 1.75rem}
.lead h3{font-size:clamp(1.5rem,5vw,2rem);line-height:1.2;letter-spacing:-.008em;text-wrap:balance}
.lead .summary{margin-top:.7rem;font-size:1.125rem}
.day,.days section{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:0 1.5rem;border-bottom:1px solid var(--line)}
.day h3,.days h2{font-size:.8125rem;font-weight:600;line-height:1.5;letter-spacing:0;text-transform:none;color:var(--soft)}
.day h3{padding-top:1.4rem}
.day article:last-child{border:0}
.by{margin-top:.35rem;font-size:.8125rem;line-height:1.5;color:var(--soft)}
.by time{font-variant-numeric:tabular-nums}
article img{float:inline-end;width:8.5rem;height:6rem;margin:.2rem 0 .4rem;margin-inline-start:1.4rem;object-fit:cover;object-position:50% 30%;background:var(--tint)}
.lead img{width:13rem;height:9rem}
.large img{float:none;display:block;width:100%;height:auto;max-height:26rem;margin:0 0 1.2rem}
.summary{max-width:60ch;margin-top:.45rem;text-wrap:pretty}
.none{margin-top:.8rem;color:var(--soft)}
.more{margin-top:3rem;font-size:.9375rem}
.more dl{margin-top:.6rem;border-top:1px solid var(--ink)}
.more dl>div{display:grid;grid-template-columns:8.5rem 1fr;gap:.2rem 1.5rem;padding:.8rem 0;border-bottom:1px solid var(--line)}
.more dt{padding-top:.2rem;font-size:.8125rem;color:var(--soft)}
.more li{display:inline-block;margin-inline-end:1.25rem}
.more li a{display:inline-block;padding:.15rem 0}
.more p{margin-top:1rem}
.pager{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;margin-top:2rem;padding:.7rem 0;border:solid var(--line);border-width:1px 0;font-size:.875rem}
.pager a{padding:.2rem 0;text-decoration:none;font-weight:600}
.pager small{display:block;font-size:.75rem;font-weight:400;color:var(--soft)}
.pager [rel=next]{margin-inline-start:auto;text-align:end}
.days{margin-top:2rem}
.days section{padding:.9rem 0}
.days h2{padding-top:.2rem}
.days li{padding:.1rem 0 .45rem;line-height:1.4;text-wrap:pretty}
.days li a{text-decoration:none}
.rest{margin-top:1rem;color:var(--soft)}
main>.others{margin-top:2rem}
footer{margin-top:3rem;padding-top:1rem;border-top:4px double var(--ink);font-size:.8125rem;color:var(--soft)}
[hidden]{display:none}
.silent{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:lang(zh) :is(.about,.masthead,h1,h2),:lang(ja) :is(.about,.masthead,h1,h2),:lang(ko) :is(.about,.masthead,h1,h2),:dir(rtl):is(.about,.masthead,h1,h2){font-style:normal;letter-spacing:0}
@media(max-width:34rem){body{padding:1.25rem 1rem 3rem}.subscribe{margin-inline:-1rem;padding-inline:1rem}.subscribe .address{flex-wrap:wrap}.address a{flex:1 0 100%}.address button{flex:1}.open summary{width:100%;text-align:center}.feeds li{flex-wrap:wrap}.feeds b{flex:1}.feeds a{flex:1 0 100%;order:3}article img,.lead img{width:6rem;height:6rem;margin-inline-start:1rem}.large img{width:100%;height:auto;margin-inline-start:0}h4{font-size:1.125rem}.more dl>div,.day,.days section{grid-template-columns:minmax(0,1fr)}.day h3{padding-top:1.1rem}.day article:first-child{padding-top:.5rem}.days h2{padding-bottom:.25rem}}
@page{margin:1.6cm}
@media print{:root{--paper:#fff;--tint:#fff;--ink:#000;--soft:#333;--line:#bbb;--accent:#000}html{font-size:10pt}body{max-width:none;padding:0}button,.place,.site,.more,.pager,details,:is(.own-header,.own-footer) nav{display:none!important}.subscribe{padding:.6rem 0 0}.address a{padding:0;border:0}:dir(rtl) .address a{text-align:end}article,.subscribe,.days section{break-inside:avoid}h2,h3,h4{break-after:avoid}.large img{max-height:8cm}}
`.trim()
