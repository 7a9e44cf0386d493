import { cardStyle } from '../card/card-style.ts';
import { viewStyle } from './view-style.ts';

/** The look of a card in the panel: the editor's own fonts and colours, high contrast included. */
export const panelStyle = `
:root {
  --text: calc(var(--vscode-font-size, 13px) + 1px); --small: var(--vscode-font-size, 13px);
  --sans: var(--vscode-font-family, system-ui, sans-serif);
  --mono: var(--vscode-editor-font-family, ui-monospace, monospace);
  --ground: var(--vscode-editor-background, #fff); --ink: var(--vscode-editor-foreground, #1f1f1f);
  --quiet: color-mix(in srgb, var(--ink) 76%, var(--ground));
  --accent: var(--vscode-textLink-foreground, #005fb8); --focus: var(--vscode-focusBorder, #005fb8);
  --wash: var(--vscode-textBlockQuote-background, rgb(127 127 127 / 12%)); --warn: var(--vscode-editorWarning-foreground, #bf8803);
  --button: var(--vscode-button-background, #005fb8); --button-ink: var(--vscode-button-foreground, #fff);
  --button-line: var(--vscode-button-border, transparent);
  --rule: color-mix(in srgb, var(--ink) 18%, var(--ground)); --heat: var(--accent);
  --plus: color-mix(in srgb, #2ea043 22%, var(--ground)); --minus: color-mix(in srgb, #f85149 22%, var(--ground));
  --warn-ink: var(--ink); --error-ink: var(--ink);
}
.vscode-high-contrast, .vscode-high-contrast-light {
  --quiet: var(--ink); --rule: var(--vscode-contrastBorder, currentColor);
  --plus: transparent; --minus: transparent; --heat: transparent;
}
${cardStyle}
${viewStyle}
[hidden] { display: none !important; }
.flag {
  position: absolute; inset-block: 0; inset-inline-end: -1.25rem; width: 1.25rem; min-height: 1.5rem; padding: 0; border: 0;
  background: none; cursor: pointer;
}
.flag::before { content: ""; position: absolute; inset-block: 0.2rem; inset-inline-end: 0.5rem; border-inline-end: 3px dotted var(--accent); }
.flag-warning::before { border-inline-end: 3px dashed var(--vscode-editorWarning-foreground, var(--ink)); }
.flag-error::before { border-inline-end: 3px solid var(--vscode-editorError-foreground, var(--ink)); }
.head { position: relative; }
.tip {
  position: absolute; z-index: 3; inset-inline-end: 0; top: 1.6rem; width: max-content; max-width: min(24rem, 100%); padding: 0.4rem 0.6rem;
  border: 1px solid var(--vscode-editorHoverWidget-border, var(--rule)); border-radius: 3px;
  background: var(--vscode-editorHoverWidget-background, var(--ground)); color: var(--vscode-editorHoverWidget-foreground, var(--ink));
  font-size: var(--small); font-weight: 400; visibility: hidden;
}
.tip > span + span { display: block; margin-top: 0.3rem; }
.tip > span { display: block; }
.flag:hover + .tip, .flag:focus-visible + .tip, .tip:hover { visibility: visible; }
.flag[data-quiet] + .tip { visibility: hidden; }
.tools {
  position: sticky; top: 0; z-index: 2; display: flex; align-items: center; gap: 0.25rem; padding: 0.3rem 1rem;
  border-bottom: 1px solid var(--rule); background: var(--ground); font-size: var(--small);
}
.tools button { min-width: 1.75rem; padding: 0.15rem 0.45rem; border: 1px solid transparent; border-radius: 3px; background: none; cursor: pointer; }
.tools button:hover:enabled { background: var(--wash); }
.tools button:disabled { color: var(--quiet); opacity: 0.55; cursor: default; }
.tools button[aria-pressed=true] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.tools button[aria-haspopup]::after { content: "▾" / ""; margin-inline-start: 0.25em; }
.vscode-high-contrast .tools button, .vscode-high-contrast-light .tools button { border-color: var(--vscode-contrastBorder, currentColor); }
.filter {
  flex: 1 1 5rem; min-width: 4rem; max-width: 16rem; margin-inline-start: auto; padding: 0.15rem 0.45rem; border: 1px solid var(--rule); border-radius: 3px;
  background: var(--vscode-input-background, var(--ground)); color: var(--vscode-input-foreground, var(--ink)); font: inherit;
}
.filter::placeholder { color: var(--quiet); opacity: 1; }
.sides-head { top: 2.4rem; }
@media (forced-colors: active) {
  .tools button[aria-pressed=true] { forced-color-adjust: none; border-color: Highlight; background: Highlight; color: HighlightText; }
}
html { scroll-padding-top: 4rem; }
.contents-side { top: 4.5rem; }
`;
