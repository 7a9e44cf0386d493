/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = '5C0RR8oFBZBreJKMrvdHSgb00p0M+ittunHXACGUjis=';
