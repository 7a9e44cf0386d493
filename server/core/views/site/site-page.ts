import { attributesOf, type Html, html, scriptData, scriptElement, styleElement } from '../html.ts';
import { languageAttributes } from '../page/language-attributes.ts';
import { searchScript } from './search-script.ts';
import { searchScriptHash, siteStyleHash } from './site-hashes.ts';
import { relativeTo } from './site-paths.ts';
import { siteStyle } from './site-style.ts';

/** What every page of a site has around its content. */
export interface SiteFrame {
  /** The name of the framework. */
  readonly title: string;
  readonly language: string;
  /** The ways on top of every page. */
  readonly ways: readonly { readonly path: string; readonly title: string }[];
}

/** A page of a site at a path: it asks nothing of the network and runs nothing but the search, which needs data. */
export function sitePage(
  frame: SiteFrame,
  path: string,
  title: string,
  content: Html,
  searchData?: unknown,
): string {
  const script = searchData === undefined ? '' : `; script-src 'sha256-${searchScriptHash}'`;
  const policy = `default-src 'none'; style-src 'sha256-${siteStyleHash}'${script}`;
  const page = html`<!doctype html>
<html${attributesOf(languageAttributes(frame.language))}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Rolewright">
<title>${title === frame.title ? title : `${title} · ${frame.title}`}</title>
${styleElement(siteStyle)}
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
${waysHtml(frame, path)}<main id="content" tabindex="-1">
${content}</main>
${
  searchData !== undefined &&
  html`${scriptData('search-index', searchData)}
${scriptElement(searchScript)}
`
}</body>
</html>
`;
  return page.toString();
}

function waysHtml({ ways }: SiteFrame, path: string): Html {
  const items = ways.map(
    way => html`<li><a href="${relativeTo(way.path, path)}"${attributesOf({ 'aria-current': way.path === path ? 'page' : undefined })}>${way.title}</a></li>
`,
  );
  return html`<nav class="around" aria-label="Site"><ul role="list">
${items}</ul></nav>
`;
}
