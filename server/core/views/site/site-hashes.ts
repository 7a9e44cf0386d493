/** The SHA-256 of `siteStyle`, by which a page of a site allows this style and no other; the tests keep it right. */
export const siteStyleHash = 'Rx3kA198uQBczle9/Jwt3tlwIN6GHoU1CM+oQSCzBf0=';
/** The SHA-256 of `searchScript`. */
export const searchScriptHash = 'xti5/vXSt6o7Dcirv5WiHF37i0ETEm+LF/mSUtdd/fA=';
