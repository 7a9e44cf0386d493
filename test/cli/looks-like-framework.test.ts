import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { looksLikeFramework } from '../../server/core/looks-like-framework.ts';
import { entitySchemas, rootSchema } from '../../server/core/schema.ts';

const family = `name: Operations
levels:
  - id: engineer
    name: Engineer
competencies:
  - id: c1
    summary: Runs systems
    level: engineer
`;

const ours: Readonly<Record<string, string>> = {
  'a job family': family,
  'a job family with Windows line ends': family.replaceAll('\n', '\r\n'),
  'a job family behind a byte order mark': `\uFEFF${family}`,
  'a job family that begins with competencies': `competencies:\n- summary: Runs systems\n  level: engineer\n`,
  'lists without indentation': family.replaceAll('\n  - ', '\n- ').replaceAll('\n    ', '\n  '),
  'a job family of which everything is indented': family.replace(/^(?=.)/gm, '  '),
  'a job family with comments everywhere': `# Ours\n%YAML 1.2\n---\n${family.replaceAll('\n', ' # why\n# a remark\n\n')}`,
  'keys in quotation marks': `"levels":\n  - id: a\n'competencies':\n  - id: b\n`,
  'levels and competencies with braces': `levels: [{ id: a, name: A }]\ncompetencies:\n  - { id: c, summary: Runs, level: a }\n`,
  'a second document': `title: Something else\n---\n${family}`,
  'anchors before lists': `levels: &levels\n  - id: a\ncompetencies: # below\n  - id: b\n`,
  'a manifest': `framework:\n  format: 1\n  id: harbour\n  name: Harbour\n`,
  'a manifest without a format': `# Ours\nframework:\n    id: harbour\n    name: Harbour\n`,
  'a role profile': `roles:\n  - id: pilot\n    name: Pilot\n    workActivities:\n      - code: PILO4WA01\n        title: Bringing vessels in\n`,
  'a role profile whose items begin below the dash': `roles:\n  -\n    id: pilot\n    family: harbour\n    level: senior\n    summary: Brings vessels in.\n`,
  'a role profile by level and skills': `roles:\n- id: pilot\n  name: Pilot\n  level: senior\n  skills:\n  - skill: navigation\n    level: working\n`,
  'skills with their levels': `skills:\n  - id: navigation\n    name: Navigation\n    levels:\n      working: Finds the way.\n`,
  'skills that are only declared': `skills:\n  - code: PEMT\n    name: Performance management\n    definedAt: [4, 5, 6]\n`,
  'a library of components': `components:\n  knowledge:\n    - id: tides\n      title: Tides\n`,
  'a scale': `scales:\n  - id: depth\n    name: Depth\n    levels:\n      - id: aware-of\n`,
  'a ladder': `ladders:\n  - id: technical\n    name: Technical\n    levels:\n      - id: junior\n`,
  'a code scheme': `codeSchemes:\n  - id: codes\n    name: Codes\n    parts:\n      - name: Skill\n        mask: AAAA\n`,
};

const foreign: Readonly<Record<string, string>> = {
  nothing: '',
  'only a comment': '# levels:\n# competencies:\n',
  'the mapping of a table': `framework: { id: a, name: A }\nfiles:\n  - file: skills.yaml\n    to: skills\n    root:\n      scales: [{ id: s, levels: [{ id: low }] }]\n    fields: { id: Key }\n`,
  'a plain text': 'levels and competencies: a study\n',
  'a list at the root': '- levels: []\n  competencies:\n    - summary: x\n      level: y\n',
  'docker compose': `name: shop\nservices:\n  web:\n    image: nginx\n    ports:\n      - "80:80"\nvolumes:\n  data: {}\n`,
  'a GitHub workflow': `name: CI\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n        with: { framework: "1" }\n`,
  'a GitHub issue form': `name: Bug\ndescription: Report a bug\nbody:\n  - type: input\n    id: name\n`,
  OpenAPI: `openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\npaths: {}\ncomponents:\n  schemas:\n    Order:\n      type: object\n  responses: {}\n`,
  AsyncAPI: `asyncapi: 3.0.0\ncomponents:\n  messages:\n    order: {}\n`,
  'a Kubernetes deployment': `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2\n`,
  'a Kubernetes role': `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: reader }\nrules:\n  - apiGroups: [""]\n`,
  'a config map that carries a framework': `apiVersion: v1\nkind: ConfigMap\ndata:\n  family.yaml: |\n    levels:\n      - id: a\n    competencies:\n      - summary: x\n        level: a\n`,
  'an Ansible playbook': `- hosts: all\n  roles:\n    - role: web\n      level: 1\n      skills: []\n`,
  'Ansible requirements': `roles:\n  - name: geerlingguy.nginx\n    src: https://example.org\n    version: 3.1.0\n`,
  mkdocs: `site_name: Docs\nnav:\n  - Home: index.md\ntheme:\n  name: material\n`,
  'an npm-like package': `name: thing\nversion: 1.0.0\ndescription: Levels of skills\ndependencies:\n  levels: ^1.0.0\n`,
  'a Conda environment': `name: science\nchannels:\n  - conda-forge\ndependencies:\n  - python=3.12\n`,
  'a Helm chart': `apiVersion: v2\nname: chart\nversion: 0.1.0\n`,
  'Helm values': `framework:\n  name: django\n  version: "5"\nreplicaCount: 1\n`,
  'a serverless setup': `service: shop\nframeworkVersion: "3"\nprovider:\n  name: aws\n`,
  'a framework by name': `framework: react\nlanguage: typescript\n`,
  'a CV by its skills': `name: Alex\nskills:\n  - name: Web\n    level: Master\n    keywords: [HTML]\n`,
  'a CV by its roles': `roles:\n  - title: Engineer\n    company: Ferries\n    summary: Ran things\n    skills: [Go]\n`,
  'the card of an agent': `name: helper\nurl: https://example.org\nskills:\n  - id: search\n    name: Search\n    description: Finds\n    tags: [web]\n    examples: [Find this]\n`,
  'a chat server': `roles:\n  - id: 1\n    name: Admin\n    level: 5\n    colour: red\n`,
  'levels of a game': `levels:\n  - id: 1\n    name: Cave\n    monsters: 4\nthemes:\n  - name: Dark\n`,
  'logging levels': `levels:\n  root: info\n  http: debug\nskills: none\n`,
  'a list of words': `glossary:\n  - term: API\n    definition: An interface\n`,
  'Java parts': `components:\n  - name: frontend\n    knowledge: none\n`,
  'a block text with our words': `description: |\n  levels:\n    - id: a\n  competencies:\n    - summary: x\n      level: a\n`,
  CircleCI: `version: 2.1\njobs:\n  build:\n    docker: [{ image: "cimg/node:20" }]\n`,
  pnpm: `packages:\n  - client\n  - server\n`,
  'keys without values': `competencies:\nroles:\nskills:\n`,
  'a broken text': `competencies: {{{{\n\tlevels: [\n`,
};

describe('what looks like a framework', () => {
  for (const [name, text] of Object.entries(ours))
    it(`takes ${name}`, () => assert.equal(looksLikeFramework(text), true));

  for (const [name, text] of Object.entries(foreign))
    it(`leaves ${name} alone`, () => assert.equal(looksLikeFramework(text), false));

  it('takes the samples but for those that a manifest alone makes ours', () => {
    const samples = fileURLToPath(new URL('../../samples', import.meta.url));
    const left = readdirSync(samples, { recursive: true, withFileTypes: true })
      .filter(entry => /\.ya?ml$/.test(entry.name))
      .map(entry => `${entry.parentPath}/${entry.name}`)
      .map(path => readFileSync(path, 'utf8'))
      .filter(text => /^(?:framework|competencies|roles|skills|components):/m.test(text))
      .filter(text => !looksLikeFramework(text));
    assert.deepEqual(left, []);
  });

  it('knows five megabytes of it', () => {
    assert.ok(looksLikeFramework(family.repeat(Math.ceil(5_000_000 / family.length))));
  });

  it('knows no key that the language does not', () => {
    const source = readFileSync(
      fileURLToPath(new URL('../../server/core/looks-like-framework.ts', import.meta.url)),
      'utf8',
    );
    const words = [...source.matchAll(/'([a-z]+[A-Za-z]*)'/g)].map(match => match[1]!);
    const known = new Set([
      ...rootSchema.properties.keys(),
      ...[...entitySchemas.values()].flatMap(schema => [...schema.properties.keys()]),
      ...['map', 'list', 'other', 'text', 'more', 'm', 'keys'],
    ]);
    assert.deepEqual(
      words.filter(word => !known.has(word)),
      [],
    );
  });
});
