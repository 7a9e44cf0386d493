/** A job family with a role of its own, and the component that the role uses. */
export const pilots = {
  '/w/f/tides.yaml': 'components:\n  knowledge:\n    - id: tides\n      title: Tides of the estuary\n',
  '/w/f/pilots.yaml': `name: Pilots
levels:
  - id: junior
    name: Junior Pilot
  - id: senior
    name: Senior Pilot
competencies:
  - id: c1
    summary: Steers in daylight
    level: junior
  - id: c2
    summary: Steers at night
    level: senior
roles:
  - id: tug-master
    name: Tug Master
    level: senior
    knowledge:
      - use: tides
        depth: proficient-in
`,
};
