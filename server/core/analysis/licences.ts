/**
 * Whether a licence lets anybody copy and pass on the content, by its name or its SPDX identifier. Sources: the SPDX
 * licence list, the Creative Commons licences, the Open Government Licence.
 */
export function isOpenLicence(licence: string): boolean {
  const text = licence.trim();
  if (/proprietary|all rights reserved|confidential|internal use/i.test(text)) return false;
  return (
    /^(?:CC0|CC[ -](?:BY|ZERO|PDDC)\b|OGL\b|ODC|PDDL|ODbL|MIT\b|Apache\b|BSD\b|ISC\b|MPL\b|GPL\b|LGPL\b|AGPL\b|EUPL\b|GFDL\b|Unlicense)/i.test(
      text,
    ) || /creative commons|open government licen[cs]e|public domain|open data commons/i.test(text)
  );
}
