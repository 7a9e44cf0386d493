/** The SHA-256 of `siteStyle`, by which a page of a site allows this style and no other; the tests keep it right. */
export const siteStyleHash = '';
/** The SHA-256 of `searchScript`. */
export const searchScriptHash = '';
