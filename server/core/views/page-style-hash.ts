/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'V7/UCFgcNL4cN5B04465Q1qsLQlQjSG37tBCBI3A9Jg=';
