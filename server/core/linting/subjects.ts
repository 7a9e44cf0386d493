import type { Model } from '../model.ts';
import type { Entity, ParsedFile, Problem } from '../parsed-file.ts';
import { firstLineOf } from '../reading/text-spans.ts';
import type { SubjectKind } from '../rule.ts';
import type { Path, Span } from '../span.ts';

/** Something that rules look at, with what is needed to place and to name what they find. */
export interface Subject {
  readonly value: unknown;
  readonly file: ParsedFile | undefined;
  readonly owner: Entity | undefined;
  /** The way from the owner to the subject. */
  readonly path: Path;
  /** The data that a report's path starts from. */
  readonly data: object | undefined;
  readonly span: Span;
  /** Where the subject ends; what a syntax error cuts off is in doubt. */
  readonly end: number;
}

/** The one walk of the linter: hands out every subject of a file. */
export function eachSubject(file: ParsedFile, run: (kind: SubjectKind, subject: Subject) => void): void {
  for (const problem of file.problems) run(problem.kind, problemSubject(problem));
  for (const entity of file.entities) {
    const subject = entitySubject(entity);
    run(entity.kind, subject);
    run('entity', subject);
    for (const name of entity.names) {
      const { span, property } = name;
      run('name', { ...subject, value: { entity, name }, path: [property], span, end: span.end });
    }
  }
  for (const reference of file.references) {
    const { owner, span, path, container } = reference;
    run('reference', { value: reference, file, owner, path, data: container, span, end: span.end });
  }
  for (const text of file.texts) {
    const { owner, span, path } = text;
    run('text', { value: text, file, owner, path, data: owner?.data, span, end: span.end });
  }
  run('file', fileSubject(file));
}

/** The framework as a whole, which stands where its manifest does. */
export function modelSubject(model: Model): Subject {
  const { manifest } = model;
  const file = manifest?.file ?? model.files[0];
  const span = manifest?.head ?? { start: 0, end: 1 };
  return { value: model, file, owner: manifest, path: [], data: manifest?.data, span, end: 0 };
}

function problemSubject(problem: Problem): Subject {
  const { file, owner, span } = problem;
  const path = 'key' in problem && problem.key !== '' ? [problem.key] : [];
  return { value: problem, file, owner, path, data: undefined, span, end: span.end };
}

function entitySubject(entity: Entity): Subject {
  const { file, data, head, span } = entity;
  return { value: entity, file, owner: entity, path: [], data, span: head, end: span.end };
}

function fileSubject(file: ParsedFile): Subject {
  const text = file.source.getText();
  return {
    value: file,
    file,
    owner: undefined,
    path: [],
    data: undefined,
    span: firstLineOf(text, 0),
    end: text.length,
  };
}
