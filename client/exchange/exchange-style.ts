/** What the pages of imports and exports add to the look of the panel. */
export const exchangeStyle = `
.report, .paste { max-width: 46rem; margin-inline: auto; }
.report .section { margin-top: 1.75rem; }
.paste > * + * { margin-top: 1rem; }
.paste ol { padding-inline-start: 1.3em; }
.paste label { display: block; font-weight: 600; }
.paste textarea {
  display: block; width: 100%; min-height: 9rem; margin-top: 0.35rem; padding: 0.5rem 0.65rem; resize: vertical;
  border: 1px solid var(--vscode-input-border, var(--rule)); border-radius: 3px; font: inherit;
  background: var(--vscode-input-background, var(--ground)); color: var(--vscode-input-foreground, var(--ink));
}
.paste textarea:focus { outline: 2px solid var(--focus); outline-offset: -1px; }
kbd {
  padding: 0.05rem 0.35rem; border: 1px solid var(--rule); border-radius: 3px; font-family: var(--mono); font-size: 0.86em;
}
`;
