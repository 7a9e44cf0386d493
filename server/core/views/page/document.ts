import { attributesOf, type Html, html, styleElement } from '../html.ts';
import { languageAttributes } from './language-attributes.ts';
import { pageStyle } from './page-style.ts';
import { pageStyleHash } from './page-style-hash.ts';

/** A complete document around some content: it opens anywhere, needs no other file and asks nothing of the network. */
export function documentOf(content: Html, title: string, language: string): string {
  const policy = `default-src 'none'; style-src 'sha256-${pageStyleHash}'`;
  const document = html`<!doctype html>
<html${attributesOf(languageAttributes(language))}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Rolewright">
<title>${title}</title>
${styleElement(pageStyle)}
</head>
<body>
<main>
${content}</main>
</body>
</html>
`;
  return document.toString();
}
