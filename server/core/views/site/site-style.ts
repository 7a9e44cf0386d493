import { pageStyle } from '../page-style.ts';

/** The look of a site: that of a written page, with a way around on top, lists in columns and a search. */
export const siteStyle = `${pageStyle}
.around { max-width: 62rem; margin: 0 auto; padding: 0.75rem 1.25rem 0; font-size: var(--small); }
.around ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; }
.around a[aria-current=page] { color: inherit; font-weight: 600; text-decoration: none; }
.around li:first-child { margin-inline-end: auto; }
.site { max-width: 44rem; margin-inline: auto; }
.site .notice { margin-bottom: 1.5rem; }
.site .section > * + * { margin-top: 0.75rem; }
.site .lead { margin-top: 1rem; }
.site table { border-collapse: collapse; width: 100%; margin-top: 0.75rem; }
.site th, .site td { padding: 0.35rem 0.75rem 0.35rem 0; border-top: 1px solid var(--rule); text-align: start; vertical-align: top; font-weight: 400; }
.site thead th { border-top: 0; color: var(--quiet); font-size: var(--small); }
.index { columns: 16rem; column-gap: 2rem; margin-top: 0.75rem; }
.index li { break-inside: avoid; padding-block: 0.12rem; list-style: none; }
.entry { break-inside: avoid; }
.entry + .entry { margin-top: 1.5rem; }
.entry > * + * { margin-top: 0.3rem; }
.site [role=status] { margin-top: 0.75rem; min-height: 1.5em; }
.file { margin-top: 1rem; font-size: var(--small); }
.search { display: flex; gap: 0.5rem; margin-top: 1rem; }
.search input {
  flex: 1; min-width: 0; padding: 0.4rem 0.6rem; border: 1px solid var(--quiet); border-radius: 3px;
  background: var(--ground); color: inherit; font: inherit;
}
.hits { margin-top: 1rem; }
.hits li { padding-block: 0.45rem; border-top: 1px solid var(--rule); list-style: none; }
.item:target { outline: 2px solid var(--accent); outline-offset: 0.5rem; }
@media print { .around, .file, .search { display: none; } .site { max-width: none; } }
`.replace(/\n\s*/g, '\n');
