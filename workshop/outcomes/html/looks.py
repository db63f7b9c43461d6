"""How the page looks: on a desk, on a phone, in the dark, and printed."""

from typing import Final

STYLE: Final = """
:root { --ink: #1b2330; --quiet: #5c6675; --line: #dde1e7; --paper: #fff; --track: #eceff4;
  --accent: #1f5fbf; --exposed: #d5814f; --steel: #8791a1; --open: #a33a12;
    color-scheme: light dark }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f4f7; --quiet: #a9b2bf; --line: #3a4352;
  --paper: #12161d; --track: #2a3240; --accent: #6ea3f0; --exposed: #e39a6d; --steel: #98a2b3;
  --open: #ff9f7a } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0 auto; max-width: 64rem; padding: 2rem 1.25rem 3rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 Inter, system-ui, "Segoe UI", "Noto Sans", sans-serif;
  overflow-wrap: anywhere }
h1 { font-size: clamp(1.6rem, 5vw, 2.3rem); line-height: 1.2; margin: .2rem 0 .4rem }
h2 { font-size: 1.3rem; margin: 2.4rem 0 .6rem; line-height: 1.25 }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .3rem }
p { margin: 0 0 .7rem; max-width: 46rem }
.quiet, thead th, footer { color: var(--quiet); font-size: .9rem }
.text { white-space: pre-line }
.text.long { max-height: 18rem; overflow: auto }
h1.long { font-size: 1.3rem }
.wide table { table-layout: auto }
.wide th { overflow-wrap: normal }
.wide thead th { font-size: .82rem; padding-inline-end: .35rem }
.lead { font-size: 1.2rem }
.open { color: var(--open); font-weight: 600 }
.strong { font-weight: 600 }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: .4rem 0 1rem;
  font-size: .95rem }
th, td { text-align: start; vertical-align: top; padding: .5rem .9rem .5rem 0;
  border-bottom: 1px solid var(--line); font-weight: 400 }
thead th { border-bottom: 1.5px solid var(--ink); vertical-align: bottom; font-weight: 500 }
tbody th.strong, .name { font-weight: 600 }
td.figure { font-weight: 600; white-space: nowrap }
td.count, th.count { text-align: center }
.own { background: var(--track) }
.outside { outline: 2px solid var(--ink); outline-offset: -4px; border-radius: 6px;
  font-weight: 700 }
ul.plain { list-style: none; margin: .2rem 0 0; padding: 0; display: flex; flex-wrap: wrap;
  gap: .25rem .8rem; color: var(--quiet); font-size: .9rem }
ul.lot { padding-inline-start: 1.2rem }
ul.lot li { margin-bottom: .35rem }
.mark { display: inline-block; min-width: 1.45em; padding: 0 .25em; border-radius: .3em;
  text-align: center; font-weight: 600; font-size: .85em; line-height: 1.6;
    margin-inline-end: .4em;
  border: 1px solid transparent; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.mark.void { border-color: var(--quiet) }
.pill { display: inline-block; overflow-wrap: normal; padding: .05rem .6rem; border-radius: 1rem;
  font-weight: 600; font-size: .88rem;
  print-color-adjust: exact; -webkit-print-color-adjust: exact }
svg.bar { display: block; width: 100%; min-width: 5rem; max-width: 22rem; height: .8rem;
  margin-top: .35rem }
svg.bar.thin { height: .5rem; margin-top: .5rem }
svg .track { fill: var(--track); stroke: var(--steel); stroke-width: 1;
  vector-effect: non-scaling-stroke }
svg .none { fill: none; stroke: var(--steel); stroke-dasharray: 4 4;
  vector-effect: non-scaling-stroke }
svg .before { fill: var(--exposed) } svg .after { fill: var(--accent) } svg .other { fill:
  var(--steel) }
.stakes { white-space: nowrap; color: var(--quiet); font-size: .9rem }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 5fr; gap: .4rem 1.2rem;
  font-size: .9rem }
dt { font-weight: 600 } dd { margin: 0; color: var(--quiet) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap }
.skip:focus { position: static; width: auto; height: auto; clip-path: none }
a { color: var(--accent) }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .6rem }
@media screen and (max-width: 44rem) {
  table.cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; border: 0;
    padding: 0 }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%) }
  .cards tr { border-bottom: 1px solid var(--line); padding: .7rem 0 }
  .cards td[data-head]::before { content: attr(data-head); display: block; color: var(--quiet);
    font-size: .82rem; margin-top: .45rem }
  .wide { overflow-x: auto }
  .wide table { min-width: 44rem }
  dl { grid-template-columns: 1fr; gap: .1rem } dd { margin-bottom: .6rem }
}
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --line: #bbb; --track: #eee; --open: #000;
    --accent: #1f5fbf; --exposed: #d5814f; color-scheme: light }
  @page { margin: 16mm }
  html { font-size: 9.5pt }
  body { max-width: none; padding: 0 }
  thead { display: table-header-group }
  .text.long { max-height: none }
  .wide thead th { font-size: .75rem }
  tr, h2, h3, .pill, .block { break-inside: avoid } h2, h3 { break-after: avoid }
  .skip { display: none }
  svg, svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
"""
INK_SAVING: Final = """
.pill, .mark { background: none !important; color: inherit !important;
  border: 1px solid currentColor }
.own { background: none; text-decoration: underline dotted }
svg .track { fill: none } svg .before, svg .after, svg .other { fill: none; stroke: var(--ink);
  stroke-width: 2; vector-effect: non-scaling-stroke }
"""
