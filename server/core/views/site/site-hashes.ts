/** The SHA-256 of `siteStyle`, by which a page of a site allows this style and no other; the tests keep it right. */
export const siteStyleHash = 'nX5+bfZA27w2qq+JGYa+7g5iXXSxsk1DK6LFtv++VzM=';
/** The SHA-256 of `searchScript`. */
export const searchScriptHash = 'xti5/vXSt6o7Dcirv5WiHF37i0ETEm+LF/mSUtdd/fA=';
