/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'Jq4BNlArE5n1wIJJnkiMT3rM008VRRHM7aUcZ0pqwHs=';
