/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'M3EYp4uJ2e7i3XJFztcwRXjtx7Glt8WB/11O7WMhpj8=';
