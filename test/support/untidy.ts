import { Random } from './random.ts';

/**
 * A copy of a framework with faults of form in many lines, such as a safe fix mends, and with comments and line ends
 * that no fix may touch.
 */
export function untidy(files: ReadonlyMap<string, string>, seed: number, share: number): Map<string, string> {
  const random = new Random(seed);
  return new Map(
    [...files].map(([path, text]) => {
      const lines = text
        .split('\n')
        .flatMap(line => (random.next() < share ? untidyLine(line, random) : [line]));
      return [path, lines.join(random.next() < 0.2 ? '\r\n' : '\n')];
    }),
  );
}

function untidyLine(line: string, random: Random): string[] {
  const [, indent = ''] = /^( *)/.exec(line) ?? [];
  const ways = [
    () => [line.replace(/(\w{3,}) (\w)/, '$1  $2')],
    () => [line.replace(/(\w{3,}) (\w)/, '$1\u00A0$2')],
    () => [line.replace(/(\w{4,})/, '$1\u200B')],
    () => [line.replace(/^( *- )(\w)/, '$1\t$2')],
    () => [
      line.replace(
        /^( *(?:- )?type: )(\w)/,
        (_, start: string, letter: string) => start + letter.toUpperCase(),
      ),
    ],
    () => [line.replace(/: true$/, ': yes').replace(/: false$/, ': no')],
    () =>
      [line === '' || line.startsWith(' ') ? line : `# A remark.\n${line}`].flatMap(text => text.split('\n')),
    () => (/^ *- \w+: /.test(line) ? [`${indent}# A remark with  two blanks.`, line] : [line]),
  ];
  return random.pick(ways)();
}
