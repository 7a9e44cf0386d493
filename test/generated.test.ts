import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../schemas/framework.schema.json';
import lintSchema from '../schemas/lint.schema.json';
import { validate } from '../server/core/generated/validate.js';
import { rules } from '../server/core/rules/index.ts';

interface Schema {
  readonly [word: string]: unknown;
}

/** A schema inside the schema, with `$ref` resolved, and the things around it, the nearest first. */
interface Place {
  readonly at: string;
  readonly schema: Schema;
  readonly around: readonly Schema[];
}

const words = ['entity', 'id', 'title', 'scope', 'refers', 'in', 'or', 'key', 'default'].map(
  word => `x-${word}`,
);
const tags = ['category', 'rule', 'thread', 'track'];
const formats = ['code', 'glob', 'language', 'line', 'markdown', 'path', 'semver', 'uri', 'uri-template'];
const root: Schema = schema;
const defs = schema.$defs as Readonly<Record<string, Schema>>;
const lintDefs = lintSchema.$defs as Readonly<Record<string, Schema>>;
const places = [...walk(root, '', [])];
const entities = new Map(
  places.flatMap(({ schema }) =>
    schema['x-entity'] ? [[schema['x-entity'] as string, schema] as const] : [],
  ),
);

describe('generated files', () => {
  it('are what the script writes', () => {
    const script = fileURLToPath(new URL('../scripts/generate.mjs', import.meta.url));
    execFileSync(process.execPath, [script, '--check'], { stdio: ['ignore', 'ignore', 'pipe'] });
  }).timeout(30_000);
});

describe('the validator', () => {
  it('is silent on what is allowed', () => {
    assert.deepEqual(validate({}), []);
    assert.deepEqual(validate({ name: 'Ops', levels: [{ id: 'one', 'x-grade': '7' }], isLegacy: true }), []);
  });

  it('says where and what, all of it, and nothing else', () => {
    const errors = validate({
      nmae: 'Ops',
      roles: [{ id: 'a b', name: 'A', knowledge: [{ type: 'soft' }] }],
    });
    assert.deepEqual(errors.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).sort(), [
      ' additionalProperties',
      '/roles/0/id pattern',
      '/roles/0/knowledge/0/type enum',
    ]);
    for (const error of errors) assert.deepEqual(Object.keys(error), ['instancePath', 'keyword', 'params']);
  });

  it('hands out a list of its own each time', () => {
    const first = validate({ id: '' });
    validate({});
    assert.equal(first.length, 1);
  });
});

describe('the schema', () => {
  it('compiles in strict mode', () => {
    const options = { allErrors: true, strict: true, strictRequired: true, validateFormats: false } as const;
    new Ajv2020(options).addSchema(lintSchema, 'lint.schema.json').addVocabulary(words).compile(schema);
  });

  it('knows every rule and the type of every option', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    const isAllowed = ajv.addSchema(lintSchema, 'lint.schema.json').compile(schema);
    const faults = (lint: object) => {
      isAllowed({ lint });
      return (isAllowed.errors ?? []).map(({ instancePath }) => instancePath);
    };
    assert.deepEqual(
      Object.keys(lintDefs.lintRules!.properties as object),
      rules.map(({ id }) => id),
    );
    assert.deepEqual(
      faults({ rules: { 'placeholder-text': 'off' }, options: { 'placeholder-text': { words: ['tba'] } } }),
      [],
    );
    assert.deepEqual(
      faults({ rules: { 'placeholder-text': 'loud' } }),
      ['/rules/placeholder-text'].map(at => `/lint${at}`),
    );
    assert.deepEqual(faults({ options: { 'placeholder-text': { words: 3 } } }), [
      '/lint/options/placeholder-text/words',
    ]);
  });

  it('uses no word that gives a value several shapes', () => {
    const several = ['oneOf', 'anyOf', 'allOf', 'not', 'if', 'then', 'else', 'dependentSchemas'];
    check(({ schema }) => several.filter(word => word in schema));
  });

  it('uses only the x- words and formats that are agreed', () => {
    check(({ schema }) => [
      ...Object.keys(schema).filter(word => word.startsWith('x-') && !words.includes(word)),
      ...list(schema.format).filter(format => !formats.includes(format)),
    ]);
  });

  it('describes every definition and every property', () => {
    const silent = Object.keys(defs).filter(name => !described(defs[name]!));
    assert.deepEqual(silent, []);
    check(({ schema }) => (described(schema) ? [] : ['no description']));
  });

  it('gives every definition a title', () => {
    assert.deepEqual(
      Object.keys(defs).filter(name => typeof defs[name]!.title !== 'string'),
      [],
    );
  });

  it('uses every definition', () => {
    const text = JSON.stringify(schema);
    assert.deepEqual(
      Object.keys(defs).filter(name => !text.includes(`"#/$defs/${name}"`)),
      [],
    );
  });

  it('allows data of the author’s own in everything that has properties', () => {
    check(({ schema }) => {
      if (!schema.properties || schema.propertyNames) return [];
      const own = Object.keys((schema.patternProperties ?? {}) as Schema).includes('^x-');
      return own && schema.additionalProperties === false ? [] : ['no x- keys'];
    });
  });

  it('names every kind of thing after its definition', () => {
    const named = Object.entries(defs).flatMap(([name, def]) =>
      def['x-entity'] ? [[name, def['x-entity']]] : [],
    );
    for (const [name, kind] of named) assert.equal(kind, name);
    assert.equal(root['x-entity'], 'family');
    assert.deepEqual([...entities.keys()].sort(), ['family', ...named.map(([name]) => name)].sort());
  });

  it('gives every kind of thing an id, a title and a scope', () => {
    check(({ schema }) => {
      if (!schema['x-entity']) return [];
      const complete = list(schema['x-id']).length > 0 && list(schema['x-title']).length === 1;
      return complete && ['framework', 'parent'].includes(schema['x-scope'] as string) ? [] : ['incomplete'];
    });
  });

  it('names existing properties in x-id, x-title, x-key, required and dependentRequired', () => {
    check(({ schema }) => {
      const needs = Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>).flat(2);
      return [
        ...['x-id', 'x-title', 'x-key', 'required'].flatMap(word => list(schema[word])),
        ...needs,
      ].filter(name => !property(schema, name));
    });
  });

  it('requires nothing of a thing but what names it, and what places a competency', () => {
    check(({ schema }) => {
      if (!schema['x-entity']) return [];
      const naming = [...list(schema['x-id']), ...list(schema['x-title'])];
      const placing = schema['x-entity'] === 'competency' ? ['level', 'theme'] : [];
      return list(schema.required).filter(name => !naming.includes(name) && !placing.includes(name));
    });
  });

  it('refers to kinds of things that exist, and else to the known tags', () => {
    const kinds = new Set(places.flatMap(({ schema }) => list(schema['x-refers'])));
    assert.deepEqual([...kinds].filter(kind => !entities.has(kind)).sort(), tags);
  });

  it('has paths in x-in that lead somewhere', () => {
    check(({ schema, around }) => list(schema['x-in']).filter(path => !leads(path, around)));
  });

  it('has paths in x-default that lead somewhere', () => {
    check(({ schema, around }) =>
      list(schema['x-default']).filter(path => path !== 'file' && !leads(path, around)),
    );
  });

  it('has x-in and x-or only beside x-refers', () => {
    check(({ schema }) =>
      ('x-in' in schema || 'x-or' in schema) && !schema['x-refers'] ? ['no x-refers'] : [],
    );
  });
});

function check(faults: (place: Place) => readonly string[]): void {
  assert.deepEqual(
    places.flatMap(place => faults(place).map(fault => `${place.at}: ${fault}`)),
    [],
  );
}

function* walk(written: Schema, at: string, around: readonly Schema[]): Generator<Place> {
  const schema = resolved(written);
  yield { at, schema, around };
  const things = schema.properties ? [schema, ...around] : around;
  for (const word of ['properties', 'patternProperties'])
    for (const [key, value] of Object.entries((schema[word] ?? {}) as Record<string, Schema>))
      yield* walk(value, `${at}/${key}`, things);
  for (const word of ['items', 'additionalProperties'])
    if (typeof schema[word] === 'object') yield* walk(schema[word] as Schema, `${at}/${word}`, things);
  if (schema.propertyNames)
    yield* walk({ description: '-', ...(schema.propertyNames as Schema) }, `${at}/propertyNames`, things);
}

function resolved(schema: Schema): Schema {
  if (typeof schema.$ref !== 'string') return schema;
  const { $ref, ...own } = schema;
  const [file, name = ''] = ($ref as string).split('#/$defs/');
  const def = (file === '' ? defs : lintDefs)[name];
  assert.ok(def, `${$ref} is not defined`);
  return { ...resolved(def), ...own };
}

/** Whether each step of a path is the nearest thing of a kind, or a property that refers to a kind of thing. */
function leads(path: string, around: readonly Schema[]): boolean {
  const [first = '', ...rest] = path.split('.');
  const start = first.startsWith('^') ? entities.get(first.slice(1)) : around[0];
  const steps = first.startsWith('^') ? rest : [first, ...rest];
  let here = start;
  for (const [index, step] of steps.entries()) {
    const found = here && property(here, step);
    if (!found) return false;
    if (index < steps.length - 1 && !found['x-refers']) return false;
    here = entities.get(found['x-refers'] as string);
  }
  return start !== undefined;
}

function property(schema: Schema, name: string): Schema | undefined {
  const written = (schema.properties as Record<string, Schema> | undefined)?.[name];
  return written && resolved(written);
}

function described(schema: Schema): boolean {
  return typeof schema.description === 'string' && schema.description.length > 0;
}

function list(value: unknown): readonly string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as string];
}
