// The schema of an exported framework, read off the schema of the files that authors write.

const path = 'schemas/export.schema.json';

/** Lists at the root of a document that hold things of the whole framework; the other keys there are a job family's. */
const shared = [
  'framework',
  'lint',
  'scales',
  'ladders',
  'codeSchemes',
  'glossary',
  'skills',
  'components',
  'roles',
];

/** The published schema of what `rolewright export json` writes. */
export function exportSchema(schema) {
  const { $defs, properties, patternProperties, title } = schema;
  const {
    lint: _,
    lintRules: _r,
    lintOptions: _o,
    lintOverride: _v,
    style: _s,
    textStyle: _t,
    severity: _y,
    ...defs
  } = $defs;
  const family = {
    title,
    description:
      'A job family: people who do the same kind of work, with its levels and what is expected at each.',
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).filter(([key]) => !shared.includes(key) && key !== 'isLegacy'),
    ),
    patternProperties,
    additionalProperties: false,
    required: ['id'],
  };
  const parts = Object.fromEntries(shared.map(key => [key, properties[key]]));
  const root = {
    $schema: schema.$schema,
    title: 'Exported framework',
    description:
      'A whole competency framework as one piece of data, as “rolewright export json” writes it: ids and scales that authors may leave out are written, references stand by the present id of what they mean, and lists whose order says nothing are in the order of their ids.',
    type: 'object',
    properties: {
      format: { description: 'Says what this file is.', const: 'rolewright-framework' },
      formatVersion: {
        description: 'The version of this form. Within one version only optional keys are added.',
        const: 1,
      },
      ...parts,
      lint: { description: 'The settings of the checks, as the manifest writes them.', type: 'object' },
      families: {
        description: 'The job families of the framework.',
        type: 'array',
        items: { $ref: '#/$defs/family' },
      },
    },
    patternProperties,
    additionalProperties: false,
    required: ['format', 'formatVersion'],
    $defs: { family, ...defs },
  };
  return { path, text: `${JSON.stringify(plain(root), undefined, 2)}\n` };
}

/** JSON Schema as every tool knows it: our own words are left away, also those of formats. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      !/^x-[a-z]+$/.test(key) && !(key === 'format' && typeof inner === 'string' && inner !== 'uri'),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}
