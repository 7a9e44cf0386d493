import type { SectionKind } from './page-furniture.ts';

/** A type as the page prints it at the end of a text. */
export interface PrintedType {
  readonly text: string;
  /** Where it starts in the text. */
  readonly start: number;
  /** The word of the format for it. */
  readonly type: string;
  /** How the page prints this type as a rule. */
  readonly usual: string;
}

/** The type at the end of a text of this section; undefined where none is printed. */
export function printedType(text: string, section: SectionKind): PrintedType | undefined {
  if (section !== 'knowledge' && section !== 'background') return undefined;
  const pattern = section === 'knowledge' ? knowledgeType : backgroundType;
  const printed = pattern.exec(text.slice(-60))?.[0];
  if (printed === undefined) return undefined;
  const start = text.length - printed.length;
  const first = printed.split(' ')[0]!;
  if (section === 'knowledge') {
    const isBehavioural = first.startsWith('Behavio');
    const type = isBehavioural ? 'behavioural' : first.toLowerCase();
    return {
      text: printed,
      start,
      type,
      usual: isBehavioural ? 'Behavioural Skills' : `${first} Knowledge and Skills`,
    };
  }
  if (first === 'Prior') {
    return { text: printed, start, type: 'prior-knowledge-and-skills', usual: 'Prior Knowledge and Skills' };
  }
  const standsAlone = start === 0 || /[.!?]\s*$/.test(text.slice(0, start));
  return standsAlone ? { text: printed, start, type: first.toLowerCase(), usual: first } : undefined;
}

/** Whether a text ends with the type of a knowledge item. */
export function endsWithType(text: string): boolean {
  return knowledgeType.test(text.slice(-60));
}

const knowledgeType = /(?<!\S)(?:Technical|Behaviou?ral|Other)(?: Knowledge and Skills| Knowledge| Skills)?$/;
const backgroundType = /(?<!\S)(?:Prior Knowledge and Skills|Prior Knowledge|Prior Skills|Experience|Other)$/;
