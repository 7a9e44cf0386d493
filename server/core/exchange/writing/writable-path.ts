/** The path, with `-file` behind every name in it that no file or folder can have on Windows, such as `con` or `nul`. */
export function writablePath(path: string): string {
  return path.split('/').map(writableName).join('/');
}

function writableName(name: string): string {
  return name.replace(/^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, device => `${device}-file`);
}
