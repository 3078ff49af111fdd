/** The look of the EHR: quiet, dense where a clinician scans, with one clear way onward. */
export const stylesheet = `
:root {
  --ink: #1b2733; --soft: #50606f; --line: #d7dee5; --ground: #f4f6f8; --paper: #ffffff;
  --accent: #0b5f73; --accent-deep: #08495a; --accent-pale: #e3f0f3; --alert: #a3341f; --alert-pale: #fbeae6; --band: #10394a;
  --round: 8px;
}
* { box-sizing: border-box; }
html { color-scheme: light; }
body { margin: 0; color: var(--ink); background: var(--ground);
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Noto Sans CJK SC', sans-serif; }
h1 { font-size: 1.55rem; line-height: 1.25; margin: 0 0 .35rem; letter-spacing: -.01em; }
h2 { font-size: 1.02rem; margin: 0; }
p { margin: 0 0 .75rem; }
a { color: var(--accent); text-underline-offset: .18em; }
a:hover { color: var(--accent-deep); }
:focus-visible { outline: 3px solid #f0a202; outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; background: var(--paper); padding: .4rem .8rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.unit { display: none; }
.bar, main, .trail, footer { max-width: 1180px; margin-inline: auto; padding-inline: 1.5rem; }
.wide .bar, .wide main, .wide .trail, .wide footer { max-width: none; }
.top { background: var(--band); color: #fff; }
.bar { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: center; padding-block: .7rem; }
.brand { color: #fff; font-weight: 600; text-decoration: none; display: inline-flex; align-items: center; gap: .6rem; }
.brand:hover { color: #fff; text-decoration: underline; }
.mark { width: 20px; height: 20px; border-radius: 5px; background:
  linear-gradient(#fff, #fff) center / 12px 4px no-repeat, linear-gradient(#fff, #fff) center / 4px 12px no-repeat, #2c8ba3; }
.who { color: #cfe0e7; font-size: .9rem; }
.trail { padding-block: .8rem 0; font-size: .9rem; color: var(--soft); }
.trail ol { list-style: none; display: flex; flex-wrap: wrap; gap: .15rem .5rem; margin: 0; padding: 0; }
.trail li + li::before { content: '/'; margin-right: .5rem; color: #93a1ad; }
main { padding-block: 1.5rem 2.5rem; }
footer { padding-block: 0 2rem; color: var(--soft); font-size: .875rem; }
footer p { border-top: 1px solid var(--line); padding-top: 1rem; margin: 0; }
.lead { max-width: 46rem; color: var(--soft); margin-bottom: 1.25rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); overflow: hidden; }
.card > header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding: .75rem 1rem .65rem; border-bottom: 1px solid var(--line); }
.card > header span { color: var(--soft); font-size: .875rem; white-space: nowrap; }
.empty { padding: .9rem 1rem; margin: 0; color: var(--soft); }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .6rem 1rem; }
thead th { font-size: .8125rem; font-weight: 600; color: var(--soft); background: #fafbfc; border-bottom: 1px solid var(--line); white-space: nowrap; }
tbody tr + tr > * { border-top: 1px solid #e8edf1; }
tbody th { font-weight: 600; }
tbody tr:hover > * { background: #f7fafb; }
td small, th small { display: block; color: var(--soft); font-size: .8125rem; font-weight: 400; }
.compact th, .compact td { padding-block: .42rem; }
.compact tbody th { font-weight: 500; }
.results td { white-space: nowrap; }
.report { padding: .7rem 1rem; }
.report + .report { border-top: 1px solid #e8edf1; }
.report h3 { font-size: .9375rem; font-weight: 600; margin: 0 0 .15rem; display: flex; justify-content: space-between; gap: 1rem; }
.report h3 span { font-weight: 400; }
.report p { margin: 0; color: var(--soft); }
.signs { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .6rem 1rem; margin: 0; padding: .8rem 1rem; }
.signs dt { font-size: .8125rem; }
.signs dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.patients td:nth-child(5) { color: var(--soft); width: 38%; }
.patients th[scope=row], .pick th[scope=row] { white-space: nowrap; }
[lang=zh] { color: var(--soft); font-weight: 400; margin-left: .2rem; }
.patients td:last-child { text-align: right; white-space: nowrap; }
.button { display: inline-block; font: inherit; font-weight: 600; cursor: pointer; text-decoration: none; text-align: center;
  border: 1px solid var(--accent); border-radius: 6px; padding: .45rem .95rem; color: var(--accent); background: var(--paper); }
.button:hover { background: var(--accent-pale); color: var(--accent-deep); }
.button.primary { color: #fff; background: var(--accent); padding: .65rem 1.3rem; }
.button.primary:hover { background: var(--accent-deep); color: #fff; }
.after { margin-top: 1.1rem; color: var(--soft); }
.banner { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: center; justify-content: space-between;
  background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--accent); border-radius: var(--round); padding: 1.1rem 1.25rem; }
.banner h1 span { color: var(--soft); font-weight: 400; font-size: 1.15rem; margin-left: .35rem; }
.banner dl { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; margin: 0; }
.banner dl div { display: flex; gap: .4rem; }
dt { color: var(--soft); }
dd { margin: 0; }
.launch { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
.try { margin: .9rem 0 1.25rem; font-size: .9375rem; }
.try summary { cursor: pointer; color: var(--accent); padding: .2rem 0; width: fit-content; }
.try form { display: grid; gap: .9rem; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); padding: 1rem 1.25rem; margin-top: .5rem; max-width: 46rem; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; }
legend { padding: 0; margin-bottom: .3rem; font-weight: 600; }
label.choice { display: inline-flex; gap: .45rem; align-items: baseline; }
.columns { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 1.25rem; align-items: start; }
.columns > div { display: grid; gap: 1.25rem; min-width: 0; }
.flag { color: var(--alert); font-weight: 600; }
.tag { display: inline-block; font-size: .78rem; border-radius: 4px; padding: .02rem .45rem; background: #eaeff3; color: #3c4a57; white-space: nowrap; }
.tag.warn { background: var(--alert-pale); color: var(--alert); }
.framed { width: 100%; height: max(640px, calc(100vh - 190px)); border: 1px solid var(--line); border-radius: var(--round); background: #fff; }
.notice { max-width: 40rem; }
.pick td:last-child { text-align: right; }
.row { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; justify-content: space-between; margin-bottom: .9rem; }
.row h1 { margin: 0; font-size: 1.15rem; }
@media (max-width: 860px) { .columns { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 720px) {
  .bar, main, .trail, footer { padding-inline: 1rem; }
  .unit { display: inline; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; }
  .stack tr { padding: .8rem 1rem; }
  .stack tbody tr + tr { border-top: 1px solid var(--line); }
  .stack tbody tr > * { border: 0; padding: .1rem 0; background: none; max-width: none; }
  .stack tbody tr:hover > * { background: none; }
  .patients td:nth-child(5) { width: auto; }
  .stack td.inline { display: inline-block; margin-right: .9rem; color: var(--soft); }
  .stack td:last-child { text-align: left; }
  .stack td.act { padding-top: .6rem; }
  .stack .button, .launch, .launch .button, .launch form { width: 100%; }
  .compact th, .compact td { padding-inline: .5rem; }
  .compact th:first-child { padding-left: 1rem; }
  .results th:nth-child(3), .results td:nth-child(3) { display: none; }
  .results { table-layout: fixed; }
  .results th:nth-child(1) { width: 39%; overflow-wrap: break-word; }
  .results th:nth-child(4) { width: 7rem; }
  .results td:nth-child(2) { white-space: normal; overflow-wrap: anywhere; }
  .patients th[scope=row] { white-space: normal; }
}
`

/** The mark of the hospital. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="5" fill="#2c8ba3"/><path d="M8 4h4v4h4v4h-4v4H8v-4H4V8h4z" fill="#fff"/></svg>'
