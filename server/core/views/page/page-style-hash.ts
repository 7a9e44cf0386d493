/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'DAVOb6em+EWdbvRoavTAe++90i5WR9o+VCwCmd91igg=';
