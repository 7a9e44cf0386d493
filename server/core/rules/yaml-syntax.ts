import type { YamlSyntax } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  on: 'yaml-syntax',
  severity: 'error',
  preset: 'minimal',
  summary: 'The file is YAML that can be read to its end.',
  why: 'What stands behind such a mistake is lost or understood differently by every program that reads the file.',
  examples: {
    bad: `roles:
  - id: incident-lead
    name: "Incident lead
#         ^^^^^^^^^^^^^^ The quotation mark that opens here is never closed.
`,
    good: `roles:
  - id: incident-lead
    name: "Incident lead"
`,
  },
  *check(problem) {
    yield { message: wordsOf(problem) };
  },
});

function wordsOf({ code, detail, near }: YamlSyntax): string {
  switch (code) {
    case 'CONFLICT':
      return 'A merge conflict is left in this file. Keep one of the two sides and delete the marks.';
    case 'TAB_AS_INDENT':
      return 'A tab cannot indent a line in YAML. Use spaces.';
    case 'UNCLOSED_BRACKET':
      return `The “${near}” that opens here is never closed. If it belongs to a text, put the whole text in quotation marks.`;
    case 'BAD_SCALAR_START':
      return `A text cannot begin with “${near.charAt(0)}”. Put the whole text in quotation marks.`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'A text with a colon and a space in it is read as a key. Put the whole text in quotation marks.';
    case 'MULTILINE_IMPLICIT_KEY':
      return noColon(near);
    case 'BAD_ALIAS':
      return 'A text cannot begin with “*”. Put the whole text in quotation marks.';
    case 'BAD_INDENT':
      return 'This line is indented differently from its neighbours. Bring it in line with what it belongs to.';
    case 'BAD_DQ_ESCAPE':
      return `“${near}” has no meaning inside double quotation marks. Write the backslash twice or use single quotation marks.`;
    case 'BLOCK_IN_FLOW':
      return 'A list or a thing over several lines cannot stand inside brackets. Close the bracket first.';
    case 'MISSING_CHAR':
      return missing(detail, near);
    case 'UNEXPECTED_TOKEN':
      return unexpected(near);
    default:
      return `This is not YAML: ${detail.charAt(0).toLowerCase()}${detail.slice(1).replace(/\.$/, '')}.`;
  }
}

function noColon(near: string): string {
  return `“${near.trim()}” has no colon behind it. Write “key: value”.`;
}

function missing(detail: string, near: string): string {
  if (detail.startsWith('Missing closing')) return 'The quotation mark that opens here is never closed.';
  if (detail.startsWith('Implicit map key')) return noColon(near);
  if (/flow|Expected .*[\]}]|must end with/i.test(detail))
    return 'A bracket that opens before here is never closed.';
  return 'A character is missing here, such as a comma, a colon or a bracket.';
}

function unexpected(near: string): string {
  const text = near.trim();
  if (/^[\]}]/.test(text)) return `“${text.charAt(0)}” closes a bracket that is not open.`;
  return 'This text does not belong here. If it belongs to the text before it, put all of it in quotation marks.';
}
