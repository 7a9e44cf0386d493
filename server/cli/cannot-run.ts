/** Why a command cannot do what was asked, in a sentence for the person who asked. Ends the run with exit code 2. */
export class CannotRun extends Error {}
