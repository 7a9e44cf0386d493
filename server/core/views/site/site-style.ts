import { pageStyle } from '../page/page-style.ts';

/**
 * The look of a site: that of a written page, with a way around on top and one left edge for all pages; lists in
 * columns, definitions and a search.
 */
export const siteStyle = `${pageStyle}
.skip {
  position: absolute; z-index: 4; inset-block-start: 0.4rem; inset-inline-start: 0.4rem; padding: 0.4rem 0.8rem;
  background: var(--ground);
}
.skip:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
main:focus { outline: none; }
.around { max-width: 67rem; margin: 0 auto; padding: 0.75rem 1.25rem 0; font-size: var(--small); }
.around ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; }
.around a { display: inline-block; padding-block: 0.15rem; }
.around a[aria-current=page] { color: inherit; font-weight: 600; text-decoration: none; }
.around li:first-child { flex-basis: 100%; }
.above, .site, .file { max-width: 35rem; margin-inline: auto; }
.above { margin-bottom: 1.5rem; }
.site .section > .permalink + * { margin-top: 0.75rem; }
.site .section > table, .site th, .site td { font-size: inherit; }
.site table { width: 100%; max-width: 44rem; }
.site th, .site td { padding-block: 0.4rem; padding-inline: 0 1rem; border-top: 1px solid var(--rule); }
.site tr > :first-child { width: 30%; }
.site thead th { border-top: 0; color: var(--quiet); font-size: var(--small); }
.also { margin-top: 0.5rem; font-size: var(--small); }
.group + .index { margin-top: 0.5rem; }
.index { columns: 15rem; column-gap: 2rem; max-width: 44rem; }
.index li { break-inside: avoid; padding-block: 0.15rem; }
.across { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 0 2rem; columns: auto; }
.section > .flow + .flow, .section > .flow + .index { margin-top: 0.35rem; }
.flow { display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; }
.way { gap: 0.15rem 0; }
.way > li + li::before { content: "→"; margin-inline: 0.55rem; color: var(--quiet); }
[dir=rtl] .way > li + li::before { content: "←"; }
.block { max-width: 44rem; break-inside: avoid; }
.block + .block { margin-top: 1.75rem; }
.block > * + * { margin-top: 0.25rem; }
.block > .flow { margin-top: 0.5rem; }
.look-up li + li { margin-top: 0.3rem; }
.terms { max-width: 44rem; }
.term { position: relative; scroll-margin-top: 1.5rem; break-inside: avoid; }
.term + .term { margin-top: 1rem; }
.term > .title { font-weight: 600; }
.term .quiet { font-weight: 400; }
.term:hover .permalink { opacity: 1; }
.file { margin-top: 2rem; font-size: var(--small); }
.search { display: flex; gap: 0.5rem; max-width: 35rem; margin-top: 1.25rem; }
.search input {
  flex: 1; min-width: 0; padding: 0.4rem 0.6rem; border: 1px solid var(--quiet); border-radius: 3px;
  background: var(--ground); color: inherit; font: inherit;
}
.site [role=status] { margin-top: 0.75rem; min-height: 1.5em; }
.hits { max-width: 44rem; margin-top: 0.5rem; }
.hits li { padding-block: 0.45rem; border-top: 1px solid var(--rule); }
.item:target, .term:target { outline: 2px solid var(--accent); outline-offset: 0.5rem; }
@media (min-width: 640px) {
  .around li:first-child { flex-basis: auto; margin-inline-end: auto; }
  .above { max-width: 64.5rem; }
}
@media (min-width: 800px) {
  .around { max-width: 69.5rem; padding-inline: 2.5rem; }
  .site, .file { max-width: 50rem; }
  .career ~ .file { max-width: 64.5rem; }
}
@media (min-width: 1040px) {
  .site { display: grid; grid-template-columns: 11rem minmax(0, 50rem); column-gap: 3.5rem; max-width: 64.5rem; }
  .file { max-width: 64.5rem; padding-inline-start: 14.5rem; }
  .career ~ .file { padding-inline-start: 0; }
}
@media print {
  .skip, .around, .file, .search { display: none; }
  .site { display: block; max-width: none; }
}
`.replace(/\n\s*/g, '\n');
