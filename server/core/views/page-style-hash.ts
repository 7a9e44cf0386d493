/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'mEIy5zsOOwZwn7KXOiZTpFJHEWiPPOL333ieYqI7h7M=';
