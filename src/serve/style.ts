/**
 * The style of the preview: texts in lines of about 65 characters, which are 52ch since digits are wider than most letters, and a bar
 * that stays on top, in one line on phones.
 */
export const style = `
:root{color-scheme:light dark;--paper:#fdfcfa;--tint:#f4f2ed;--ink:#1c1b19;--soft:#5b5750;--line:#dad5ca;--accent:#0b5a7a;--good:#1d6b34;--error:#a31515;--warning:#7a4d00;--bar:2.75rem;--sans:ui-sans-serif,system-ui,"Segoe UI","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;--serif:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif","Liberation Serif","DejaVu Serif",serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media(prefers-color-scheme:dark){:root{--paper:#161615;--tint:#20201e;--ink:#e9e6df;--soft:#aba59b;--line:#3c3a36;--accent:#8cc4ee;--good:#7fd29a;--error:#ff9d8f;--warning:#e9b65c}}
*{box-sizing:border-box}
html{scroll-padding-top:calc(var(--bar) + .75rem);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:break-word}
h1,h2,h3,p,ol,ul,dl,dd,figure{margin:0;padding:0}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.18em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
main,.faults{max-width:54rem;margin:0 auto;padding:1.75rem 1.25rem 0}
main{padding-bottom:5rem}
.bar{position:sticky;top:0;z-index:2;display:flex;align-items:center;gap:.25rem 1.1rem;height:var(--bar);padding:0 max(1.25rem,calc(50vw - 34rem));background:var(--tint);border-bottom:1px solid var(--line);box-shadow:inset 0 3px var(--soft);font-size:.875rem;white-space:nowrap}
.bar.good{box-shadow:inset 0 3px var(--good)}.bar.error{box-shadow:inset 0 3px var(--error)}
.bar a{text-decoration:none}
.home{font-weight:700}
.bar time,.count{font-variant-numeric:tabular-nums}
.bar>span{flex:0 1 auto;min-width:0;overflow:hidden;text-overflow:ellipsis;color:var(--soft)}
.short{display:none}
.state{flex:0 0 auto;margin-inline-start:auto;font-weight:600}
.good .state{color:var(--good)}.error .state{color:var(--error)}
.bar[data-building] .state{color:var(--soft)}
.bar[data-lost]{background:#a31515;color:#fff;box-shadow:none}
.bar[data-lost] :is(.state,.built,.wide,summary span){color:#fff}
.found summary{display:flex;gap:.7rem;align-items:center;padding:.3rem .6rem;border:1px solid var(--line);border-radius:4px;background:var(--paper);font-weight:600;cursor:pointer;list-style:none}
.found summary::-webkit-details-marker{display:none}
.found summary::after{content:"";border:.3em solid transparent;border-top-color:var(--soft);border-bottom:0}
.bar[data-lost] .found summary{background:none;border-color:#fff}
.found ol{position:absolute;top:var(--bar);inset-inline-end:max(.5rem,calc(50vw - 34rem));width:min(34rem,calc(100vw - 1rem));max-height:60vh;overflow-y:auto;padding:.4rem 0;list-style:none;background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:0 0 6px 6px;box-shadow:0 .5rem 1.5rem rgb(0 0 0/.18);white-space:normal}
.found li a{display:block;padding:.4rem .9rem;overflow-wrap:anywhere}
.found li a:hover{background:var(--tint)}
.found li b{font-weight:600}
.found li code{display:block;font-size:.75rem;color:var(--soft)}
.found .error,.found .error b{color:var(--error)}.found .warning,.found .warning b{color:var(--warning)}.found .note,.found .note b{color:var(--soft)}
.found li.error a,.found li.warning a,.found li.note a{color:var(--ink)}
h1{font-size:clamp(1.5rem,4vw,2rem);font-weight:650;line-height:1.2;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.125rem;font-weight:650;line-height:1.3}
section+section{margin-top:2.75rem}
.about{margin-top:.4rem;max-width:52ch;color:var(--soft)}
.by{margin-top:.35rem;font-size:.875rem;color:var(--soft)}
.none{margin-top:.8rem;font-size:.9375rem;color:var(--soft)}
code,.place{font:.8125rem/1.5 var(--mono);overflow-wrap:anywhere}
.file{min-width:0;color:var(--soft)}
button{padding:.1rem .5rem;border:1px solid var(--line);border-radius:3px;background:var(--paper);color:var(--soft);font:.75rem/1.5 var(--sans);cursor:pointer}
button:hover{border-color:var(--accent);color:var(--accent)}
.rows{margin-top:.7rem;border-top:1px solid var(--line);list-style:none}
.rows li{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem 1rem;padding:.65rem 0;border-bottom:1px solid var(--line)}
.rows .name{flex:1 1 14rem;min-width:0;font-weight:600}
.rows .name a{text-decoration:none}
.rows .count{flex:none;width:6rem;font-size:.875rem;color:var(--soft)}
.rows .links{flex:none;font-size:.875rem}
.rows .file{flex:1 1 100%}
.links a+a{margin-inline-start:.8rem}
.badge{display:inline-block;padding:.05rem .55rem;border:1px solid currentColor;border-radius:.7rem;font:600 .8125rem/1.5 var(--sans);color:var(--soft)}
.badge.draft{color:var(--warning)}.badge.scheduled{color:var(--accent)}
.cards{display:grid;grid-template-columns:minmax(0,1fr);gap:.8rem;margin-top:.9rem}
.faults .cards{margin:0}
.card{padding:.8rem 1rem .9rem;border:1px solid var(--line);border-inline-start:4px solid var(--soft);border-radius:4px;background:var(--tint);font:.9375rem/1.5 var(--sans)}
.card.error{border-inline-start-color:var(--error)}.card.warning{border-inline-start-color:var(--warning)}
.card:target{outline:2px solid var(--accent)}
.where{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .8rem;font-size:.8125rem}
.where b{font-weight:700}
.error .where b{color:var(--error)}.warning .where b{color:var(--warning)}
.message{margin-top:.3rem;font-weight:600}
.hint{margin-top:.15rem;color:var(--soft)}
pre{margin:.7rem 0 0;padding:.55rem .75rem;overflow-x:auto;border:1px solid var(--line);border-radius:3px;background:var(--paper);font:.8125rem/1.55 var(--mono);tab-size:2}
.card pre{white-space:pre-wrap;overflow-wrap:anywhere}
pre .at{display:block;background:color-mix(in srgb,var(--error) 14%,transparent)}
pre i{font-style:normal;color:var(--soft);user-select:none}
.tabs{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin-top:1rem;padding-bottom:.5rem;border-bottom:1px solid var(--line);font-size:.875rem}
main>.tabs:first-child{margin-top:0}
.tabs a{padding:.1rem 0;text-decoration:none}
.tabs [aria-current]{font-weight:650;color:var(--accent);box-shadow:0 2px var(--accent)}
main:has(.reading){max-width:42.5rem}
.reading{font:1.125rem/1.6 var(--serif);hanging-punctuation:first allow-end}
.reading article{max-width:52ch;padding:2.25rem 0 2rem}
.reading article:is(:lang(zh),:lang(ja),:lang(ko)){max-width:38em}
.reading article+article{border-top:1px solid var(--line)}
.reading :is(h1,h2)>a{text-decoration:none}
.reading article>:is(h1,h2){font:600 1.75rem/1.22 var(--serif);letter-spacing:-.01em;text-wrap:balance}
.reading article>h1{font-size:2.125rem}
.reading :is(.by,.none){font-family:var(--sans)}
.reading :lang(zh),.reading :lang(ja){line-height:1.75;font-family:Georgia,"Songti SC","Noto Serif CJK SC","Source Han Serif SC","Noto Serif CJK JP",SimSun,serif}
.text{margin-top:1.1rem;text-wrap:pretty;hyphens:auto;font-variant-numeric:oldstyle-nums proportional-nums}
.text>*{margin-top:.95em}
.text :is(h1,h2,h3,h4,h5,h6){margin-top:1.5em;font:600 1.25rem/1.3 var(--serif);hyphens:manual}
.text :is(h4,h5,h6){font-size:1.125rem}
.text :is(ul,ol){padding-inline-start:1.4rem}
.text li{margin-top:.3em}
.text dd{margin-inline-start:1.4rem}
.text blockquote{margin-inline:0;padding-inline-start:1.1rem;border-inline-start:3px solid var(--line);color:var(--soft)}
.text blockquote>*+*{margin-top:.6em}
.text :is(img,video,iframe){display:block;max-width:100%;height:auto}
.text audio{width:100%}
.text figcaption{margin-top:.4rem;font:.875rem/1.45 var(--sans);color:var(--soft)}
.text code{font-size:.875em}
.text pre code{font-size:1em;overflow-wrap:normal}
.scroll{overflow-x:auto}
.text table{border-collapse:collapse;font:.9375rem/1.45 var(--sans);font-variant-numeric:lining-nums tabular-nums;hyphens:manual}
.text :is(th,td){padding:.4rem 1.1rem .4rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;overflow-wrap:normal}
.text th{font-weight:650;border-bottom-color:var(--soft)}
.text caption{padding-bottom:.3rem;text-align:start;color:var(--soft)}
.reading.as-phone{width:min(22.5rem,100%);margin:1.5rem auto 0;padding:0 1rem;border:1px solid var(--line);border-radius:1.2rem;font-size:1.0625rem}
.as-phone article>:is(h1,h2){font-size:1.5rem}
.reading.as-text article{max-width:none}
.reading.as-text article>:is(h1,h2),.reading .terminal{font-family:var(--mono)}
.as-text article>h1,.as-text article>h2{font-size:1.25rem}
.terminal{max-width:calc(80ch + 1.5rem + 2px);white-space:pre-wrap;overflow-x:hidden;overflow-wrap:anywhere}
.terminal span{display:block;white-space:pre;overflow:hidden}
.source{padding:0;white-space:pre-wrap}
.source span{display:block;padding:0 .8rem 0 4.2rem;text-indent:-3.6rem;overflow-wrap:anywhere}
.source span::before{content:attr(data-line);display:inline-block;width:3rem;margin-inline-end:.6rem;text-indent:0;text-align:end;color:var(--soft);user-select:none}
.source .new{background:color-mix(in srgb,#1d6b34 18%,transparent)}
.source .old{background:color-mix(in srgb,#a31515 14%,transparent);text-decoration:line-through;text-decoration-color:var(--soft)}
.source b{font-weight:600;color:var(--accent)}
.source em{font-style:normal;color:var(--warning)}
@media(max-width:56rem){.bar .wide{display:none}.bar .short{display:inline}}
@media(max-width:34rem){main,.faults{padding-inline:1rem}.bar{padding:0 .75rem;gap:.6rem;font-size:.8125rem}.found .name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.bar:is([data-building],[data-lost]) .built,.found summary .note{display:none}.found summary{gap:.5rem;padding:.25rem .45rem}.found summary .error::before{content:"✗ "}.found summary .warning::before{content:"⚠ "}.found summary .note::before{content:"i "}.rows .name{flex-basis:100%}.reading{font-size:1.0625rem}.reading article>:is(h1,h2){font-size:1.5rem}.source span{padding-inline-start:2.6rem;text-indent:-2.2rem}.source span::before{width:1.8rem;margin-inline-end:.4rem}}
@media print{.bar,.tabs,.cards,.faults,.file{display:none}}
`.trim()
