/** The SHA-256 of `siteStyle`, by which a page of a site allows this style and no other; the tests keep it right. */
export const siteStyleHash = '5Ubt94apxJ4Y5B2P9MxskUg0OssZGTjn7J0yxoeq9UM=';
/** The SHA-256 of `searchScript`. */
export const searchScriptHash = 'xti5/vXSt6o7Dcirv5WiHF37i0ETEm+LF/mSUtdd/fA=';
