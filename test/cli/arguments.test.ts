import assert from 'node:assert/strict';
import { memoryFiles } from './memory-files.ts';
import { runOn } from './run-on.ts';

const files = memoryFiles({
  '/w/samples/roles.yaml': 'roles:\n  - id: pilot\n    name: Pilot\n',
  '/w/notes.txt': '',
});
const on = (...args: readonly string[]) => runOn(args, { cwd: '/w', files });

/** What somebody types, and the sentence that says why it cannot be done. */
const refused: readonly (readonly [args: readonly string[], sentence: string])[] = [
  [['lnt'], '“lnt” is not a command. Did you mean “lint”?'],
  [['frobnicate'], '“frobnicate” is not a command. “rolewright --help” lists what there is.'],
  [['samples'], '“samples” is not a command. To check it: “rolewright lint samples”.'],
  [['--hlep'], 'There is no option “--hlep”. Did you mean “--help”?'],
  [['--colour'], 'There is no option “--colour”. “rolewright --help” lists what there is.'],
  [['help', 'lnt'], '“lnt” is not a command. Did you mean “lint”?'],
  [['lint', '--fromat', 'json'], '“lint” has no option “--fromat”. Did you mean “--format”?'],
  [['lint', '-x'], '“lint” has no option “-x”. “rolewright lint --help” lists its options.'],
  [
    ['lint', '--constructor'],
    '“lint” has no option “--constructor”. “rolewright lint --help” lists its options.',
  ],
  [['lint', '--format'], '“--format” needs a value: text, json, sarif, github, gitlab or junit.'],
  [['lint', '--format', '--role'], '“--format” needs a value: text, json, sarif, github, gitlab or junit.'],
  [['lint', '--format='], '“--format” needs a value: text, json, sarif, github, gitlab or junit.'],
  [
    ['lint', '--format', 'jsn'],
    '“--format” cannot be “jsn”: text, json, sarif, github, gitlab or junit. Did you mean “json”?',
  ],
  [
    ['lint', '--preset', 'strikt'],
    '“--preset” cannot be “strikt”: minimal, recommended or strict. Did you mean “strict”?',
  ],
  [['lint', '--rule', 'duplicate-idd'], 'There is no rule “duplicate-idd”. Did you mean “duplicate-id”?'],
  [['lint', '--rule', 'x'], 'There is no rule “x”. “rolewright rules” lists all.'],
  [
    ['lint', '--rule', 'duplicate-id=loud'],
    '“--rule duplicate-id=loud”: a rule is set to off, info, warning or error.',
  ],
  [['lint', '--max-warnings', 'few'], '“--max-warnings” takes a whole number, not “few”.'],
  [['lint', '--dry-run'], '“--dry-run” goes with “--fix”.'],
  [
    ['lint', '--fix', '--write-baseline'],
    'First “--fix”, then “--write-baseline”: they cannot be done at once.',
  ],
  [
    ['lint', 'samples/roles.yaml', '--write-baseline=known.txt'],
    'The name of the list contains “baseline” and ends in “.json”.',
  ],
  [['lint', '--stdin', 'a.yaml'], '“--stdin” takes the text from standard input: leave out “a.yaml”.'],
  [['lint', '--stdin', '--fix'], '“--stdin” writes no file: leave out “--fix”.'],
  [['lint', '--stdin-filename', 'a.yaml'], '“--stdin-filename” goes with “--stdin”.'],
  [
    ['rules', 'duplicate-id'],
    '“rules” takes no name. To read about one rule: “rolewright explain duplicate-id”.',
  ],
  [['explain'], 'Say which rule: “rolewright explain RULE”.'],
  [['explain', 'duplicate-i'], 'There is no rule “duplicate-i”. Did you mean “duplicate-id”?'],
  [['explain', 'duplicate-id', 'b'], '“explain” takes one rule; “b” is a second one.'],
  [['lint', 'sampels'], '“sampels” does not exist. Did you mean “samples”?'],
  [['lint', 'sampels/roles.yaml'], '“sampels/roles.yaml” does not exist. Did you mean “samples/roles.yaml”?'],
  [['lint', 'samples/role.yaml'], '“samples/role.yaml” does not exist. Did you mean “samples/roles.yaml”?'],
  [['lint', '../w/sample'], '“../w/sample” does not exist. Did you mean “samples”?'],
  [['lint', 'elsewhere/x.yaml'], '“elsewhere/x.yaml” does not exist.'],
  [['lint', ''], 'The name of a file or folder is empty.'],
  [['lint', 'notes.txt'], '“notes.txt” is not a YAML file: its name does not end in .yaml or .yml.'],
  [['render'], 'Say which file: “rolewright render FILE”.'],
  [['render', 'samples'], '“samples” is a folder. Name one of its files.'],
  [['render', 'a.yaml', 'b.yaml'], '“render” takes one file; “b.yaml” is a second one.'],
  [['lsp'], 'Say how the editor will speak to the server: “rolewright lsp --stdio”.'],
  [['lsp', '--stdio=1'], '“--stdio” is a switch and takes no value.'],
  [['lsp', 'a.yaml', '--stdio'], '“lsp” takes no file: “a.yaml”.'],
];

describe('the command line', () => {
  for (const [args, sentence] of refused)
    it(`refuses “rolewright ${args.join(' ')}” with a sentence`, () =>
      assert.deepEqual(on(...args), { code: 2, stdout: '', stderr: `rolewright: ${sentence}\n` }));

  it('prints its help, with every command and the exit codes', () => {
    const help = on('--help');
    assert.deepEqual([help.code, help.stderr], [0, '']);
    for (const word of ['lint', 'render', 'lsp', '--version', '\n  2  '])
      assert.ok(help.stdout.includes(word), word);
    for (const args of [[], ['-h'], ['help']]) assert.deepEqual(on(...args), help);
  });

  it('prints the help of a command, with its options, whatever else is written', () => {
    const help = on('lint', '--help');
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, /--format FORMAT/);
    assert.match(help.stdout, /Exit code: 0 without errors/);
    for (const args of [
      ['help', 'lint'],
      ['lint', '--nonsense', '-h'],
    ])
      assert.deepEqual(on(...args), help);
  });

  it('keeps its help within 100 columns', () => {
    for (const args of [['--help'], ['lint', '--help'], ['render', '--help'], ['lsp', '--help']])
      for (const line of on(...args).stdout.split('\n')) assert.ok(line.length <= 100, line);
  });

  it('prints its version', () => {
    assert.deepEqual(on('--version'), { code: 0, stdout: '0.0.0-test\n', stderr: '' });
  });

  it('starts the server', () => {
    assert.equal(on('lsp', '--stdio').stdout, '(the server starts)');
    assert.equal(on('lsp', '--stdio', '--clientProcessId=12').code, 0);
  });

  it('takes what follows “--” as a name', () => {
    assert.match(on('lint', '--', '--format').stderr, /“--format” does not exist/);
  });
});
