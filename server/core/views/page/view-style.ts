/**
 * The look of comparisons, ladders and coverage, in the colours of the card. Narrow first: a grid is a list of rows
 * until there is room for its columns, and both sides of a comparison stand below one another.
 */
export const viewStyle = `
.view { max-width: 35rem; margin-inline: auto; }
.view .section > .quiet { margin-top: 0.25rem; }
.kind { margin-top: 2rem; font-size: 1.1rem; }
.kind .count { font-weight: 400; }
.kind + .group { margin-top: 0.75rem; }
.view .fold { margin-top: 1.5rem; }
.view .fold > summary > .kind { display: inline; }
.arrow { display: inline-block; color: var(--quiet); font-weight: 400; }
[dir=rtl] .arrow { transform: scaleX(-1); }
.from { font-weight: 400; color: var(--quiet); }
.nowrap { white-space: nowrap; }
ins { background: var(--plus); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.18em; }
del { background: var(--minus); text-decoration: line-through; text-decoration-thickness: 1.5px; }
.words { white-space: pre-line; }
.was { color: var(--quiet); font-size: var(--small); }
.turn { color: var(--quiet); font-size: var(--small); }
.margin > .turn { flex: 0 0 100%; order: 1; }
.turn-lowered { color: var(--warn-ink); }

.pairs { margin-top: 0.75rem; }
.pair { padding-block: 0.85rem; border-top: 1px solid var(--rule); }
.verdict { color: var(--quiet); font-size: var(--small); }
.pair-added > .verdict, .pair-raised > .verdict, .pair-dropped > .verdict, .pair-lowered > .verdict { color: var(--ink); font-weight: 600; }
.side { margin-top: 0.35rem; }
.side + .side { margin-top: 0.75rem; }
.side > * + * { margin-top: 0.3rem; }
.side-name { display: block; color: var(--quiet); font-size: var(--small); }
.sides-head { display: none; }
.pair-same > .side:first-of-type, .pair-same .side-name { display: none; }

.tracks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0 2rem; }
.rungs { margin-top: 1rem; }
.rung { position: relative; padding-inline-start: 1.4rem; padding-bottom: 1.25rem; }
.rung::before {
  content: ""; position: absolute; inset-inline-start: 0; top: 0.35rem; width: 0.75rem; height: 0.75rem;
  border: 2px solid var(--accent); border-radius: 50%; background: var(--ground);
}
.rung::after { content: ""; position: absolute; inset-inline-start: calc(0.375rem - 1px); top: 1.35rem; bottom: -0.1rem; border-inline-start: 2px solid var(--rule); }
.rung:last-child { padding-bottom: 0; }
.rung:last-child::after { display: none; }
.rung > * + * { margin-top: 0.2rem; }
.rung > .prose { font-size: var(--small); }
.roles li + li { margin-top: 0.2rem; }
.view details > .roles { margin-top: 0.4rem; padding-inline-start: 1rem; }
.moves { color: var(--quiet); font-size: var(--small); }
.view .section > details { margin-top: 1rem; }

.scroll { position: relative; margin-top: 1rem; overflow-x: auto; }
table { border-collapse: collapse; font-size: inherit; }
th, td { padding: 0; text-align: inherit; vertical-align: top; font-weight: inherit; }
.grid, .grid thead, .grid tbody, .grid tr, .grid th, .grid td { display: block; }
.grid thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.grid .cell-empty { display: none; }
.grid .part > th { margin-top: 1.75rem; font-weight: 600; font-size: 1.05rem; }
.grid tbody:first-of-type .part > th { margin-top: 0; }
.grid tr + tr { margin-top: 1rem; }
.grid tr > th { font-weight: 600; }
.grid .cell { margin-top: 0.45rem; padding-inline-start: 0.85rem; border-inline-start: 2px solid var(--rule); }
.column-name { color: var(--quiet); font-size: var(--small); }
.entry { position: relative; }
.entry + .entry { margin-top: 0.6rem; }
.entry:hover > .jump { opacity: 1; }
.entry .measure { font-size: var(--small); color: var(--quiet); }
.entry ul { padding-inline-start: 1.15em; }
.more > summary { padding-block: 0.2rem; color: var(--quiet); font-size: var(--small); cursor: pointer; }
.more > .examples { margin-block: 0.1rem 0.5rem; font-size: var(--small); }
.gap { padding: 0.15rem 0.5rem; border: 1.5px dashed var(--quiet); color: var(--ink); font-size: var(--small); font-style: italic; }
.note { display: block; color: var(--quiet); font-size: var(--small); font-weight: 400; }

.map th, .map td { padding: 0.2rem 0.5rem; border: 1px solid var(--rule); }
.map { margin: 1px; font-size: var(--small); }
.map thead td { border: 0; }
.map thead th { vertical-align: bottom; font-weight: 400; }
.map-many thead th > span { display: inline-block; writing-mode: vertical-rl; max-height: 12rem; padding-block: 0.3rem; }
.map-many thead .link { text-align: start; }
.map tbody th { position: sticky; inset-inline-start: 0; min-width: 8rem; background: var(--ground); }
.map td { min-width: 2rem; text-align: center; font-variant-numeric: tabular-nums; }
.heat-1 { background: color-mix(in srgb, var(--heat) 10%, var(--ground)); }
.heat-2 { background: color-mix(in srgb, var(--heat) 20%, var(--ground)); }
.heat-3 { background: color-mix(in srgb, var(--heat) 30%, var(--ground)); }
.heat-4 { background: color-mix(in srgb, var(--heat) 40%, var(--ground)); }
.legend { margin-top: 0.5rem; color: var(--quiet); font-size: var(--small); }
.coverage .scroll + .legend + .group { margin-top: 2.25rem; }

.score { margin-top: 0.5rem; }
.score > strong { font-size: 2.6rem; line-height: 1.1; font-weight: 600; letter-spacing: -0.02em; }
.spots { margin-top: 0.75rem; }
.spot + .spot { margin-top: 1rem; }
.spot .quiet, .entries .quiet { font-size: var(--small); font-weight: 400; }
.spot > .title { font-weight: 600; }
.reasons li { margin-top: 0.2rem; font-size: var(--small); }
.reason { display: grid; grid-template-columns: 4.6em minmax(0, 1fr); gap: 0 0.5rem; }
.heading > .count { font-weight: 400; letter-spacing: 0; }
.reasons .link, .entries .link { color: inherit; text-decoration-color: var(--rule); }
.severity { font-weight: 600; }
.severity-error { color: var(--error-ink); }
.severity-warning { color: var(--warn-ink); }
.entries { margin-top: 0.75rem; }
.entries li + li { margin-top: 0.3rem; }

@media (min-width: 640px) {
  .career, .coverage, .comparison { max-width: 64.5rem; }
  .view > .head { max-width: 35rem; }
  .comparison > .section:not(.sides) { max-width: 50rem; }
  .pair { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr) minmax(0, 1fr); gap: 0 1.75rem; }
  .side, .side + .side { margin-top: 0; }
  .pair-same > .side:first-of-type, .pair-same .side-name { display: block; }
  .pair .side-name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .sides-head {
    display: grid; grid-template-columns: 6.5rem minmax(0, 1fr) minmax(0, 1fr); gap: 0 1.75rem; position: sticky; top: 0; z-index: 1;
    margin-top: 0.75rem; padding-block: 0.4rem; background: var(--ground); font-weight: 600;
  }
  .sides-head > :first-child { grid-column: 2; }
  .grid { display: table; width: 100%; }
  .grid thead { display: table-header-group; position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
  .grid tbody { display: table-row-group; }
  .grid tr { display: table-row; }
  .grid th, .grid td, .grid .cell-empty { display: table-cell; min-width: 9.5rem; padding-block: 0.6rem; padding-inline: 0 0.9rem; border: 0; border-bottom: 1px solid var(--rule); }
  .grid .cell { padding-inline-start: 0; border-inline-start: 0; }
  .grid thead th { vertical-align: bottom; font-weight: 600; }
  .grid-many { font-size: var(--small); }
  .grid.grid-many th, .grid.grid-many td { min-width: 7.5rem; }
  .grid-many .measure { flex-wrap: wrap; gap: 0 0.5rem; }
  .grid .other-way { padding-inline-start: 0.9rem; border-inline-start: 1px solid var(--rule); }
  .grid tbody th[scope=row] { width: 9.5rem; min-width: 8rem; }
  .grid .part > th { padding-top: 1.75rem; }
  .grid tbody:first-of-type .part > th { padding-top: 0.9rem; }
  .column-name { display: none; }
}
@media print {
  .view { max-width: none; }
  .scroll { overflow: visible; }
  .sides-head { position: static; }
  .pair, .grid tr, .rung, .spot, .map { break-inside: avoid; }
  .grid .part, .sides-head { break-after: avoid; }
  .grid thead .note a, .rung > .aside { display: none; }
  .heat, ins, del { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
