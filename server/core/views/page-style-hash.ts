/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'h/agNqfZG8GhkMFZUC8h4fh5NLUMxOi2VIuby4a0FIA=';
