/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = '62dM97yaaRfQVeqPvjXj5R4bwNDsRq+ebKrGuWqidRc=';
