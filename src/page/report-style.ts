import { style as page } from './style.ts'

/** The style of the report for partners: that of the pages, with verdicts and findings. */
export const style = `${page}
:root{--error:#a31515;--warning:#7a4d00;--good:#1d6b34}
@media(prefers-color-scheme:dark){:root{--error:#ff9d8f;--warning:#e9b65c;--good:#7fd29a}}
code{font:.8125rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.error{--kind:var(--error)}.warning{--kind:var(--warning)}.note{--kind:var(--soft)}.good{--kind:var(--good)}
header{text-align:center}
.about{font-style:normal}
.stopped{margin-top:1.25rem;padding:.8rem 1.1rem;border:1px solid var(--line);border-inline-start:4px solid var(--error);background:var(--tint);text-align:start}
.stopped b{color:var(--error)}
.verdicts{margin-top:2.25rem;padding:1.1rem 1.35rem 1.2rem;border:1px solid var(--line);border-top:3px solid var(--accent);background:var(--tint)}
.verdicts ul{margin-top:.6rem;border-top:1px solid var(--line)}
.verdicts li{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.1rem 1.2rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.verdicts li:last-child{border-bottom:0;padding-bottom:0}
.verdicts a{padding:.1rem 0;font:600 1.0625rem/1.4 Georgia,"Noto Serif","Liberation Serif","DejaVu Serif",serif}
.verdicts span,.verdict{font-size:.875rem;font-weight:600;color:var(--kind)}
.partner{margin-top:3.25rem;padding-top:.9rem;border-top:4px double var(--ink)}
.partner h2{font-size:1.75rem;font-weight:600;line-height:1.2;letter-spacing:-.01em;text-transform:none;color:var(--ink);text-wrap:balance}
.verdict{margin-top:.3rem}
.group{display:flow-root;margin-top:1.4rem;padding:1.2rem 0 0;border-top:1px solid var(--line);border-bottom:0}
.group h3{font-size:1.25rem}
.group h3 a{text-decoration:underline;text-decoration-color:var(--line)}
.picture{float:inline-end;width:8.5rem;height:6.375rem;margin:-1.6rem 0 .5rem;margin-inline-start:1.4rem}
.found{clear:both;display:grid;gap:.8rem;padding-top:.9rem}
.found li{padding:.8rem 1.1rem .9rem;border:1px solid var(--line);border-inline-start:4px solid var(--kind);background:var(--tint)}
.where{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem 1rem;font-size:.8125rem}
.where b{color:var(--kind);text-transform:uppercase;letter-spacing:.08em}
.where span:last-child{margin-inline-start:auto;color:var(--soft)}
.message{margin-top:.35rem;font-weight:600}
.hint{margin-top:.25rem}
.hint b{margin-inline-end:.4rem;font-size:.8125rem;color:var(--soft)}
.known{margin-top:.45rem;font-size:.8125rem;color:var(--soft)}
@media(max-width:34rem){.verdicts{padding:1rem}.picture{float:none;display:block;width:100%;max-width:16rem;height:auto;aspect-ratio:4/3;margin:.8rem 0 0}.where span:last-child{margin-inline-start:0}.found li{padding:.7rem .8rem .8rem}}
@media print{:root{--error:#000;--warning:#000;--good:#000}.found li,.verdicts{break-inside:avoid}.group{break-inside:auto}.group h3,.group .by,.verdict{break-after:avoid}.found li,.verdicts,.stopped{border-color:#999}}
`.trim()
