/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'mMWaBto93x/9xZd4uJbo6b/XwHRyCdGaW/bKRhpW3dc=';
