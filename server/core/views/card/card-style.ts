/**
 * The look of a card, in colours and fonts that its surroundings name: a panel takes them from the editor, a written
 * page brings its own. Narrow first: from 800 px what stands beside an item moves into a margin, from 1040 px the
 * contents stand at the side. Every text keeps to the edge of the page, and runs in its own direction: borrowed words on a
 * page from the left, our own words on a page from the right.
 */
export const cardStyle = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: var(--text); text-align: left; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body {
  margin: 0; padding: 0; background: var(--ground); color: var(--ink);
  font-family: var(--sans); font-size: 1rem; line-height: 1.5; overflow-wrap: break-word;
}
[dir=rtl] { text-align: right; }
main { display: block; padding: 1.25rem 1.25rem 5rem; }

h1, h2, h3, h4, h5 { margin: 0; font-weight: 600; line-height: 1.3; text-wrap: balance; }
p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul[role=list], ol[role=list] { list-style: none; }
a, .link { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover, .link:hover { text-decoration-thickness: 2px; }
button { font: inherit; color: inherit; }
.link { padding: 0; border: 0; background: none; text-align: inherit; cursor: pointer; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
code, pre { padding: 0; background: none; color: inherit; font-family: var(--mono); font-size: 0.93em; }
pre { overflow-x: auto; }
.quiet { color: var(--quiet); }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}

.card, .state, .overview, .bar { max-width: 35rem; margin-inline: auto; }
.card + .card { margin-top: 6rem; }
.name { font-size: clamp(1.6rem, 1.25rem + 1.6vw, 2.25rem); line-height: 1.15; letter-spacing: -0.015em; }
.overview ~ .card .name { font-size: clamp(1.5rem, 1.2rem + 1.2vw, 1.85rem); }
.line {
  display: flex; flex-wrap: wrap; align-items: center;
  margin-block-start: 0.5rem; margin-inline-start: -1.1rem; clip-path: inset(-0.5rem -0.5rem -0.5rem 1.05rem);
  color: var(--quiet); font-size: var(--small);
}
[dir=rtl] .line { clip-path: inset(-0.5rem 1.05rem -0.5rem -0.5rem); }
.line > * { position: relative; padding-inline-start: 1.1rem; }
.line, .ways dd { line-height: max(1.5em, 24px); }
:is(.line, .ways) :is(a, .link) { display: inline-block; min-width: 24px; }
.line > ::before { content: "·"; position: absolute; inset-inline-start: 0.4rem; }
.summary { margin-top: 1.25rem; font-size: 1.08rem; }

.strip { display: inline-flex; align-items: center; gap: 0.4rem; }
.ladder { display: flex; flex-wrap: wrap; margin-inline: -0.35rem; }
.step { position: relative; display: grid; place-items: center; flex: none; width: 24px; height: 24px; }
.step::before {
  content: ""; width: 10px; height: 10px; border: 1.5px solid var(--accent); border-radius: 50%;
}
.step-below::before { background: var(--accent); }
.step-here::before { width: 14px; height: 14px; border-width: 4px; background: var(--ground); }
.step-above::before { border-color: var(--quiet); }
.step > * { position: absolute; inset: 0; overflow: hidden; text-indent: 110%; white-space: nowrap; text-decoration: none; }
.step > a:hover, .step > .link:hover { border-block-end: 2px solid var(--accent); }

.notice {
  margin-bottom: 1.25rem; padding-block: 0.1rem; padding-inline-start: 0.85rem;
  border-inline-start: 3px solid var(--accent); font-size: var(--small);
}
.notice p + p { margin-top: 0.5em; }

.section { position: relative; margin-top: 2.75rem; scroll-margin-top: 1.5rem; }
.heading { font-size: 1.3rem; letter-spacing: -0.008em; }
.section > .prose { margin-top: 0.35rem; }
.group { margin-top: 1.5rem; color: var(--quiet); font-size: var(--small); letter-spacing: 0.01em; }
.lines { margin-top: 0.75rem; padding-inline-start: 1.15em; }
.lines > li + li { margin-top: 0.35em; }
.lines > li, .item { position: relative; scroll-margin-top: 1.5rem; }
[data-source] .name, [data-source] > .title, .lines > [data-source] { cursor: pointer; }
li::marker { color: var(--quiet); }

.items { margin-top: 1rem; }
.items + .group { margin-top: 2.25rem; }
.group + .items { margin-top: 0.75rem; }
.item + .item { margin-top: 1.5rem; }
.title, .prose p, .prose li, .examples > li, .lines > li { unicode-bidi: plaintext; }
[dir=rtl] :is(.title, .prose p, .prose li, .examples > li, .lines > li) { unicode-bidi: normal; }
[dir=rtl] :is(p.quiet, p.summary, .line > *, .aside > *, .margin > p, .turn, .count, .verdict) { unicode-bidi: plaintext; }
.title { font-size: 1rem; line-height: 1.4; text-wrap: pretty; }
h3 > a, h4 > a, h5 > a { color: inherit; text-decoration-color: var(--quiet); }
.margin {
  display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem;
  margin-top: 0.15rem; color: var(--quiet); font-size: var(--small);
}
.margin > .growth { flex: 0 0 100%; order: 1; }
.margin > .comment { margin-inline-start: auto; }
.aside { display: flex; flex-wrap: wrap; gap: 0 0.75rem; color: var(--quiet); font-size: var(--small); }
.body > * + * { margin-top: 0.4rem; }
.title + .body, .margin + .body { margin-top: 0.3rem; }
.prose > * + * { margin-top: 0.6em; }
.lines, .examples, .prose ul { list-style: disc; }
.prose ul, .prose ol, .examples { padding-inline-start: 1.15em; }
.examples > li + li { margin-top: 0.3em; }
.links { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: var(--small); }
.tag { text-transform: capitalize; font-weight: 600; color: var(--ink); }
.code { letter-spacing: 0.01em; user-select: all; }
.feedback, .contents a { color: var(--quiet); }
.feedback { text-decoration: none; }
.feedback:hover, .contents a:hover { color: var(--accent); text-decoration: underline; }
.not-found { color: var(--quiet); font-style: italic; }

.measure { display: inline-flex; align-items: baseline; gap: 0.5rem; }
.dots { display: inline-flex; flex: none; gap: 3px; }
.dot { width: 0.55rem; height: 0.55rem; border: 1.5px solid var(--accent); border-radius: 50%; }
.dot.full { background: var(--accent); }
.measure-missing .dot, .measure-unknown .dot { border: 1.5px dashed var(--quiet); }
.measure-missing .word, .measure-unknown .word { font-style: italic; }
.dash { font-style: normal; }

.fold > summary { cursor: pointer; }
.fold > summary > .heading { display: inline; }
.fold > summary::marker { color: var(--quiet); font-size: 0.9rem; }
.count { color: var(--quiet); font-size: var(--small); }

.contents { font-size: var(--small); }
.contents a { text-decoration: none; }
.contents li + li { margin-top: 0.4rem; }
.contents-side { display: none; }
.contents-folded { margin-top: 1rem; color: var(--quiet); }
.contents-folded summary { cursor: pointer; }
.contents-folded ol { margin-top: 0.5rem; padding-inline-start: 1rem; }

.foot { margin-top: 3.5rem; color: var(--quiet); font-size: var(--small); }
.foot > * + * { margin-top: 1.25rem; }
.ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem 1.5rem; color: var(--ink); }
.ways dt { color: var(--quiet); }
.credit p + p { margin-top: 0.15rem; }

.overview { margin-bottom: 4rem; }
.overview h1 { font-size: 2.25rem; line-height: 1.15; letter-spacing: -0.015em; }
.overview ol { margin-top: 1rem; }
.state { padding-top: 1.5rem; }
.state > * + * { margin-top: 0.75rem; }
.choice > li + li { margin-top: 0.4rem; }
.action { padding: 0.35rem 0.9rem; border: 1px solid var(--button-line); border-radius: 3px; background: var(--button); color: var(--button-ink); cursor: pointer; }
.bar { margin-bottom: 1.5rem; padding: 0.5rem 0.85rem; border-inline-start: 3px solid var(--warn); background: var(--wash); font-size: var(--small); }
.bar + .card .name { color: var(--quiet); }

.jump {
  position: absolute; inset-inline-start: -1.2rem; inset-block-start: 0.1rem; width: 1.1rem; height: 1.3rem; padding: 0;
  border: 0; background: none; color: var(--quiet); cursor: pointer; opacity: 0;
}
.jump::before { content: "›"; }
.item:hover > .jump, .lines > li:hover > .jump, .jump:focus-visible { opacity: 1; }
.lines > li > .jump { inset-inline-start: -2.2rem; }
.permalink {
  position: absolute; inset-inline-start: -1.25rem; inset-block-start: 0; width: 1.25rem; height: 1.5rem;
  padding-inline-end: 0.4rem; color: var(--quiet); font-size: 0.9rem; line-height: 1.5rem; text-align: end; text-decoration: none; opacity: 0;
}
.permalink::before { content: "#"; }
.permalink:focus-visible { outline-offset: -2px; }
.permalink:hover { color: var(--accent); }
.heading:hover + .permalink, .section:has(> .fold > summary:hover) > .permalink, .permalink:hover, .item:hover > .permalink, .lines > li:hover > .permalink, .permalink:focus-visible { opacity: 1; }
.lines > li > .permalink { inset-inline-start: -2.25rem; }
.section > .permalink { font-size: 1rem; line-height: 1.7rem; }
@media (hover: none) { .permalink { opacity: 1; } }
[data-current]::before {
  content: ""; position: absolute; inset-block: 0.1rem; inset-inline-start: -0.75rem; border-inline-start: 2px solid var(--accent);
}

@media (min-width: 800px), print {
  main { padding: 2.5rem 2.5rem 6rem; }
  .card, .state, .overview, .bar { max-width: 50rem; }
  .head, .contents-folded, .lines, .foot, .heading, .section > .prose, .overview > * { max-width: 35rem; }
  .item { display: grid; grid-template-columns: minmax(0, 35rem) minmax(13.5rem, 1fr); grid-template-rows: auto 1fr; column-gap: 1.5rem; }
  .title, .body { grid-column: 1; }
  .margin { grid-column: 2; grid-row: 1 / span 2; display: block; margin-top: 0; line-height: 1.6; }
}
@media (min-width: 1040px) {
  .card { display: grid; grid-template-columns: 11rem minmax(0, 50rem); column-gap: 3.5rem; max-width: 64.5rem; }
  .overview { max-width: 64.5rem; padding-inline-start: 14.5rem; }
  .column { grid-column: 2; }
  .contents-side { display: block; grid-column: 1; position: sticky; top: 3rem; align-self: start; margin-top: 0.6rem; }
  .contents-folded { display: none; }
}
@media (forced-colors: active) {
  .dot.full, .step-below::before { forced-color-adjust: none; border-color: CanvasText; background: CanvasText; }
}
@media (prefers-reduced-motion: no-preference) {
  .flash { animation: flash 1.2s ease-out; }
  @keyframes flash { from { background: var(--wash); } to { background: transparent; } }
}
`;
