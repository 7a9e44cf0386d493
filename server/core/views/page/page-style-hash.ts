/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'qsqsFnXf4L3sM0vluqW7nDeIfKxEL9ihYZcagZCuLns=';
