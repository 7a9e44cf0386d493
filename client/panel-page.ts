import { panelStyle, panelTools } from '../server/lsp/protocol.ts';

/** What stands in a page besides the look of the panel. */
export interface PageContent {
  readonly body: string;
  readonly style: string;
}

/**
 * The page of a panel; without content it is the card's, empty but for its look and its script. It may run nothing
 * else, and an organisation's style sheet can load nothing: no other sheet, no picture, no font.
 */
export function panelPage(
  script: string,
  nonce: string,
  { body, style }: PageContent = { body: `${panelTools}\n<main></main>`, style: '' },
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${panelStyle}${style}</style>
</head>
<body>
${body}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
