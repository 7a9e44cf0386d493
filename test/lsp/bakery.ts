/** A small framework without a finding, for tests of the server. */
export const bakery = {
  'framework.yaml': 'framework:\n  id: bakery\n  name: Bakery\n',
  'bakers.yaml': `name: Bakers
levels:
  - id: apprentice
    name: Apprentice
  - id: master
    name: Master
`,
  'roles.yaml': `roles:
  - id: head-baker
    name: Head Baker
    family: bakers
    level: master
    summary: Answers for the bread.
`,
} as const;

/** The same with a career level that does not exist. */
export const faultyBakery = {
  ...bakery,
  'roles.yaml': bakery['roles.yaml'].replace('level: master', 'level: mister'),
} as const;
