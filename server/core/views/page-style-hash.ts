/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'lSq0Fq/ru2xqb14KE3Cejua2EGyTqCTwpFRRuGNk31Q=';
