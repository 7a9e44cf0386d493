import { type LinkFault, linkFault } from '../analysis/link-fault.ts';
import { edit } from '../edits.ts';
import type { Entity, ParsedFile, Text } from '../parsed-file.ts';
import { defineRule, type Report, type Severity } from '../rule.ts';
import type { Span } from '../span.ts';
import { sentence } from '../wording.ts';

export const brokenLink = defineRule({
  id: 'broken-link',
  on: ['competency', 'framework', 'text'],
  severity: 'warning',
  summary: 'A link can be followed by everyone who reads the card.',
  why: 'A card is printed, sent round and read outside the office. An address with a slip in it, a path from file to file or a page of the intranet leads such a reader nowhere. No address is opened to find out: what is wrong can be seen from its letters.',
  options: {
    privateHosts: {
      type: 'boolean',
      default: true,
      description: 'Whether to point out addresses that only work inside a network.',
    },
  },
  examples: {
    bad: `name: Harbour pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew before each manoeuvre
    supportingUrls:
      - label: How we brief
        url: https://harbour.example,org/briefing
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “https://harbour.example,org/briefing” is no address of a site.
      - label: Checklist
        url: http://harbour.example.org/checklist
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “http://harbour.example.org/checklist” is not encrypted. Does it work with https?
    level: pilot
    theme: safety
    proficiency: Practitioner
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast, as [the handbook](../handbook.md) says.
#                                                       ^^^^^^^^^^^^^^ “../handbook.md” leads nowhere: a card is read far from these files, so write the whole address.
`,
    good: `name: Harbour pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew before each manoeuvre
    supportingUrls:
      - label: How we brief
        url: https://harbour.example.org/briefing
      - label: Checklist
        url: https://harbour.example.org/checklist
    level: pilot
    theme: safety
    proficiency: Practitioner
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast, as [the handbook](https://harbour.example.org/handbook) says.
`,
  },
  *check(subject, _model, { privateHosts }) {
    for (const { address, file, span } of linksOf(subject)) {
      const fault = linkFault(address);
      if (fault === undefined || (fault.kind === 'private' && !privateHosts)) continue;
      yield reportOf(address, fault, file, span);
    }
  },
});

interface Link {
  readonly address: string;
  readonly file: ParsedFile;
  readonly span: Span;
}

function linksOf(subject: Entity | Text): readonly Link[] {
  if (!('kind' in subject)) return linksIn(subject);
  const { file, data } = subject;
  if (subject.kind === 'competency')
    return ((data as Entity<'competency'>['data']).supportingUrls ?? []).flatMap(item =>
      linkAt(item, 'url', file),
    );
  const { replacedBy = [] } = data as Entity<'framework'>['data'];
  const successors = file.located(replacedBy)?.items ?? [];
  return [
    ...replacedBy.flatMap((address, index) => linkTo(address, successors[index]?.range, file)),
    ...linkAt(data, 'feedback', file).map(link => ({
      ...link,
      address: link.address.replace(/\{(?:id|title)\}/g, '0'),
    })),
  ];
}

function linkAt(map: object, key: string, file: ParsedFile): readonly Link[] {
  const address = (map as Readonly<Record<string, unknown>>)[key];
  return typeof address === 'string'
    ? linkTo(address, file.located(map)?.pairs.get(key)?.value?.range, file)
    : [];
}

function linkTo(
  address: string,
  range: readonly number[] | null | undefined,
  file: ParsedFile,
): readonly Link[] {
  return range == null ? [] : [{ address, file, span: { start: range[0]!, end: range[1]! } }];
}

/** The links of a text: `[words](address)`. */
function linksIn(text: Text): readonly Link[] {
  if (text.format !== 'markdown') return [];
  return [...text.value.matchAll(/(?<!!)\[[^\][]{1,300}\]\(([^()\s]*)(?:\s+"[^"]*")?\)/g)].map(match => {
    const address = match[1] ?? '';
    const start = match.index + match[0].indexOf('](') + 2;
    return {
      address,
      file: text.file,
      span: text.spanOf(start, Math.max(start + 1, start + address.length)),
    };
  });
}

const severities: Readonly<Record<LinkFault['kind'], Severity>> = {
  malformed: 'warning',
  relative: 'warning',
  private: 'info',
  insecure: 'info',
};

function reportOf(address: string, { kind, words, meant }: LinkFault, file: ParsedFile, span: Span): Report {
  const name = address === '' ? 'this link' : `“${address}”`;
  const question = kind === 'insecure' ? ' Does it work with https?' : '';
  const isWhole = meant !== undefined && file.source.getText().slice(span.start, span.end).includes(address);
  return {
    message: `${sentence(`${name} ${words}`)}.${question}`,
    at: span,
    severity: severities[kind],
    fixes: isWhole ? [fixOf(address, meant, file, span)] : [],
  };
}

function fixOf(address: string, meant: string, file: ParsedFile, span: Span) {
  const start = span.start + file.source.getText().slice(span.start, span.end).indexOf(address);
  const place = { start, end: start + address.length };
  return { title: `Change to “${meant}”`, safe: false, edits: [edit(file, place, meant)] };
}
