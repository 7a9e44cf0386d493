import { stringify } from 'yaml';
import type { Model } from '../../server/core/model.ts';
import { modelOf } from './cards.ts';

/** Texts that try to become something else than text: markup, an end of markup, a link, a program. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></p><svg/onload=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](https://example.org/"onclick="alert(1))',
  '<https://example.org/"><script>',
  '![a](https://example.org/x.png)',
  '`</code><script>`',
  '&lt;script&gt;&#60;script&#62;',
  '<!--',
  ']]>',
  '*<b>*',
  '- <i>\n- </ul><u>',
  '\u0000<b>\uD800',
  '{{x}}<%= x %>',
  '# a\n===\n---',
  '1. a\n2) b\n+ c',
  '| a | b |\n| --- | --- |\n| c | d |',
  '~~~\na\n```\nb',
  '    a\n\n\tb',
  '> a\n:--',
  '![a][b] [a]: https://example.org',
  '[a]: https://example.org',
  'a\\\nb  \nc&#35;&copy;',
  'a # ## \r\n\u2028# b',
  '\u001b[31ma\u202e',
];

/** A framework that says the same in every place. */
export function frameworkWith(text: string): Model {
  return modelOf({
    'framework.yaml': stringify(manifestWith(text)),
    'a.yaml': stringify(fileWith(text)),
  });
}

function manifestWith(text: string): object {
  return {
    framework: {
      id: 'a',
      name: text,
      version: text,
      notice: text,
      status: 'legacy',
      replacedBy: [text, `https://example.org/${text}`],
      language: text,
      publisher: text,
      attribution: text,
      license: text,
      feedback: `https://example.org/{id}/{title}/${text}`,
      labels: { knowledge: text, skills: text },
    },
  };
}

function fileWith(text: string): object {
  const component = { title: text, details: text, code: text, status: 'draft', replacedBy: [text] };
  return {
    id: 'family',
    name: text,
    notice: text,
    isLegacy: true,
    replacedBy: [text],
    levels: [
      { id: 'one', name: text, track: text },
      { id: 'two', name: text, summary: text, track: text },
    ],
    themes: [{ id: 'theme', name: text, summary: text }],
    competencies: ['one', 'two'].map(level => ({
      id: level,
      summary: text,
      examples: [text],
      supportingUrls: [{ label: text, url: `https://example.org/${text}` }, { url: text }],
      level,
      theme: 'theme',
      thread: text,
      proficiency: level === 'one' ? text : 'Expert',
    })),
    scales: [
      { id: 'scale', name: text, levels: [{ id: 'low', name: text, description: text }, { id: text }] },
    ],
    skills: [
      {
        id: 'skill',
        name: text,
        code: text,
        category: text,
        description: text,
        scale: 'scale',
        levels: { low: text },
        examples: { low: [text] },
      },
    ],
    codeSchemes: [{ id: 'codes', parts: [{ name: text, values: { [text]: text } }] }],
    roles: [
      {
        id: text,
        name: text,
        level: 'two',
        summary: text,
        notice: text,
        status: 'retired',
        replacedBy: [text],
        next: [text],
        responsibilities: [text],
        background: [{ details: text, type: 'experience' }],
        workActivities: [component, { use: text }],
        knowledge: [{ ...component, depth: text, type: 'technical' }, { title: text }],
        training: [component],
        developmentActivities: [component],
        qualifications: [{ ...component, awardingBody: text, custom: true }],
        skills: [
          { skill: 'skill', level: 'low', details: text },
          { skill: 'skill', level: text },
          { skill: text, level: text },
        ],
        provenance: { statement: text, publisher: text, tool: text },
      },
    ],
  };
}
