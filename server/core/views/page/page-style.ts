import { cardStyle } from '../card/card-style.ts';
import { viewStyle } from './view-style.ts';

/** The look of a written page: its own light and dark colours, and a print on A4 or Letter without what only a screen needs. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --text: 16px; --small: 0.875rem;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Liberation Mono", Menlo, monospace;
  --ground: #fff; --ink: #1d1d1b; --quiet: #62625c; --accent: #0a58a6; --focus: #0a58a6;
  --wash: #f3f2ee; --warn: #9a5b00; --button: #0a58a6; --button-ink: #fff; --button-line: #0a58a6;
  --rule: #d9d8d3; --plus: #dcf0dd; --minus: #fbe1dd; --heat: #0a58a6; --warn-ink: #8a4f00; --error-ink: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1b1b1d; --ink: #e4e4e1; --quiet: #a3a39d; --accent: #7db7f0; --focus: #7db7f0;
    --wash: #28282b; --warn: #e0a94f; --button: #7db7f0; --button-ink: #10141a; --button-line: #7db7f0;
    --rule: #45454a; --plus: #1f3d25; --minus: #4a2622; --heat: #7db7f0; --warn-ink: #e0a94f; --error-ink: #f2a097;
  }
}
@media (prefers-contrast: more) {
  :root { --quiet: var(--ink); }
}
${cardStyle}
${viewStyle}
@media print {
  @page {
    size: auto; margin: 18mm 17mm 20mm;
    @bottom-right { content: counter(page) " / " counter(pages); color: #4a4a46; font: 9pt system-ui, sans-serif; }
  }
  :root {
    color-scheme: light; --text: 10.5pt; --small: 9pt;
    --ground: #fff; --ink: #000; --quiet: #4a4a46; --accent: #0a4a8a;
    --rule: #bbb; --plus: #e2f2e2; --minus: #fbe4e0; --heat: #0a58a6; --warn-ink: #000; --error-ink: #000;
  }
  main { padding: 0; }
  .card, .overview { display: block; max-width: none; }
  .card + .card { margin-top: 0; break-before: page; }
  .contents, .feedback, .jump, .permalink, .ways, .ways-out, .fold:not([open]) { display: none; }
  .item { break-inside: avoid; }
  h1, h2, h3, h4, h5, .section > .prose { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .section { margin-top: 1.75rem; }
  .item + .item { margin-top: 1.1rem; }
  .dot, .step::before, .notice { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  .links a::after, .prose a::after { content: " (" attr(href) ")"; color: var(--quiet); overflow-wrap: anywhere; }
}
`;
