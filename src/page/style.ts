/** The style of a page, like a newspaper: for light and dark, phones and print. */
export const style = `
:root{color-scheme:light dark;--paper:#fcfbf8;--tint:#f3f0e8;--ink:#1d1b18;--soft:#5c574e;--line:#d8d2c5;--accent:#8c1d18}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--tint:#201f1c;--ink:#ebe6dc;--soft:#aca597;--line:#3d3a34;--accent:#f2a28c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:46rem;padding:1.75rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif","Liberation Serif","DejaVu Serif",serif;overflow-wrap:anywhere}
:lang(zh) body,article:lang(zh){font-family:Georgia,"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.18em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
h1,h2,h3,p,ol,ul,dl,dd{margin:0;padding:0}
ol,ul{list-style:none}
.plain,button,nav,time,.by,footer{font-family:ui-sans-serif,system-ui,"Segoe UI","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
.masthead{border-bottom:4px double var(--ink);padding-bottom:.9rem;text-align:center}
.masthead a,.masthead span{font-size:.875rem;font-weight:600;letter-spacing:.14em;text-decoration:none;text-transform:uppercase}
:lang(zh) .masthead *,:lang(ja) .masthead *,:lang(ko) .masthead *{letter-spacing:.06em}
.place{margin-top:1.1rem;font-size:.8125rem;color:var(--soft)}
.place li{display:inline}
.place li+li::before{content:"/";margin:0 .5em;color:var(--line)}
.front{text-align:center}
.front h1{margin:0;padding-bottom:1.1rem;border-bottom:4px double var(--ink)}
h1{margin-top:1.4rem;font-size:clamp(2rem,7vw,3rem);font-weight:600;line-height:1.12;letter-spacing:-.015em;text-wrap:balance}
.about{margin-top:.6rem;font-size:1.1875rem;font-style:italic;color:var(--soft)}
:lang(zh) .about,:lang(ja) .about,:lang(ko) .about{font-style:normal}
.site{margin-top:.5rem;font-size:.875rem}
h2{font-size:.8125rem;font-weight:700;letter-spacing:.12em;text-transform:uppercase;color:var(--accent)}
.subscribe{margin-top:2rem;padding:1.25rem 1.35rem 1.35rem;border:1px solid var(--line);border-top:3px solid var(--accent);background:var(--tint)}
.subscribe p{margin-top:.5rem}
.feeds{margin-top:.9rem;border-top:1px solid var(--line)}
.feeds li{display:flex;align-items:center;gap:.9rem;min-height:3.1rem;border-bottom:1px solid var(--line)}
.feeds b{flex:none;width:2.9rem;font-size:.8125rem}
.feeds a{flex:1;min-width:0;padding:.45rem 0;font:.8125rem/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
button{flex:none;min-width:5.2rem;min-height:2.25rem;padding:.25rem .9rem;border:1px solid var(--soft);border-radius:2px;background:var(--paper);color:var(--ink);font-size:.8125rem;cursor:pointer}
button:hover{border-color:var(--accent);color:var(--accent)}
.readers{font-size:.875rem;color:var(--soft)}
.readers a{display:inline-block;padding:.2rem 0;margin-inline-end:.9rem;color:var(--ink)}
.newest{margin-top:2.75rem}
article{display:flow-root;padding:1.35rem 0;border-bottom:1px solid var(--line)}
h2+article{margin-top:.6rem;border-top:1px solid var(--ink)}
h3{font-size:1.375rem;font-weight:600;line-height:1.28;text-wrap:pretty}
h3 a{text-decoration:none}
.by{margin-top:.3rem;font-size:.8125rem;color:var(--soft)}
.by time{font-variant-numeric:tabular-nums}
article img{float:inline-end;width:11rem;height:7.4rem;margin:.2rem 0 .4rem;margin-inline-start:1.4rem;object-fit:cover;background:var(--tint)}
.summary{margin-top:.5rem}
.none{margin-top:.8rem;color:var(--soft)}
.more{margin-top:2.75rem;font-size:.9375rem}
.more dl{margin-top:.6rem;border-top:1px solid var(--ink)}
.more dl>div{display:grid;grid-template-columns:7rem 1fr;gap:.2rem 1rem;padding:.8rem 0;border-bottom:1px solid var(--line)}
.more dt{font-size:.8125rem;color:var(--soft);padding-top:.25rem}
.more li{display:inline-block;margin-inline-end:1.1rem}
.more li a{display:inline-block;padding:.15rem 0}
.more p{margin-top:.9rem}
footer{margin-top:2.75rem;padding-top:1rem;border-top:4px double var(--ink);font-size:.8125rem;color:var(--soft)}
[hidden]{display:none}
.silent{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:34rem){body{padding:1.25rem 1rem 3rem}.subscribe{padding:1rem}.feeds li{flex-wrap:wrap;gap:.1rem .75rem;padding:.5rem 0}.feeds a{flex:1 0 100%;order:3;padding:.2rem 0 .3rem}.feeds b{flex:1}article img{width:6.5rem;height:6.5rem;margin-inline-start:1rem}h3{font-size:1.1875rem}.summary{clear:both}.more dl>div{grid-template-columns:1fr}}
@media print{:root{--paper:#fff;--tint:#fff;--ink:#000;--soft:#333;--line:#bbb;--accent:#000}body{max-width:none;padding:0;font-size:11pt}button,.readers,.place{display:none}article,.subscribe{break-inside:avoid}h2{break-after:avoid}}
`.trim()
