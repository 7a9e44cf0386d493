import { cardStyle } from './card-style.ts';

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
}
.vscode-high-contrast, .vscode-high-contrast-light { --quiet: var(--ink); }
${cardStyle}`;
