/** The style of the HTML documents: light and dark by the reader's setting, ink on white on paper, nothing from outside. */
import { darkColours, lightColours } from '../charts/theme.ts'
import type { Colours } from '../charts/theme.ts'

function variables(colours: Colours, ground: string): string {
  const own = Object.entries(colours).map(([name, value]) => `--${name}:${value};`)
  return `--paper:${ground};${own.join('')}`
}

const paints = Object.keys(lightColours)
  .map((name) => `.fill-${name}{fill:var(--${name})}.stroke-${name}{stroke:var(--${name})}`)
  .join('\n')

const light = variables(lightColours, '#f7f5ef')
const printed = variables(lightColours, '#ffffff')
const dark = variables(darkColours, '#0f1d2b')

export const style = `
:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
@media print{:root{color-scheme:light;${printed}}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
body{max-width:50rem;margin:0 auto;padding:1.5rem clamp(.75rem,4vw,2.5rem) 3rem;background:var(--surface);overflow-wrap:break-word}
header,footer{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;color:var(--ink-2);font-size:.875rem}
header{padding-bottom:.5rem;border-bottom:2px solid var(--ink)}
footer{margin-top:2.5rem;padding-top:.5rem;border-top:1px solid var(--line)}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{margin:1.25rem 0 .75rem;font-size:1.9rem}
h2{margin:2.25rem 0 .6rem;font-size:1.35rem}
h3{margin:1.5rem 0 .4rem;font-size:1.1rem}
p,ul,ol{margin:.6rem 0}
li{margin:.3rem 0}
li::marker,.number,.code{color:var(--sea);font-weight:600}
.code{font-size:.75em;white-space:nowrap}
a{color:var(--sea)}
:focus-visible{outline:3px solid var(--sea);outline-offset:2px}
.lead{font-size:1.15rem}
.note,.problem{color:var(--ink-2);font-size:.9rem}
.problem{padding-left:.6rem;border-left:3px solid var(--line)}
.problem.error{border-color:var(--red)}
.problem.warning{border-color:var(--amber)}
.problem.question{border-color:var(--sea)}
.figure-row{display:grid;grid-template-columns:minmax(0,13rem) minmax(0,1fr);align-items:baseline;gap:0 1rem;border-bottom:1px solid var(--line)}
.big{font-size:1.45rem;font-weight:700;line-height:1.2}
.quality{padding:.05em .45em;border-radius:.25em;background:var(--sea-soft);color:var(--sea);font-size:.75em;font-weight:600;white-space:nowrap}
.quality.measured{background:var(--green-soft);color:var(--green)}
.quality.estimated,.quality.unknown{background:var(--amber-soft);color:var(--amber)}
.scroller{margin:1rem 0;overflow-x:auto}
.many table{min-width:40rem}
table{width:100%;border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
caption,figcaption{padding-bottom:.4rem;font-size:1rem;font-weight:700;text-align:left}
th,td{padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:1.5px solid var(--ink);color:var(--ink-2);vertical-align:bottom}
.right{padding-left:.6rem;text-align:right}
tr:target{background:var(--sea-soft)}
figure{margin:1.5rem 0 .5rem}
svg{display:block;width:100%;height:auto}
svg text{font-family:Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
svg .strong{font-weight:600}
svg .no-fill{fill:none}
svg.narrow{display:none}
@media (max-width:38rem){svg.wide{display:none}svg.narrow{display:block}}
summary{color:var(--sea);font-size:.9rem;cursor:pointer}
.callout{margin:1rem 0;padding:.6rem 1rem;border:1.5px solid var(--amber);background:var(--amber-soft)}
.callout p{margin:.35rem 0}
.callout.question{border:0;border-left:5px solid var(--sea);background:var(--sea-soft)}
.callout.question p:first-child{font-size:1.15rem}
.callout.alarm{border-color:var(--red);background:none}
.callout.good{border-color:var(--green);background:var(--green-soft)}
.form{margin:1rem 0;padding:.5rem 1rem;border:1.5px solid var(--sea)}
.ticks{display:flex;flex-wrap:wrap;gap:0 1.5rem;padding:0;list-style:none}
.ticks li{display:flex;align-items:baseline;gap:.5rem}
.box{flex:none;width:.85em;height:.85em;border:1.5px solid var(--ink);transform:translateY(.08em)}
.line{min-height:1.8rem;padding-bottom:1rem;border-bottom:1.5px dotted var(--ink-2)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.ticks li{position:relative}
nav{margin:1.5rem 0;padding:.25rem 1rem;border:1px solid var(--line)}
nav ul{margin:0 0 .5rem;padding:0;columns:2 16rem;list-style:none}
nav li{margin:0;padding:.2rem 0}
@media (max-width:32rem){.figure-row{grid-template-columns:minmax(0,1fr)}.figure-row p{margin:.3rem 0}}
@media (forced-colors:active){figure>div{background:#fff;forced-color-adjust:none}}
@media print{
@page{size:A4;margin:16mm}
html{font-size:10.5pt}
body{max-width:none;padding:0}
h1,h2,h3,caption{break-after:avoid}
tr,figure,.callout,.form,.figure-row,li{break-inside:avoid}
thead{display:table-header-group}
.page-break{break-after:page}
.scroller{overflow:visible}
.many table{min-width:0}
svg.wide{display:block}svg.narrow{display:none}
details,nav{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
${paints}
`
