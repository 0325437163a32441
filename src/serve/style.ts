import { style as page } from '../page/style.ts'

/** The style of the preview: that of the pages, with a status bar and cards for findings. */
export const style = `${page}
body{max-width:60rem;padding-top:0}
h1{font-size:clamp(1.6rem,4vw,2.125rem)}
.bar{display:flex;flex-wrap:wrap;align-items:baseline;gap:.4rem 1.2rem;margin:0 -1.25rem;padding:.7rem 1.25rem;border-bottom:1px solid var(--line);background:var(--tint);font-size:.875rem}
.bar a{font-weight:600;text-decoration:none}
.bar .state{margin-inline-start:auto;font-weight:600}
.good{color:#1d6b34}.error{color:#a31515}.warning{color:#7a4d00}.note{color:var(--soft)}
@media(prefers-color-scheme:dark){.good{color:#7fd29a}.error{color:#ff9d8f}.warning{color:#e9b65c}}
.away{display:none;margin:0 -1.25rem;padding:.5rem 1.25rem;background:#a31515;color:#fff;font-size:.875rem}
.lost .away{display:block}
.findings{margin-top:2.75rem}
.cards{display:grid;gap:.9rem;margin-top:1rem}
.card{padding:.9rem 1.1rem 1rem;border:1px solid var(--line);border-inline-start:4px solid currentColor;background:var(--tint)}
.card>*{color:var(--ink)}
.card .where{display:flex;flex-wrap:wrap;gap:.2rem .9rem;font-size:.8125rem}
.card .where b{text-transform:uppercase;letter-spacing:.08em}
.card.error .where b{color:#a31515}.card.warning .where b{color:#7a4d00}.card.note .where b{color:var(--soft)}
@media(prefers-color-scheme:dark){.card.error .where b{color:#ff9d8f}.card.warning .where b{color:#e9b65c}}
.card code,.file{font:.8125rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.card .message{margin-top:.35rem;font-weight:600}
.card .hint{margin-top:.2rem;color:var(--soft)}
pre{margin:.7rem 0 0;padding:.6rem .8rem;overflow-x:auto;border:1px solid var(--line);background:var(--paper);font:.8125rem/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre-wrap;tab-size:2}
pre .at{display:block;background:color-mix(in srgb,#a31515 14%,transparent)}
pre i{font-style:normal;color:var(--soft);user-select:none}
table{width:100%;margin-top:.6rem;border-collapse:collapse;border-top:1px solid var(--ink);font-size:.9375rem}
th,td{padding:.6rem .8rem .6rem 0;border-bottom:1px solid var(--line);text-align:start;font-weight:400}
th{font-family:inherit;font-size:1.0625rem}
td a{margin-inline-end:.8rem}
.tabs{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin-top:1.1rem;padding-bottom:.5rem;border-bottom:1px solid var(--line);font-size:.875rem}
.tabs [aria-current]{font-weight:700;text-decoration:none;color:var(--accent)}
.reading h2{font-family:inherit;font-size:1.625rem;font-weight:600;line-height:1.25;letter-spacing:normal;text-transform:none;color:var(--ink)}
.reading h2 a{text-decoration:none}
.reading article{padding:2rem 0}
.reading article img{float:none;display:block;width:auto;height:auto;max-width:100%;margin:0}
.reading figure{margin:1rem 0}
.reading figcaption{margin-top:.4rem;font-size:.875rem;color:var(--soft)}
.reading .text>*{margin-top:.8rem}
.reading .text :is(ul,ol){padding-inline-start:1.5rem;list-style:revert}
.reading .text pre{margin-top:.8rem}
.reading blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
.source{padding:0}
.source span{display:block;padding:0 .8rem 0 4.2rem;text-indent:-3.6rem;overflow-wrap:anywhere}
.source span::before{content:attr(data-line);display:inline-block;width:3rem;margin-inline-end:.6rem;text-indent:0;text-align:end;color:var(--soft);user-select:none}
.source .new{background:color-mix(in srgb,#1d6b34 18%,transparent)}
.source .old{background:color-mix(in srgb,#a31515 14%,transparent);text-decoration:line-through;text-decoration-color:var(--soft)}
.source b{font-weight:600;color:var(--accent)}
.source em{font-style:normal;color:#1d5c8a}
@media(prefers-color-scheme:dark){.source em{color:#8cc4ee}}
`
