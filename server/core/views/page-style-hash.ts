/** The SHA-256 of `pageStyle`, by which a written page allows this style and no other; the tests keep it right. */
export const pageStyleHash = 'hpYYU36NV9on3xOSrFer03JQaGpbXvJtYuYf5hSV/DM=';
