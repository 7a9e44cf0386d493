/** A page of markdown as it is read in a terminal: headings alone on their lines, examples set in. */
export function plainPage(markdown: string): string {
  let isExample = false;
  const lines = markdown.split('\n').flatMap(line => {
    if (line.startsWith('```')) {
      isExample = !isExample;
      return [];
    }
    if (isExample) return [line === '' ? '' : `    ${line}`];
    if (/^\| -+ /.test(line)) return [];
    return [plain(line)];
  });
  return lines.join('\n');
}

function plain(line: string): string {
  const heading = /^#+ (.*)$/.exec(line)?.[1];
  if (heading !== undefined) return line.startsWith('# ') ? heading : heading.toUpperCase();
  const cells = /^\| (.*) \|$/.exec(line)?.[1];
  return (cells?.split(' | ').join('  ·  ') ?? line).replaceAll('**', '').replaceAll('`', '');
}
