/** The manifest of a framework; with `from` it imports the framework `g` from there. */
export function importingManifest(id: string, from?: string): string {
  const imports = from === undefined ? '' : `  imports:\n    - framework: g\n      from: ${from}\n`;
  return `framework:\n  id: ${id}\n  name: ${id}\n${imports}`;
}
