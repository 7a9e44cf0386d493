import assert from 'node:assert/strict';
import { linkFault } from '../../server/core/analysis/link-fault.ts';

const sound = [
  'https://example.org',
  'https://example.org/',
  'https://docs.example.co.uk:8443/a/b_(c)?x=1&y=%C3%A9#part-2',
  'https://müller.example/straße',
  'https://192.0.2.7/page',
  'https://user@example.org/a',
  'https://example.org/wiki/C++',
  'https://example.org/a,b;c',
  'mailto:harbour@example.org',
];

const faulty: readonly (readonly [address: string, kind: string, meant?: string])[] = [
  ['https://', 'malformed'],
  ['https:///page', 'malformed'],
  ['https://exam ple.org', 'malformed'],
  ['https://example..org', 'malformed'],
  ['https://example,org', 'malformed'],
  ['https://example.org/a"b', 'malformed'],
  ['https://example.org/{id}', 'malformed'],
  ['https://example.org/50%', 'malformed'],
  ['https://https://example.org', 'malformed', 'https://example.org'],
  ['https://example.org/page.', 'malformed', 'https://example.org/page'],
  ['https://example.org/page)', 'malformed', 'https://example.org/page'],
  ['https://localhost:3000/', 'private'],
  ['https://10.1.2.3/', 'private'],
  ['https://172.20.0.1/', 'private'],
  ['https://wiki.corp/page', 'private'],
  ['https://go/page', 'private'],
  ['http://intranet/page', 'private'],
  ['http://example.org/page', 'insecure', 'https://example.org/page'],
  ['', 'relative'],
  ['#part', 'relative'],
  ['../handbook.md', 'relative'],
  ['page.html', 'relative'],
  ['javascript:alert(1)', 'relative'],
  ['ftp://example.org/a', 'relative'],
  ['www.example.org/a', 'relative', 'https://www.example.org/a'],
];

describe('web addresses', () => {
  for (const address of sound) it(`${address} is sound`, () => assert.equal(linkFault(address), undefined));

  for (const [address, kind, meant] of faulty)
    it(`${address || 'an empty one'} is ${kind}`, () => {
      const fault = linkFault(address);
      assert.deepEqual([fault?.kind, fault?.meant], [kind, meant]);
    });
});
